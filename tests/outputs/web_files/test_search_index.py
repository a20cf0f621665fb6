"""What the search of the browser reads."""

from __future__ import annotations

import json
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.web_files.search_index import IndexedPage, render_search_index

KINDS = {"city": "Ville", "page": "Page"}
PAGE = IndexedPage("page", "contact/", "Contact", "", "", "", (), "")
CITY = IndexedPage(
    "city", "villes/osaka/", "Osaka", "en", "Japon", "Invitée", (("大阪市", "ja"),), ""
)


def index(*pages):
    """Return the index of *pages*, as a browser reads it."""
    return json.loads(render_search_index(pages, KINDS))


def test_page_is_a_row():
    """A kind by its number, then what is shown and searched."""
    row = [
        0, "villes/osaka/", "Osaka", "en", "Japon", "Invitée", [["大阪市", "ja"]]
    ]  # fmt: skip

    assert {"kinds": ["Ville", "Page"], "pages": [row]} == index(CITY)


def test_what_is_empty_at_the_end_is_left_out():
    """Most pages have no other name; bytes are for what is said."""
    assert [[1, "contact/", "Contact"]] == index(PAGE)["pages"]


def test_home_page_of_the_first_kind_keeps_its_number():
    """A number is no nothing, and neither is the address of the home page."""
    home = IndexedPage("city", "", "Accueil", "", "", "", (), "")

    assert [[0, "", "Accueil"]] == index(home)["pages"]


def test_letters_stay_as_they_are():
    """大阪市 takes nine bytes, not eighteen."""
    assert "大阪市" in render_search_index([CITY], KINDS)


@given(st.text(), st.text())
def test_any_text_comes_back(title, text):
    """Whatever is written, the browser reads the same."""
    page = replace(PAGE, title=title or "x", text=text or "y")
    row = index(page)["pages"][0]

    assert [title or "x", text or "y"] == [row[2], row[7]]
