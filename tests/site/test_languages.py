"""Each page in each language, and what each says of the others."""

from __future__ import annotations

import pytest

from tests.built_site import text_of

FOLDERS = {"press": "release", "pages": "page"}


def fallbacks(site):
    """Return (page, name of its text, languages of the text) where none is the page's.

    What is written, and in what language, is read from the names of the files.
    """
    texts = site.written_in("press") | site.written_in("pages")
    for page in site.localized:
        for name, languages in texts.items():
            if f"/{name}/" in page.address and page.lang not in languages:
                yield page, name, languages


def test_every_page_has_the_language_of_its_address(site):
    """/es/… speaks Spanish, and says so."""
    assert {} == {
        page.path: page.lang
        for page in site.localized
        if page.lang != page.path.partition("/")[0]
    }


def test_every_language_has_the_same_pages(site):
    """A page that exists in one language exists in all of them."""
    pages = list(site.localized)
    counts = {tag: sum(page.lang == tag for page in pages) for tag in site.languages}

    assert 1 == len(set(counts.values()))
    assert len(pages) == sum(counts.values())


def test_languages_are_one_click_away(site):
    """Every page leads to itself in each other language, and names its own."""
    for page in site.whole:
        (menu,) = [nav for nav in page.all("nav") if nav.get("class") == "languages"]
        links = {link.get("hreflang"): link for link in menu.iter("a")}
        others = [tag for tag in site.languages if tag != page.lang]
        named = text_of(menu).split()

        assert others == [*links], page.path
        assert [*links] == [link.get("lang") for link in links.values()]
        assert len(named) > len(" ".join(map(text_of, links.values())).split())


def test_every_page_is_indexed_or_says_why_not(site):
    """A page is its own original, or names that of its text, or asks to be left out."""
    for page in site.pages.values():
        if page.is_hidden:
            assert page.is_framed or page.path.endswith("404.html")
            assert page.canonical is None
        else:
            assert page.canonical in site.indexed, page.path


def test_missing_pages_are_hidden(site):
    """The page for a wrong address is in each language, and not for search engines."""
    paths = ["404.html", *(f"{tag}/404.html" for tag in sorted(site.languages))]

    assert paths == sorted(
        path
        for path, page in site.pages.items()
        if page.is_hidden and not page.is_framed
    )


def test_some_text_is_not_translated(site):
    """There is a fallback to look at on both sites."""
    assert list(fallbacks(site))


def test_fallback_is_marked_with_its_language(site):
    """The text of a fallback says its own language, and the page says the reader's."""
    for page, _, languages in fallbacks(site):
        article = page.one("main").find(".//article")

        assert article.get("lang") in languages, page.path
        assert page.all("p", class_="notice"), page.path


def test_fallback_names_its_original(site):
    """A fallback sends search engines to the text itself, and is no version of it."""
    for page, name, languages in fallbacks(site):
        original = site.indexed[page.canonical]

        assert original.lang in languages
        assert f"/{name}/" in original.address
        assert site.url + page.address not in site.versions


def test_text_in_the_page_language_is_not_marked(site):
    """Where a text is translated, nothing says that it is not."""
    marked = [page for page in site.localized if page.all("p", class_="notice")]

    assert sorted(page.path for page in marked) == sorted(
        page.path for page, _, _ in fallbacks(site)
    )


@pytest.mark.parametrize(
    ("language", "name", "tag"), [("fr", "Osaka", "en"), ("es", "Osaka", None)]
)
def test_names_say_their_language(small, language, name, tag):
    """A city that the reader's language does not name has an English name, marked."""
    segment = {"fr": "villes", "es": "ciudades"}[language]
    heading = small.pages[f"{language}/{segment}/osaka/index.html"].one("h1")

    assert (name, tag) == (text_of(heading), heading.get("lang"))
