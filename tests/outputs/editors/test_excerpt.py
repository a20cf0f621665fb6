"""The lines around a mistake; tests of the whole report have more."""

from __future__ import annotations

from plugins.domain.problem import Mark
from plugins.outputs.editors.excerpt import excerpt_lines


def test_line_and_the_one_above():
    """Carets stand under what is meant, and the numbers in a column."""
    at = Mark("a.yaml", 10, 3, 2, ("  host:", "a bc"))

    assert ["  9 |   host:", " 10 | a bc", "    |   ^^"] == list(excerpt_lines(at))


def test_tab_takes_one_column():
    """A tab is shown as an arrow, so that the carets stand where they should."""
    at = Mark("a.yaml", 1, 3, 1, ("\ta: é",))

    assert [" 1 | →a: é", "   |   ^"] == list(excerpt_lines(at))


def test_place_without_lines_has_none():
    """Of a folder or an empty file there is nothing to show."""
    assert [] == list(excerpt_lines(Mark("data", 1, 1)))
