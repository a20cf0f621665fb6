"""Reads and checks the site, and says what came of it in the form that is asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Final

from plugins.domain.audit import expiring
from plugins.domain.problem import Problem
from plugins.domain.wording import N_
from plugins.outputs.editors.annotations import render_annotations
from plugins.outputs.editors.build_report import render_expiring
from plugins.outputs.editors.code_quality import render_code_quality
from plugins.outputs.editors.problem_report import render_problems
from plugins.reading.network import Reading

Format = Callable[[Iterable[Problem], NullTranslations], str]

FORMATS: Final[Mapping[str, Format]] = {
    "text": render_problems,
    "github": render_annotations,
    "gitlab": render_code_quality,
}
"""What a report can be written as, each by the name of who reads it."""

_ORDER: Final = N_("Everything is in order.")
_LATER: Final = N_(
    "What only finished pages show, such as a link to a missing heading, "
    "is checked by: python3 tasks.py build"
)
_FORMATS_ARE: Final = N_("--format {typed}: write one of {choices}.")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a check says, and whether the site may be published."""

    is_good: bool
    told: str  # for a person
    report: str  # for a program, in its format; empty if nobody asked for one


def chosen_format(typed: str, to: str, environment: Mapping[str, str]) -> str:
    """Return the format *typed*, else that of the forge on whose machine this runs.

    GitLab reads a file: without one *to* write, there is nothing for it.
    """
    if typed:
        return typed
    if environment.get("GITHUB_ACTIONS"):
        return "github"
    return "gitlab" if environment.get("GITLAB_CI") and to else "text"


def unknown_format(typed: str, catalog: NullTranslations) -> str:
    """Return why there is no format *typed*, or nothing if there is."""
    if typed in FORMATS:
        return ""
    choices = ", ".join(FORMATS)
    return catalog.gettext(_FORMATS_ARE).format(typed=typed, choices=choices)


def outcome(reading: Reading, form: str, catalog: NullTranslations) -> Outcome:
    """Return what to say of *reading*: to a person, and as the format *form*."""
    found = (*reading.problems, *reading.warnings)
    paragraphs = [render_problems(found, catalog)]
    if network := reading.network:
        soon = expiring(network.audits.values(), network.today)
        paragraphs.append(render_expiring(soon, catalog).rstrip("\n"))
        in_order = [] if found else [catalog.gettext(_ORDER)]
        paragraphs.append("\n".join([*in_order, catalog.gettext(_LATER)]))
    told = "\n\n".join(filter(None, paragraphs))
    report = "" if form == "text" else FORMATS[form](found, catalog)
    return Outcome(network is not None, told, report)
