"""The pages on paper: one clean sheet, with a letterhead and without menus."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from tests.browser.visits import KINDS

pytestmark = pytest.mark.browser

SHEETS = {
    "city": KINDS["Cuneo"],
    "edition": "en/editions/2026/index.html",
    "release": KINDS["release"],
}

EVERY = {
    ("city", "en"): r"en/cities/.+/",
    ("edition", "en"): r"en/editions/.+/",
    ("edition", "es"): r"es/encuentros/.+/",
    ("release", "en"): r"en/press/\d",
    ("release", "fr"): r"fr/presse/\d",
}
"""All pages of a kind in a language, by their path."""


@pytest.fixture
def printed(served, open_page):
    """Return a function that prints a page on A4, dark colors preferred."""
    page = open_page(color_scheme="dark")

    def function(path):
        page.goto(served.address + path)
        return PdfReader(BytesIO(page.pdf(format="A4", print_background=True)))

    return function


@pytest.mark.parametrize(("kind", "language"), EVERY)
def test_page_prints_on_one_sheet(served, printed, kind, language):
    """Each city, each edition and each press release is one page of A4."""
    paths = [
        path for path in served.built.pages if re.match(EVERY[kind, language], path)
    ]
    sheets = {path: len(printed(path).pages) for path in paths}

    assert len(sheets) > 4
    assert {} == {path: count for path, count in sheets.items() if count != 1}


@pytest.mark.parametrize("kind", SHEETS)
def test_sheet_says_whose_it_is(printed, kind):
    """It begins with the network's name, and has its address and its licence."""
    text = printed(SHEETS[kind]).pages[0].extract_text()
    lines = text.strip().splitlines()

    assert "International Network of Michelin Cities" in " ".join(lines[:2])
    assert "https://www.inmc21.com/en/" in text
    assert "CC BY-SA 4.0" in text


@pytest.mark.parametrize("kind", SHEETS)
def test_sheet_has_no_menu(printed, kind):
    """What leads elsewhere on a screen is left out."""
    text = printed(SHEETS[kind]).pages[0].extract_text()

    assert not {"Français", "Menu", "Site map"} & set(text.split("\n"))
    assert "Home" not in text


def test_release_has_its_date_line_and_its_contact(printed):
    """A journalist finds place, date and contact on the sheet."""
    text = printed(SHEETS["release"]).pages[0].extract_text()

    assert "Paris, 5 December 2017" in text
    assert "contact@agence-C3M.com" in text


def test_paper_stays_white(printed):
    """Whoever prefers dark colors prints in ink on paper all the same."""
    content = printed(SHEETS["edition"]).pages[0].get_contents().get_data()
    fills = [line for line in content.splitlines() if line.endswith(b" rg")]

    assert fills[0].endswith(b" 1 1 1 rg")
    assert any(fill.endswith(b" 0 0 0 rg") for fill in fills)
