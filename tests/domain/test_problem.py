"""A mistake in an editor's words."""

from __future__ import annotations

from plugins.domain.problem import Mark, mistake


def test_mistake():
    """A model's refusal carries its rule, its words and its values."""
    error = mistake("a_rule", "“{typed}” is wrong.", "Write {better}.", typed="x")

    expected = {
        "rule": "a_rule",
        "says": "“{typed}” is wrong.",
        "hint": "Write {better}.",
        "typed": "x",
    }

    assert ("mistake", expected) == (error.type, error.context)


def test_marks_are_in_the_order_of_the_files():
    """Places follow one another as an editor meets them."""
    marks = [Mark("b", 1, 1), Mark("a", 10, 2), Mark("a", 9, 7), Mark("a", 10, 1)]

    assert [marks[2], marks[3], marks[1], marks[0]] == sorted(marks)
