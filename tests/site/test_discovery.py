"""What machines find: the sitemap, the feeds, robots.txt."""

from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree as ET

import pytest

SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"
ATOM = "{http://www.w3.org/2005/Atom}"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LINK = re.compile(r'(?:href|src)="([^"]*)"')


def parsed(site, path):
    """Return the XML of a file of the site."""
    return ET.fromstring(site.files[path])  # noqa: S314 - our own file


def every_feed(site):
    """Return each feed of the site, by its path."""
    return {
        path: parsed(site, path) for path in site.files if path.endswith("/atom.xml")
    }


def feeds(site):
    """Return each feed of press releases, by its path."""
    return {path: feed for path, feed in every_feed(site).items() if "/pr" in path}


def changes(site):
    """Return each feed of what changed, by its path."""
    return {path: feed for path, feed in every_feed(site).items() if "/pr" not in path}


@pytest.fixture(name="sitemap")
def sitemap_(site):
    """The entries of the sitemap, by their address."""
    entries = parsed(site, "sitemap.xml").findall(f"{SITEMAP}url")
    return {entry.findtext(f"{SITEMAP}loc"): entry for entry in entries}


def test_sitemap_lists_what_is_indexed(site, sitemap):
    """The sitemap has each page that is for search engines, once, and no other."""
    assert sorted(site.indexed) == sorted(sitemap)
    assert len(sitemap) == site.files["sitemap.xml"].count(b"<loc>")


def test_versions_name_each_other(site):
    """Each entry names all versions of its text, itself among them, and they agree."""
    for url, page in site.indexed.items():
        versions = site.versions[url]
        assert versions, url
        if not page.is_entrance:
            assert url == versions[page.lang]
        for tag, other in versions.items():
            assert versions == site.versions[other], url
            assert tag in (site.indexed[other].lang, "x-default")


def test_entrance_is_the_version_for_other_languages(site):
    """Only the home pages have a version for whoever reads none of their languages."""
    homes = {f"{site.url}/"} | {f"{site.url}/{tag}/" for tag in site.languages}

    assert homes == {
        url for url, versions in site.versions.items() if "x-default" in versions
    }
    assert f"{site.url}/" == site.versions[f"{site.url}/"]["x-default"]


def test_versions_are_where_the_languages_lead(site):
    """What search engines are told is what readers are offered."""
    for url, page in site.indexed.items():
        links = {a.get("hreflang"): a.get("href") for a in page.all("a", class_=None)}
        for tag, other in site.versions[url].items():
            if tag in links and not page.is_entrance:
                assert other == site.url + links[tag]


def test_sitemap_gives_whole_dates(sitemap):
    """What is said of a page's last change is a day, and press releases have one."""
    dates = {url: entry.findtext(f"{SITEMAP}lastmod") for url, entry in sitemap.items()}

    assert [] == [day for day in dates.values() if day and not date.fromisoformat(day)]
    assert [] == [
        url for url, day in dates.items() if re.search(r"/\d{4}-", url) and not day
    ]


@pytest.mark.parametrize("kind", [feeds, changes])
def test_each_language_has_a_feed(site, kind):
    """A feed says its language, which is that of its address."""
    found = {path: feed.get(XML_LANG) for path, feed in kind(site).items()}

    assert sorted(site.languages) == sorted(found.values())
    assert {} == {path: tag for path, tag in found.items() if tag != path.split("/")[0]}


def test_feeds_are_announced_by_the_home_page(site):
    """Programs find both where a reader begins, and can tell them apart."""
    known = every_feed(site)
    for language in site.languages:
        page = site.pages[f"{language}/index.html"]
        links = page.all("link", type="application/atom+xml")
        paths = {link.get("href").removeprefix("/") for link in links}

        assert {path for path in known if path.startswith(f"{language}/")} == paths
        assert 2 == len({link.get("title") for link in links})


def test_feed_is_at_the_foot_of_each_page(site):
    """Readers find it everywhere, and so do programs that look for links."""
    for page in site.whole:
        (link,) = page.all("a", type="application/atom+xml", rel="alternate")

        assert link.get("href").removeprefix("/") in feeds(site)
        assert link.get("href").startswith(f"/{page.lang}/")


def test_feed_has_what_atom_requires(site):
    """A feed has its own address, an author, and a date; so has each entry.

    Source: RFC 4287, section 4.1.
    """
    ids = {feed.findtext(f"{ATOM}id") for feed in every_feed(site).values()}
    assert len(ids) == len(every_feed(site))
    for path, feed in every_feed(site).items():
        own = [link.get("href") for link in feed if link.get("rel") == "self"]

        assert [f"{site.url}/{path}"] == own
        assert feed.findtext(f"{ATOM}author/{ATOM}name")
        for part in (feed, *feed.findall(f"{ATOM}entry")):
            for name in ("id", "title", "updated"):
                assert part.findtext(f"{ATOM}{name}"), (path, name)


def test_feed_has_the_texts_of_its_language(site):
    """A feed has each release of its language, the latest first, and no fallback."""
    texts = site.written_in("press")
    for path, feed in feeds(site).items():
        folder = path.removesuffix("atom.xml")
        language = path.split("/")[0]
        names = [name for name, languages in texts.items() if language in languages]
        links = feed.findall(f"{ATOM}entry/{ATOM}link")
        expected = [f"{site.url}/{folder}{name}/" for name in sorted(names)[::-1]]

        assert expected == [link.get("href") for link in links]


def test_feed_leads_to_pages(site):
    """Links in a feed are whole addresses; those of the site exist."""
    for feed in feeds(site).values():
        for content in feed.iter(f"{ATOM}content"):
            for url in LINK.findall(content.text):
                assert re.match("https://|mailto:", url), url
                if url.startswith(f"{site.url}/"):
                    path = url.removeprefix(f"{site.url}/").partition("#")[0]
                    file = f"{path}index.html" if path.endswith("/") else path
                    assert file in site.files, url


def test_changes_have_every_release_as_the_other_feed_has_it(site):
    """Who reads both feeds knows an entry again."""
    for path, feed in feeds(site).items():
        (other,) = [
            each for name, each in changes(site).items() if name[:3] == path[:3]
        ]
        ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
        others = [entry.findtext(f"{ATOM}id") for entry in other.iter(f"{ATOM}entry")]

        assert set(ids) <= set(others)
        assert len(others) == len(set(others)) > len(ids)


def test_changes_are_the_latest_first(site):
    """Each leads to a page, and to the place on it that has changed."""
    for feed in changes(site).values():
        days = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
        links = [link.get("href") for link in feed.iterfind(f"{ATOM}entry/{ATOM}link")]

        assert sorted(days, reverse=True) == days
        for link in links:
            address, _, place = link.removeprefix(f"{site.url}/").partition("#")
            page = site.pages[f"{address}index.html"]
            assert not place or page.all(id=place)


def test_robots_may_read_all(site):
    """robots.txt closes nothing, and names the sitemap."""
    lines = site.files["robots.txt"].decode().splitlines()

    assert [] == [line for line in lines if line.startswith("Disallow")]
    assert f"Sitemap: {site.url}/sitemap.xml" in lines
