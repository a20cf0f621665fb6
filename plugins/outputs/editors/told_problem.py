"""A problem in the words of who reads the report, whatever it is shown as."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from itertools import groupby
from typing import Final

from plugins.domain.problem import Mark, Problem, Severity
from plugins.domain.values import reveal
from plugins.domain.wording import N_

LONGEST: Final = 240  # characters of a value that are shown
MOST: Final = 100  # problems of one file that are told
RULE_PAGE: Final = N_("docs/checks.md#{rule}")
"""Where a rule is explained; each catalog names the page in its language."""

_FIRST_LINES: Final[Mapping[Severity, str]] = {
    "error": N_("{place}: error: {says}"),
    "warning": N_("{place}: warning: {says}"),
}
_WHY: Final = N_("why: {page}")
_MORE: Final = N_("{file}: {count} more to put right are not shown here.")


@dataclass(frozen=True, slots=True)
class ToldProblem:
    """What is wrong, where, what to type instead and why; nothing in it is hidden."""

    rule: str
    severity: Severity
    at: Mark
    place: str  # data/cities.yaml:4:11
    first_line: str  # the place, and what is wrong
    says: str
    hint: str  # may be empty
    why: str  # where the rule is explained

    @property
    def text(self) -> str:
        """Return what is wrong, what to type instead and why, each on its line."""
        return "\n".join(filter(None, (self.says, self.hint, self.why)))


@dataclass(frozen=True, slots=True)
class ToldFile:
    """What is wrong in a file, errors or warnings: the first of them are told."""

    name: str
    severity: Severity
    problems: tuple[ToldProblem, ...]
    more: str  # how many others there are; empty if there is none


def told_files(
    problems: Iterable[Problem], catalog: NullTranslations
) -> list[ToldFile]:
    """Return *problems* in the language of *catalog*: errors, then warnings.

    Both are in the order of the files. The places are Marks.
    """
    found = sorted(problems, key=lambda one: (one.is_warning, _mark(one)))
    groups = groupby(found, key=lambda one: (one.severity, _mark(one).file))
    return [_told_file(*file, list(group), catalog) for file, group in groups]


def told_problems(
    problems: Iterable[Problem], catalog: NullTranslations
) -> list[ToldProblem]:
    """Return what ``told_files`` tells, in one list."""
    return [one for file in told_files(problems, catalog) for one in file.problems]


def _told_file(
    severity: Severity, name: str, found: list[Problem], catalog: NullTranslations
) -> ToldFile:
    told = tuple(_told(problem, catalog) for problem in found[:MOST])
    values = {"count": len(found) - len(told), "file": reveal(name)}
    more = catalog.gettext(_MORE).format_map(values) if values["count"] else ""
    return ToldFile(name, severity, told, more)


def _told(problem: Problem, catalog: NullTranslations) -> ToldProblem:
    at = _mark(problem)
    values = {name: _shortened(value) for name, value in problem.values.items()}
    says = catalog.gettext(problem.says).format_map(values)
    place = f"{reveal(at.file)}:{at.line}:{at.column}"
    first = catalog.gettext(_FIRST_LINES[problem.severity])
    hint = problem.hint and catalog.gettext(problem.hint).format_map(values)
    page = catalog.gettext(RULE_PAGE).format(rule=problem.rule)
    return ToldProblem(
        rule=problem.rule,
        severity=problem.severity,
        at=at,
        place=place,
        first_line=first.format(place=place, says=says),
        says=says,
        hint=hint,
        why=catalog.gettext(_WHY).format(page=page),
    )


def _mark(problem: Problem) -> Mark:
    assert isinstance(problem.at, Mark), "plugins.reading has located it"
    return problem.at


def _shortened(value: str) -> str:
    shown = reveal(value[: LONGEST + 1]).replace("\n", "⏎")
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"
