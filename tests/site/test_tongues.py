"""The site in languages that count, write and read in other ways."""

from __future__ import annotations

import re
from datetime import date

import pytest
from babel import Locale
from babel.dates import format_date

from plugins.outputs.publishing.fair_visits import ELEMENTS_OF_ONE
from plugins.reading.catalogs import read_catalog
from plugins.views.text import direction
from tests.built_site import text_of
from tests.site.tongues import TONGUES, form

CATEGORIES = ("zero", "one", "two", "few", "many", "other")
USED = {
    "ar": CATEGORIES,
    "de": ("one", "other"),
    "ja": ("other",),
    "pl": ("one", "few", "many"),  # CLDR's "other" is of fractions
}
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.mark.parametrize("tag", TONGUES)
@pytest.mark.parametrize("number", [0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 100, 103, 111])
def test_plurals_are_those_of_cldr(tongues, tag, number):
    """Five cities are few in Polish no more, and a hundred and three are in Arabic."""
    catalog = read_catalog(tongues.root, tag)
    said = catalog.ngettext("%(count)s city", "%(count)s cities", number)
    category = Locale(tag).plural_form(number)

    assert form(USED[tag].index(category)) == said[-1]


@pytest.mark.parametrize("tag", TONGUES)
def test_every_page_says_its_direction(tongues, tag):
    """Arabic reads from right to left, on every page; the others do not."""
    pages = [page for page in tongues.localized if page.lang == tag]

    assert pages
    assert {direction(tag)} == {page.html.get("dir") for page in pages}


@pytest.mark.parametrize("tag", TONGUES)
def test_what_turns_says_so(tongues, tag):
    """A text of another direction than what is around it has the attribute."""
    for page in tongues.localized:
        if page.lang == tag:
            assert [] == list(unturned(page.html, page.html.get("dir")))


def unturned(element, around):
    """Yield the languages of what is in *element* with the direction of another."""
    here = element.get("dir", around)
    if (language := element.get("lang")) and direction(language) != here:
        yield language
    for child in element:
        yield from unturned(child, here)


@pytest.mark.parametrize("tag", TONGUES)
def test_days_are_written_as_cldr_does(tongues, tag):
    """2019年6月5日, 5. Juni 2019, 5 czerwca 2019: in no other order."""
    days = [
        (each.get("datetime"), text_of(each))
        for page in tongues.localized
        if page.lang == tag
        for each in page.all("time")
        if DAY.fullmatch(each.get("datetime", ""))
    ]

    assert days
    for day, said in days:
        expected = format_date(date.fromisoformat(day), "long", Locale(tag))
        assert expected.replace("\u00a0", " ") == said.replace("\u00a0", " ")


def test_a_language_costs_few_elements(tongues, small):
    """What the budgets spare for a language is what it costs."""
    home = next(page for page in small.localized if page.address == "/fr/")
    more = next(page for page in tongues.localized if page.address == "/fr/")
    count = len(list(more.html.iter())) - len(list(home.html.iter()))

    assert count <= ELEMENTS_OF_ONE * len(TONGUES)
