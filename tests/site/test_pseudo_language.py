"""Every word of the interface comes from the catalogs: none is written into a page."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

import pytest
import yaml
from babel import Locale

from plugins.outputs.typography import typeset
from tests.building import SMALL, build, lay
from tests.built_site import BuiltSite, text_of
from tests.site.pseudo import LANGUAGE, pseudo, write_host

SPOKEN = ("alt", "aria-description", "aria-label", "label", "placeholder", "title")
LOCALE = Locale("en")
INSIDE = re.compile(r"⟦[^⟦⟧]*⟧")
NAMES = {"GeoNames"}  # of other services: the same in every language


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The pages of the small site in the pseudo-language."""
    place = tmp_path_factory.mktemp("pseudo")
    root = lay(place / "site")
    write_host(root / "host", place / "words")
    site = BuiltSite(root, build(root, root / "output", PUBLISH=True))
    return [page for page in site.localized if page.lang == LANGUAGE]


def spoken(element, language=LANGUAGE):
    """Yield what *element* says in the pseudo-language, in the order of reading."""
    language = element.get("lang", language)
    is_ours = language == LANGUAGE
    if is_ours:
        yield from (element.get(name) or "" for name in SPOKEN)
        yield element.text or ""
    for child in element:
        yield from spoken(child, language)
        yield child.tail if is_ours and child.tail else ""


def loose(element):
    """Return the words in *element* that no catalog gave, each as it stands."""
    texts = "\x00".join(spoken(element))
    while INSIDE.search(texts):  # a text may stand within another
        texts = INSIDE.sub("", texts)
    found = {text.strip(" \n,.·–()") for text in texts.split("\x00")}
    return {text for text in found if is_worded(text) and text not in known()}


def is_worded(text):
    """Return whether *text* has a word: CLDR's months and units, addresses are none."""
    months = "|".join(LOCALE.months["format"]["wide"].values())
    rest = re.sub(rf"\b({months}|AM|PM|kB)\b|https://\S+", "", text)
    return re.search(r"[^\W\d_]", rest) is not None


@cache
def known():
    """Return what the data say in no language, and what CLDR says in English."""
    names = {*LOCALE.territories.values(), *LOCALE.languages.values()}
    return names | NAMES | set(plain(recorded()))


def recorded():
    """Return all that data/ holds, as it was typed."""
    files = sorted((SMALL / "data").glob("*.yaml"))
    return [yaml.safe_load(file.read_text("utf-8")) for file in files]


def plain(value: Any):
    """Yield the texts in *value* but for those that are there in several languages."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict) and "fr" not in value:
        for each in value.values() if isinstance(value, dict) else value:
            yield from plain(each)


def translated(value: Any):
    """Yield each text in *value* that is there in several languages, typeset."""
    if isinstance(value, dict) and "fr" in value:
        yield from (typeset(text, language) for language, text in value.items())
    elif isinstance(value, list | dict):
        for each in value.values() if isinstance(value, dict) else value:
            yield from translated(each)


def test_pseudo_language_keeps_what_is_not_a_word():
    """Placeholders and tags stay as they are; letters do not."""
    assert "⟦<b>%(number)s</b> {kind} öf çîtîéš⟧" == pseudo(
        "<b>%(number)s</b> {kind} of cities"
    )


def test_every_kind_of_page_is_looked_at(pages):
    """The small site has each template of a page."""
    assert len(pages) == 33


def test_no_word_is_written_into_a_page(pages):
    """Outside the texts of the data, every word is from a catalog."""
    found = {page.path: loose(page.one("body")) for page in pages}

    assert {} == {path: texts for path, texts in found.items() if texts}


def test_headings_come_from_catalogs(pages):
    """The lists of records have headings in the reader's language."""
    headings = {text_of(heading) for page in pages for heading in page.all("h2")}

    assert {pseudo("The city"), pseudo("In figures"), pseudo("Pages")} <= headings


def test_summaries_come_from_catalogs(pages):
    """What search engines show is from a catalog, unless it is a text of the data."""
    data = set(translated(recorded()))
    for page in pages:
        summary = page.one("meta", name="description").get("content")
        is_fallback = any(article.get("lang") for article in page.all("article"))
        assert is_fallback or summary in data or "⟦" in summary, page.path


def test_dates_do_not(pages):
    """Dates and countries are CLDR's: no catalog repeats them."""
    (page,) = [page for page in pages if page.path.endswith("cities/osaka/index.html")]

    assert {"Japan", "Japanese"} <= {text_of(each) for each in page.all("dd")}
