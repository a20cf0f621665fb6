"""A problem in the words of who reads the report."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.told_problem import RULE_PAGE, told_problems
from plugins.reading.catalogs import read_catalog
from plugins.tasks.environment import ROOT

ENGLISH = NullTranslations()
LANGUAGES = sorted(path.name for path in (ROOT / "theme/translations").glob("??"))


def problem(line=1, **given):
    """Return a problem of a file of cities."""
    at = Mark("data/cities.yaml", line, 3)
    return Problem("a_rule", "No “{id}”.", at, {"id": "brague"}, **given)


def test_all_that_is_said_is_a_text():
    """What is wrong, what helps and where to read on are each a line."""
    (told,) = told_problems([problem(hint="Write {id}.")], ENGLISH)

    assert "No “brague”.\nWrite brague.\nwhy: docs/checks.md#a_rule" == told.text
    assert "data/cities.yaml:1:3: error: No “brague”." == told.first_line
    assert "data/cities.yaml:1:3" == told.place


def test_errors_come_before_warnings():
    """Within each, the order is that of the file."""
    found = [problem(1, severity="warning"), problem(3), problem(2)]

    assert [2, 3, 1] == [told.at.line for told in told_problems(found, ENGLISH)]


def test_long_and_hidden_values_are_made_plain():
    """A value of a thousand signs does not hide what is said of it."""
    long = Problem("r", "{id}", Mark("a", 1, 1), {"id": "\u202e" + "a" * 1000})
    (told,) = told_problems([long], ENGLISH)

    assert told.says.startswith("⟨202E⟩a")
    assert told.says.endswith("a…")
    assert 260 > len(told.says)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_names_a_page_that_is_there(language):
    """Whoever follows the link of a report finds the rules."""
    page = read_catalog(ROOT, language).gettext(RULE_PAGE)

    assert (ROOT / page.partition("#")[0]).is_file()
    assert page.endswith("#{rule}")
