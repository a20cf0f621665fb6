"""What an editor reads of a table: the cell, what is wrong, what to type instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from typing import Final

from plugins.domain.problem import Mark, Problem
from plugins.domain.values import reveal
from plugins.domain.wording import N_

_MOST: Final = 50  # problems that are shown
_LONGEST: Final = 160  # characters of a value that are shown
_FIRST_LINES: Final = {
    "error": N_("{place}: error: {says}"),
    "warning": N_("{place}: warning: {says}"),
}
_HELP: Final = N_("help: {hint}")


def render_cells(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return the report, each problem with its cell; empty where there is none."""
    found = list(dict.fromkeys(_texts(problems, catalog)))
    more = ["…"] if len(found) > _MOST else []
    return "\n".join([*found[:_MOST], *more])


def _texts(problems: Iterable[Problem], catalog: NullTranslations) -> Iterator[str]:
    for problem in problems:
        assert isinstance(problem.at, Mark), "it has its cell"
        values = {name: _shown(value) for name, value in problem.values.items()}
        says = catalog.gettext(problem.says).format_map(values)
        first = catalog.gettext(_FIRST_LINES[problem.severity])
        text = first.format(place=reveal(problem.at.file), says=says)
        if problem.hint:
            hint = catalog.gettext(problem.hint).format_map(values)
            text += "\n   = " + catalog.gettext(_HELP).format(hint=hint)
        yield text


def _shown(value: str) -> str:
    text = reveal(value[: _LONGEST + 1]).replace("\n", "⏎")
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
