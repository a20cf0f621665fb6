"""Records as peers get them, from what pages say."""

import pytest

from benchmarks.page_facts import parse_page
from benchmarks.plain_records import Places, merged, take_words
from tests.benchmarks.pages import page

LISTS = {
    "cities": {
        "fr": parse_page(page("/fr/villes/")),
        "en": parse_page(page("/en/cities/")),
    },
    "sources": {
        "fr": parse_page(page("/fr/sources/")),
        "en": parse_page(page("/en/sources/")),
    },
}


def places(french, english):
    """Return the places of a site with a city and a source."""
    pages = {
        "cities/cuneo": {
            "fr": parse_page(page("/fr/villes/cuneo/", french, title="Coni")),
            "en": parse_page(page("/en/cities/cuneo/", english, title="Cuneo")),
        },
        "sources/a": {
            tag: parse_page(page(f"/{tag}/sources/a/", title="A"))
            for tag in ("fr", "en")
        },
    }
    return Places(pages, LISTS)


def test_record_names_others_by_their_ids():
    """Links become references, sources of a fact are cited, texts are by language."""
    fact = "<h2>{}</h2><dl><dt>{}</dt><dd>1 <a href='{}'>P</a></dd></dl>"
    known = places(
        fact.format("La ville", "Nombre", "/fr/sources/a/"),
        fact.format("The city", "Number", "/en/sources/a/"),
    )

    assert known.record("cities/cuneo") == {
        "id": "cuneo",
        "name": {"fr": "Coni", "en": "Cuneo"},
        "sections": [
            {
                "heading": {"fr": "La ville", "en": "The city"},
                "as": "dd",
                "facts": [
                    {
                        "label": {"fr": "Nombre", "en": "Number"},
                        "text": "1",
                        "cited": ["sources/a"],
                    }
                ],
            }
        ],
        "related": [],
    }
    assert known.record("sources/a")["publisher"] == "P"


def test_fact_of_one_language_is_for_it_alone():
    """Where a page says more in one language, peers say it there alone."""
    known = places("<p>Nom</p><p>Deux</p>", "<p>Two</p>")
    (section,) = known.record("cities/cuneo")["sections"]

    assert section["facts"] == [
        {"text": "Nom", "only": "fr"},
        {"text": "Deux", "only": "fr"},
        {"text": "Two", "only": "en"},
    ]


def test_page_without_record_is_a_place():
    """A link to a page that peers do not make keeps its name and its addresses."""
    related = "<ul class='related'><li>{}: <a href='{}'>{}</a> ({})</li></ul>"
    known = places(
        related.format("Chiffres", "/fr/chiffres/#a", "Villes", "2017"),
        related.format("Figures", "/en/figures/#a", "Cities", "2017"),
    )
    (group,) = known.record("cities/cuneo")["related"]

    assert group["label"] == {"fr": "Chiffres", "en": "Figures"}
    assert group["of"] == ["places/en-figures-a-0"]
    assert known.others["en-figures-a-0"] == {
        "id": "en-figures-a-0",
        "name": {"fr": "Villes", "en": "Cities"},
        "address": {"fr": "/fr/chiffres/#a", "en": "/en/figures/#a"},
        "detail": "2017",
    }


def test_pages_of_other_sections_are_refused():
    """Pages that cannot be brought together are no guess, but a mistake."""
    known = places("<h2>A</h2><p>a</p><h2>B</h2><p>b</p>", "<h2>A</h2><p>a</p>")
    with pytest.raises(ValueError, match="/fr/villes/cuneo/: not as many sections"):
        known.record("cities/cuneo")


def test_text_that_all_languages_share_is_told_once():
    """A name that no language changes is one text."""
    assert merged({"fr": "Cuneo", "en": "Cuneo"}) == "Cuneo"
    assert merged({"fr": "Coni", "en": "Cuneo"}) == {"fr": "Coni", "en": "Cuneo"}


def test_words_said_often_are_looked_up():
    """What many records say is a word with a key; a name stays with its record."""
    italy = {"fr": "Italie", "en": "Italy"}
    rare = {"fr": "Une fois", "en": "Once"}
    data = [{"country": dict(italy), "name": dict(italy)} for _ in range(3)]
    data.append({"country": dict(rare)})

    assert take_words(data, ("fr", "en")) == {
        "fr": {"italy-0": "Italie"},
        "en": {"italy-0": "Italy"},
    }
    assert data[0] == {"country": "italy-0", "name": italy}
    assert data[3] == {"country": rare}
