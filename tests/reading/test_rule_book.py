"""The page of the rules, taken apart."""

from __future__ import annotations

import pytest

from plugins.reading.rule_book import read_rule_book

PAGE = """# Rules

A line.

* Files{colon} [a_b_c](#a_b_c), [d_e_f](#d_e_f)
* Facts{colon} [g_h_i](#g_h_i)

## a_b_c

One.

## d_e_f

Two.
## g_h_i

Three.
"""


@pytest.mark.parametrize("colon", [":", " :"])
def test_areas_and_sections(tmp_path, colon):
    """In French there is a space before the colon."""
    page = tmp_path / "checks.md"
    page.write_text(PAGE.format(colon=colon), "utf-8")
    book = read_rule_book(page)

    assert {"Files": ("a_b_c", "d_e_f"), "Facts": ("g_h_i",)} == book.areas
    assert {"a_b_c": "One.", "d_e_f": "Two.", "g_h_i": "Three."} == book.sections
