"""One version of each text per language, and links that stay in the language."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from plugins.languages import complete, complete_pages, in_effect, listed
from tests.built_site import text_of

PREFERENCES = {"fr": ("fr", "en"), "en": ("en", "fr"), "es": ("es", "fr", "en")}


class Speaker:
    """A localizer's part in this: its language, and addresses in it."""

    def __init__(self, language):
        self.language = language
        self.preferences = PREFERENCES[language]

    def url(self, kind, text_id):
        return f"/{self.language}/{kind}/{text_id}/"


def text(slug, language, folder="content", title=""):
    """Return a text as Pelican has read it."""
    return SimpleNamespace(
        slug=slug,
        lang=language,
        relative_source_path=f"{folder}/press/{slug}.{language}.md",
        metadata={"title": title or f"{slug} {language}"},
    )


@pytest.fixture
def speakers():
    return {language: Speaker(language) for language in PREFERENCES}


def test_each_text_has_every_language(speakers):
    """A text has one version a language; each knows the address of its own page."""
    versions = complete([text("a", "fr"), text("a", "en")], speakers, "release")

    assert ["fr", "en", "es"] == list(versions["a"])
    assert ["fr", "en", "es"] == [each.lang for each in versions["a"].values()]
    assert ["fr/release/a/", "en/release/a/", "es/release/a/"] == [
        each.metadata["address"] for each in versions["a"].values()
    ]


def test_missing_version_is_a_copy(speakers):
    """Where there is no translation, the text that the reader prefers stands in."""
    original = text("a", "fr")
    versions = complete([text("a", "en"), original], speakers, "release")

    assert "a fr" == versions["a"]["es"].metadata["title"]
    assert "fr" == original.lang
    assert "address" not in original.metadata


def test_text_of_an_unpreferred_language_is_found(speakers):
    """A text that exists in none of the reader's languages is shown all the same."""
    versions = complete([text("a", "es")], speakers, "release")

    assert "a es" == versions["a"]["fr"].metadata["title"]


@pytest.mark.parametrize("order", [1, -1])
def test_text_of_the_host_wins(speakers, order):
    """In whatever order they were found, the host's text replaces the network's."""
    texts = [text("a", "fr"), text("a", "fr", "host/content", "Host")][::order]
    versions = complete(texts, speakers, "release")

    assert "Host" == versions["a"]["fr"].metadata["title"]


@pytest.mark.parametrize("order", [1, -1])
def test_search_reads_the_page_of_the_host(speakers, order):
    """All generators are given the pages in effect, in whatever order they came."""
    texts = [text("a", "fr"), text("a", "fr", "host/content", "Host")][::order]
    network = SimpleNamespace(pages={"a": SimpleNamespace(versions={"fr": None})})
    context = {"NETWORK": network, "LOCALIZERS": speakers, "pages": texts}
    complete_pages(SimpleNamespace(context=context, pages=texts))

    assert {"Host"} == {each.metadata["title"] for each in context["pages"]}


@pytest.mark.parametrize("order", [1, -1])
def test_order_does_not_depend_on_the_files(speakers, order):
    """Texts come by name, then by the languages of the site."""
    texts = [text("b", "fr"), text("a", "en"), text("a", "fr")][::order]
    found = [(each.slug, each.lang) for each in listed(complete(texts, speakers, "x"))]

    assert [(slug, tag) for slug in "ab" for tag in PREFERENCES] == found


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("fr/presse", "/fr/accessibilite/"),
        ("en/press", "/en/accessibility/"),
        ("es/prensa", "/es/accesibilidad/"),
    ],
)
def test_links_to_files_stay_in_the_language_of_the_page(small, page, expected):
    """``{filename}…fr.md`` leads to the reader's version, from a fallback as well."""
    release = small.pages[f"{page}/2019-06-05-charter-signed/index.html"]
    links = {
        text_of(link): link.get("href") for link in release.one("article").iter("a")
    }

    assert expected == links.get("accessibility statement") or expected == links.get(
        "déclaration d’accessibilité"
    )


def test_what_the_network_does_not_publish_is_left_out():
    """A draft of the host's takes the network's version off the site."""
    texts = [text("a", "fr"), text("a", "es"), text("b", "fr")]
    published = {"a": SimpleNamespace(versions={"fr": None})}

    assert texts[:1] == in_effect(texts, published)
