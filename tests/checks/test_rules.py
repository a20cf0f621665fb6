"""Every rule is run, shown by a case and told in docs/checks.md."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from plugins.checks import LAST_CHECKS, RECORD_CHECKS, VALUE_CHECKS
from plugins.reading.rule_book import read_rule_book

ROOT = Path(__file__).parents[2]
DOCS = (ROOT / "docs/checks.md").read_text("utf-8")
RULE = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+){2,}")
EXAMPLE = re.compile(r"```.*?```", re.DOTALL)
PAGES_OF = {
    language: ("checks.md", f"checks.{language}.md") for language in ("fr", "es")
}
NO_RULES = {
    "greater_than_equal": "pydantic's own word",
    "sign_up_by": "a field of PressTrip",
}
OF_TABLES = {"table_is_understood"}  # its cells are shown by tests/editing/tables
SHOWN_ELSEWHERE = {"template_can_be_rendered": "tests/plugins/test_host_templates.py"}
"""A rule that only a build can check."""

SPEAKING = [
    ROOT / "plugins/host_templates.py",
    ROOT / "plugins/domain/dates.py",
    ROOT / "plugins/domain/redirect.py",
    ROOT / "plugins/domain/values.py",
    *(ROOT / "plugins/reading").glob("*.py"),
    *(ROOT / "plugins/checks").glob("[a-z]*.py"),
]


def rules() -> Iterator[str]:
    """Yield the name of every rule that the code speaks of."""
    for path in SPEAKING:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
            if is_text and RULE.fullmatch(node.value) and node.value not in NO_RULES:
                yield node.value


@pytest.mark.parametrize("rule", sorted(set(rules())))
def test_rule_is_shown_and_told(rule):
    """A rule that stops a build has a case and a section: the report names it."""
    if elsewhere := SHOWN_ELSEWHERE.get(rule):
        assert f"#{rule}" in (ROOT / elsewhere).read_text("utf-8")
    else:
        assert any((ROOT / "tests/checks/cases" / rule).glob("*.yaml"))
    assert f"\n## {rule}\n" in DOCS


def test_no_section_is_of_a_rule_that_is_gone():
    """What docs/checks.md tells is what is checked, in alphabetical order."""
    told = re.findall(r"^## (.+)$", DOCS, re.MULTILINE)

    assert sorted({*rules(), *OF_TABLES}) == told


def test_every_section_shows_right_and_wrong():
    """A reader sees what to write in place of what."""
    for section in DOCS.split("\n## ")[1:]:
        name = section.partition("\n")[0]
        assert 1 <= section.count("Wrong:") == section.count("Right:"), name


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_section_is_told_in_other_languages(language):
    """The same rules in the same areas, with the same examples, in other words."""
    english, other = (
        read_rule_book(ROOT / f"docs/{name}") for name in PAGES_OF[language]
    )

    assert list(english.areas.values()) == list(other.areas.values())
    assert list(english.sections) == list(other.sections)
    for name, section in english.sections.items():
        assert EXAMPLE.findall(section) == EXAMPLE.findall(other.sections[name]), name
        assert section.partition("\n")[0] != other.sections[name].partition("\n")[0]


def test_every_rule_is_in_an_area():
    """A reader who looks for a rule finds it in the list, once."""
    book = read_rule_book(ROOT / "docs/checks.md")
    listed = [name for names in book.areas.values() for name in names]

    assert sorted(listed) == sorted(book.sections)


def test_every_check_is_run():
    """A rule has one file, and each file is in one of the two lists."""
    run = [
        check.__module__.rpartition(".")[2]
        for check in VALUE_CHECKS + RECORD_CHECKS + LAST_CHECKS
    ]
    files = [path.stem for path in (ROOT / "plugins/checks").glob("[a-z]*.py")]

    assert sorted(files) == sorted(run)


@pytest.mark.parametrize(
    "check", VALUE_CHECKS + RECORD_CHECKS + LAST_CHECKS, ids=lambda one: one.__module__
)
def test_check_says_its_truth(check):
    """The docstring of the module is the rule in one sentence."""
    path = ROOT / f"{check.__module__.replace('.', '/')}.py"
    docstring = ast.get_docstring(ast.parse(path.read_text("utf-8")))

    assert docstring.count(".\n") == 0
    assert docstring.endswith(".")
