"""Builds by each tool in turn: cold, of what has not changed, and after one edit."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Final

from benchmarks.meter import Cost, measure
from benchmarks.tools import Tool

COLD: Final = "Cold: no output, no cache"
SAME: Final = "Nothing changed: a new process, with the last output and cache"
AFTER: Final = "After one edit of {kind}: a new process, with the last output and cache"

Figures = dict[str, dict[str, list[Cost]]]  # of each kind of build, by tool


class UnshownError(Exception):
    """A build did not show what was edited."""


def measure_builds(
    tools: Sequence[Tool],
    times: int,
    check: Callable[[], None],
    run: Callable[[Tool], Cost] | None = None,
) -> Figures:
    """Return what each build took, all tools in turn, *times* times.

    After the first cold builds, *check* looks at what they made.
    """
    run = run or build
    figures: Figures = {}
    for number in range(times):
        for tool in tools:
            _tell(f"{tool.name}, {number + 1} of {times}")
            tool.undo()
            tool.forget()
            _note(figures, COLD, tool, run(tool))
        if not number:
            check()
        for tool in tools:
            _note(figures, SAME, tool, run(tool))
        for kind in tools[0].edits:
            for tool in tools:
                cost = after(tool, kind, number, run)
                _note(figures, AFTER.format(kind=kind), tool, cost)
    for tool in tools:
        tool.undo()
    return figures


def after(tool: Tool, kind: str, number: int, run: Callable[[Tool], Cost]) -> Cost:
    """Return what *tool* takes after an edit of *kind*, which its page shows then."""
    marker = tool.save(kind, number)
    cost = run(tool)
    if not tool.shows(kind, marker):
        message = f"{tool.name} does not show the edit of {kind}"
        raise UnshownError(message)
    return cost


def build(tool: Tool) -> Cost:
    """Build the site by *tool*, and return what it took."""
    return measure(tool.build, tool.folder, tool.environment)


def _note(figures: Figures, kind: str, tool: Tool, cost: Cost) -> None:
    figures.setdefault(kind, {}).setdefault(tool.name, []).append(cost)


def _tell(text: str) -> None:
    print(f"— {text}", file=sys.stderr, flush=True)
