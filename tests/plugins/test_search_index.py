"""The index of each language, and what is in it."""

from __future__ import annotations

import json

import brotli
import pytest

LANGUAGES = ("fr", "en", "es")


def rows(site, language):
    """Return what the index of *language* has of each page."""
    return json.loads(site.files[f"{language}/search.json"])["pages"]


def test_every_page_names_the_index_of_its_language(site):
    """Who reads Spanish searches in Spanish."""
    assert {(tag, f"/{tag}/search.json") for tag in LANGUAGES} == {
        (page.lang, f"{home.get('href')}search.json")
        for page in site.whole
        for home in page.all("a", rel="home")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_result_leads_to_a_page(site, language):
    """What is found is there: each page of the language that search engines find.

    But for the home page: each page leads to it, and nobody looks for it by its name.
    """
    found = [f"{site.url}/{language}/{row[1]}" for row in rows(site, language)]
    pages = [
        url
        for url, page in site.indexed.items()
        if page.lang == language and not page.is_entrance and not page.is_hidden
    ]

    assert sorted(pages) == sorted([*found, f"{site.url}/{language}/"])


def test_texts_are_found_by_their_words(small):
    """The text of a release is searched in the languages in which it was written."""
    release = "2019-06-05-charter-signed/"
    texts = {
        tag: [row[7] for row in rows(small, tag) if release in row[1]]
        for tag in LANGUAGES
    }

    assert ["fr", "en"] == [tag for tag, found in texts.items() if found]
    assert all(len(text) > 20 for found in texts.values() for text in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_index_of_the_network_is_small(real, language):
    """The first key press costs no more than a small picture."""
    assert len(brotli.compress(real.files[f"{language}/search.json"])) < 20_000
