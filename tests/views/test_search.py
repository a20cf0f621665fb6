from plugins.views import search
from plugins.views.pages import data_pages, text_pages
from plugins.views.search import KINDS, search_entries
from tests.views.sample import changed, small_network, speaker, speaker_of, with_records

RELEASE = "2019-06-05-charter-signed"
BODY = (
    '<h2>Why</h2>\n<p>Because <a href="x">rivers</a>&nbsp;flow.</p>\n'
    "<ul><li>One</li>\n<li>R&amp;D</li></ul>"
)


def found(localizer, kind, record_id, **bodies):
    """Return what can be found of a record's page."""
    url = localizer.url(kind, record_id)
    (entry,) = [
        each for each in search_entries(localizer, bodies) if each.link.url == url
    ]
    return entry


def test_every_page_can_be_found():
    """Each page is there once, but for the home page and texts not translated."""
    for language in ("fr", "en", "es"):
        localizer = speaker(language)
        refs = [*data_pages(localizer.relations), *text_pages(localizer.relations)]
        wanted = {
            localizer.url(ref.kind, ref.id)
            for ref in refs
            if ref.id != "home"
            and not ref.is_hidden
            and (not ref.languages or language in ref.languages)
        }
        urls = [entry.link.url for entry in search_entries(localizer, {})]

        assert sorted(wanted) == sorted(urls)


def test_fallback_is_not_found(spanish):
    """A release that nobody translated is not found by its French words."""
    urls = {entry.link.url for entry in search_entries(spanish, {})}

    assert spanish.url("release", RELEASE) not in urls


def test_kinds_come_in_their_order(english):
    """Sections and cities before people: so are pages of equal worth shown."""
    kinds = [entry.kind for entry in search_entries(english, {})]

    assert kinds == sorted(kinds, key=list(KINDS).index)


def test_city_has_its_names(english):
    """Osaka is found by its own letters as well, Montreal with and without accent."""
    names = {
        city: [(name.plain, name.lang) for name in found(english, "city", city).names]
        for city in ("osaka", "montreal")
    }

    assert ("大阪市", "ja") in names["osaka"]
    assert ("Montréal", "fr") in names["montreal"]


def test_spellings_of_sources_are_names():
    """Whoever copies a name from an old paper finds its city."""
    (source,) = list(small_network().sources)[:1]
    spelling = {"text": "Oporto-on-Sea", "source": source}
    porto = changed(small_network().cities["porto"], as_written=[spelling])
    localizer = speaker_of(with_records(cities=porto))

    assert "Oporto-on-Sea" in [
        name.plain for name in found(localizer, "city", "porto").names
    ]


def test_name_is_there_once():
    """An exonym that is shown, or that two languages share, is not repeated."""
    exonyms = {"en": "Oporto", "es": "Oporto", "fr": "Oporto"}
    porto = changed(small_network().cities["porto"], exonyms=exonyms)
    localizer = speaker_of(with_records(cities=porto))

    assert [name.plain for name in found(localizer, "city", "porto").names] == ["Porto"]


def test_release_has_the_words_of_its_text(english):
    """Headings and points end with a dot between, and entities are signs."""
    entry = found(english, "release", RELEASE, **{RELEASE: BODY})

    assert entry.text.startswith("Why\u00a0· Because rivers\u00a0flow. One\u00a0· R&D")


def test_text_without_words_ends_quietly(english):
    """A page that nobody wrote a word on has none, and no dot either."""
    assert found(english, "page", "accessibility").text == ""


def test_what_is_in_another_language_is_not_found():
    """A summary that is there in French alone is none for a Spanish reader."""
    initiative = changed(
        small_network().initiatives["swimming-in-the-douro"], summary={"fr": "Nager"}
    )
    localizer = speaker_of(with_records(initiatives=initiative), "es")

    summary = found(localizer, "initiative", "swimming-in-the-douro").summary
    assert "Nager" not in summary


def test_page_of_another_kind_is_found_too(english, monkeypatch):
    """A kind of pages that has no words of its own is found by title and summary."""
    others = {kind: make for kind, make in search._RECORDS.items() if kind != "topic"}
    monkeypatch.setattr(search, "_RECORDS", others)
    entry = found(english, "topic", "river-banks")

    assert ("page", "River banks") == (entry.kind, entry.link.text.plain)
    assert "River banks" in entry.summary
