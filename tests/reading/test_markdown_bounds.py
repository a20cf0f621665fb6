"""A text that nobody wrote by hand is refused before it keeps a program busy."""

from __future__ import annotations

import pytest

from plugins.reading.markdown_bounds import (
    DEEPEST,
    LONGEST,
    MOST_BRACKETS,
    beyond_bounds,
)


def line_of(*lines):
    """Return the line at which the text of *lines* goes beyond its bounds."""
    found = beyond_bounds(lines)
    return found and found.line


@pytest.mark.parametrize(
    "line", ["* ", "1. ", "> ", ">", "    ", "\t", "> * ", "    1. "]
)
def test_levels_are_counted_whatever_makes_them(line):
    """Lists, quotations and spaces nest in the same way."""
    deep = line * DEEPEST

    assert line_of("a", deep + "    > a") == 1


def test_long_paragraph_is_told_where_it_begins():
    """A blank line ends a paragraph."""
    half = "a" * (LONGEST // 2)

    assert line_of(half, half) is None
    assert line_of(half, "", half, "b") is None
    assert line_of("", "b", half, half) == 1


def test_brackets_are_counted_throughout():
    """Each of them is looked for to the end of its paragraph."""
    assert line_of("[" * MOST_BRACKETS) is None
    assert line_of("[" * MOST_BRACKETS, "", "[") == 2


def test_what_people_write_is_within():
    """A table, a list of lists, code and a quotation are all right."""
    assert line_of("| a | b |", "", "* a", "    * b", "        1. c", "> d") is None
