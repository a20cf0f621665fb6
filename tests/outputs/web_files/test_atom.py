from dataclasses import replace
from datetime import date
from html import unescape
from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.web_files.atom import Entry, Feed, render_atom, tag_of

ATOM = "{http://www.w3.org/2005/Atom}"
ENTRY = Entry(
    id="tag:example.org,2017-12-05:2017-12-05-resultats.fr",
    title="Les « villes » & l’eau <2017>",
    url="https://example.org/inmc/fr/presse/2017-12-05-resultats/",
    published=date(2017, 12, 5),
    updated=date(2018, 1, 9),
    summary="Quarante villes.",
    content='<p><a href="/fr/villes/cuneo/">Cuneo</a> <img src="/images/a.png"></p>',
)
FEED = Feed(
    id="https://example.org/inmc/fr/",
    title="Réseau : nouvelles",
    author="Réseau",
    subtitle="Une association de villes.",
    language="fr",
    site="https://example.org/inmc",
    url="https://example.org/inmc/fr/presse/atom.xml",
    page="https://example.org/inmc/fr/",
    today=date(2026, 1, 31),
    entries=(ENTRY,),
)
VISIBLE = st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1)


def read(feed):
    """Return the XML of *feed*, parsed."""
    return ET.fromstring(render_atom(feed))  # noqa: S314 - it is our own


def text(element, name):
    """Return the text of the child *name*."""
    return element.findtext(f"{ATOM}{name}")


class TestFeed:
    def test_says_what_it_is(self):
        """Its title, what it is about, and in which language."""
        feed = read(FEED)

        assert text(feed, "title") == "Réseau : nouvelles"
        assert text(feed, "id") == FEED.id
        assert text(feed, "subtitle") == "Une association de villes."
        assert "fr" in feed.attrib.values()

    def test_names_itself_and_its_page(self):
        """A reader finds the feed again, and the site."""
        found = read(FEED).findall(f"{ATOM}link")
        links = {link.get("rel"): link.get("href") for link in found}

        assert links["self"] == FEED.url
        assert FEED.page in links.values()

    def test_has_an_author(self):
        """RFC 4287 wants one, of the feed or of each entry."""
        assert read(FEED).findtext(f"{ATOM}author/{ATOM}name") == "Réseau"

    def test_changes_with_its_latest_entry(self):
        """And not with the clock: two builds are the same file."""
        older = replace(ENTRY, updated=date(2017, 12, 5))
        feed = replace(FEED, entries=(older, ENTRY))

        assert text(read(feed), "updated") == "2018-01-09T00:00:00+00:00"
        assert render_atom(feed) == render_atom(feed)

    def test_without_entries(self):
        """Before the first release there is a feed already."""
        feed = read(replace(FEED, entries=()))

        assert text(feed, "updated") == "2026-01-31T00:00:00+00:00"
        assert list(feed.iter(f"{ATOM}entry")) == []


def test_tag_outlives_an_address():
    """RFC 4151: who said it, on which day, and its name."""
    tag = tag_of("https://example.org/inmc", date(2017, 12, 5), "results.fr")

    assert tag == "tag:example.org,2017-12-05:results.fr"


class TestEntry:
    def test_says_what_the_release_says(self):
        """Title, summary, and both dates."""
        (entry,) = read(FEED).iter(f"{ATOM}entry")

        assert text(entry, "title") == ENTRY.title
        assert text(entry, "summary") == "Quarante villes."
        assert text(entry, "published") == "2017-12-05T00:00:00+00:00"
        assert text(entry, "updated") == "2018-01-09T00:00:00+00:00"

    def test_its_links_are_whole(self):
        """In a feed reader, / is not the site's root."""
        (entry,) = read(FEED).iter(f"{ATOM}entry")

        assert text(entry, "content") == (
            '<p><a href="https://example.org/inmc/fr/villes/cuneo/">Cuneo</a>'
            ' <img src="https://example.org/inmc/images/a.png"></p>'
        )

    def test_its_id_outlives_an_edit(self):
        """A correction is no second release."""
        edited = replace(ENTRY, title="x", summary="y", updated=date(2026, 1, 1))
        feeds = (FEED, replace(FEED, entries=(edited,)))
        ids = [read(feed).findtext(f"{ATOM}entry/{ATOM}id") for feed in feeds]

        assert ids[0] == ids[1] == ENTRY.id

    def test_says_only_what_is_known(self):
        """A record has no day on which it came out, and nothing beyond its summary."""
        bare = replace(ENTRY, published=None, content="")
        (entry,) = read(replace(FEED, entries=(bare,))).iter(f"{ATOM}entry")

        assert (None, None) == (text(entry, "published"), text(entry, "content"))
        assert text(entry, "updated") == "2018-01-09T00:00:00+00:00"

    @given(VISIBLE, VISIBLE)
    def test_no_text_breaks_the_feed(self, title, summary):
        """Whatever a release is called, the feed is read back as it was."""
        entry = replace(ENTRY, title=title, summary=summary)
        (found,) = read(replace(FEED, entries=(entry,))).iter(f"{ATOM}entry")

        assert text(found, "title") == title
        assert unescape(text(found, "summary")) == summary

    def test_its_summary_is_no_html(self):
        """Signs of HTML in it are shown, and not obeyed."""
        entry = replace(ENTRY, summary="Water & <energy>")
        (found,) = read(replace(FEED, entries=(entry,))).iter(f"{ATOM}entry")

        assert text(found, "summary") == "Water &amp; &lt;energy&gt;"
