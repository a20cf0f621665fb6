"""What a check says, to a person and to a forge."""

from __future__ import annotations

import json
from datetime import date
from gettext import NullTranslations

import pytest

from plugins.editing.checking import chosen_format, outcome, unknown_format
from plugins.reading.network import read_network
from tests.checks.overlay import lay

TODAY = date(2026, 11, 22)
ENGLISH = NullTranslations()
GITHUB, GITLAB = {"GITHUB_ACTIONS": "true"}, {"GITLAB_CI": "true"}
WRONG = {"data/cities.yaml": {"change": {"country: NO": "country: XX"}}}
ODD = {"data/cities.yaml": {"ends": "\r\n"}}


def checked(tmp_path, files, form="text"):
    return outcome(read_network(lay(files, tmp_path), TODAY), form, ENGLISH)


@pytest.mark.parametrize(
    ("typed", "to", "environment", "expected"),
    [
        ("", "", {}, "text"),
        ("", "a.txt", {}, "text"),
        ("gitlab", "", GITHUB, "gitlab"),
        ("", "", GITHUB, "github"),
        ("", "", GITLAB, "text"),
        ("", "a.json", GITLAB, "gitlab"),
    ],
)
def test_forges_are_known_by_their_environment(typed, to, environment, expected):
    """What is typed decides; else the machine on which the check runs."""
    assert expected == chosen_format(typed, to, environment)


def test_unknown_format_is_told_with_the_known_ones():
    """A sentence says what may be written."""
    assert "" == unknown_format("github", ENGLISH)
    assert "--format gitbub: write one of text, github, gitlab." == unknown_format(
        "gitbub", ENGLISH
    )


def test_all_well_says_so_and_what_is_left(tmp_path):
    """One line is the verdict; another says what only a build can tell."""
    found = checked(tmp_path, {})

    assert found.is_good
    assert "" == found.report
    assert ["Everything is in order.", "What only finished pages show"] == [
        line.partition(",")[0] for line in found.told.splitlines()
    ]


def test_mistake_is_not_good(tmp_path):
    """It is told, and nothing is said to be in order."""
    found = checked(tmp_path, WRONG)

    assert not found.is_good
    assert found.told.startswith("data/cities.yaml:34:14: error: ")
    assert "in order" not in found.told


def test_warning_is_good(tmp_path):
    """It is told, and stops nothing."""
    found = checked(tmp_path, ODD)

    assert found.is_good
    assert "1 warning, which stops nothing." in found.told
    assert "in order" not in found.told


def test_forges_get_a_report_of_their_own(tmp_path):
    """A person reads the same text in the log; an empty report is one too."""
    github = checked(tmp_path / "a", WRONG, "github")
    gitlab = checked(tmp_path / "b", WRONG, "gitlab")
    nothing = checked(tmp_path / "c", {}, "gitlab")

    assert github.report.startswith("::error file=data/cities.yaml,line=34,col=14,")
    assert [34] == [
        one["location"]["lines"]["begin"] for one in json.loads(gitlab.report)
    ]
    assert github.told == gitlab.told
    assert [] == json.loads(nothing.report)
