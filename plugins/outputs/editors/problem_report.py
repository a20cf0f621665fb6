"""Problems, as an editor reads them.

The first line of each is ``file:line:column``, which editors turn into a link, and
it makes sense alone to who listens to it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from gettext import NullTranslations
from itertools import groupby
from typing import Final

from plugins.domain.problem import Mark, Problem, Severity
from plugins.domain.values import reveal
from plugins.domain.wording import N_

WIDTH: Final = 100  # characters of a line that are shown
MOST: Final = 100  # problems of one file that are shown
LONGEST: Final = 240  # characters of a value that are shown
_FIRST_LINES: Final[Mapping[Severity, str]] = {
    "error": N_("{place}: error: {says}"),
    "warning": N_("{place}: warning: {says}"),
}
_HELP = N_("help: {hint}")
_MORE = N_("{file}: {count} more to put right are not shown here.")
_WHY = N_("why: {page}")


def render_problems(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return the report: errors, then warnings; empty when all is well.

    Both are in the order of the files. The places are Marks; *catalog* has the
    reader's language.
    """
    found = sorted(problems, key=_place)
    errors = [problem for problem in found if not problem.is_warning]
    warnings = [problem for problem in found if problem.is_warning]
    texts = [*_all(errors, catalog), *_all(warnings, catalog)]
    if errors:
        texts.append(_stopped(len(errors), catalog))
    if warnings:
        texts.append(_told(len(warnings), catalog))
    return "\n\n".join(texts)


def _all(found: Sequence[Problem], catalog: NullTranslations) -> Iterator[str]:
    for file, group in groupby(found, key=lambda problem: _place(problem).file):
        of_file = list(group)
        for problem in of_file[:MOST]:
            yield _render(problem, catalog)
        if more := len(of_file[MOST:]):
            values = {"count": more, "file": reveal(file)}
            yield catalog.gettext(_MORE).format_map(values)


def _stopped(count: int, catalog: NullTranslations) -> str:
    return catalog.ngettext(
        "{count} to put right. Nothing was published.",
        "{count} to put right. Nothing was published.",
        count,
    ).format(count=count)


def _told(count: int, catalog: NullTranslations) -> str:
    return catalog.ngettext(
        "{count} warning, which stops nothing.",
        "{count} warnings, which stop nothing.",
        count,
    ).format(count=count)


def _place(problem: Problem) -> Mark:
    assert isinstance(problem.at, Mark), "plugins.reading has located it"
    return problem.at


def _render(problem: Problem, catalog: NullTranslations) -> str:
    at = _place(problem)
    values = {name: _shortened(value) for name, value in problem.values.items()}
    says = catalog.gettext(problem.says).format_map(values)
    place = f"{reveal(at.file)}:{at.line}:{at.column}"
    first = catalog.gettext(_FIRST_LINES[problem.severity])
    lines = [first.format(place=place, says=says)]
    lines.extend(_excerpt(at))
    if problem.hint:
        hint = catalog.gettext(problem.hint).format_map(values)
        lines.append("   = " + catalog.gettext(_HELP).format(hint=hint))
    page = f"docs/checks.md#{problem.rule}"
    lines.append("   = " + catalog.gettext(_WHY).format(page=page))
    return "\n".join(lines)


def _shortened(value: str) -> str:
    shown = reveal(value[: LONGEST + 1]).replace("\n", "⏎")
    return shown if len(shown) <= LONGEST else f"{shown[:LONGEST]}…"


def _excerpt(at: Mark) -> Iterable[str]:
    """Yield the line above, the line itself, and carets under what is meant."""
    if not at.excerpt:
        return
    start = max(0, at.column - 1 - WIDTH // 2)
    if len(at.excerpt[-1]) <= WIDTH:
        start = 0
    gutter = max(2, len(str(at.line)) + 1)
    number = at.line - len(at.excerpt)
    for line in at.excerpt:
        number += 1
        yield f"{number:>{gutter}} | {_cut(line, start)}".rstrip()
    before = _cut(at.excerpt[-1][: at.column - 1], start)
    room = start + WIDTH - (at.column - 1)
    meant = at.excerpt[-1][at.column - 1 :][: min(at.length, room)]
    carets = "^" * max(1, _columns(_shown(meant)))
    yield f"{' ' * gutter} | {' ' * _columns(before)}{carets}"


def _cut(line: str, start: int) -> str:
    shown = _shown(line[start : start + WIDTH])
    ahead = "…" if start and len(line) > start else ""
    return f"{ahead}{shown}{'…' if len(line) > start + WIDTH else ''}"


def _shown(text: str) -> str:
    return reveal(text.replace("\t", "→"))


def _columns(text: str) -> int:
    """Return how wide *text* is in a terminal, where Chinese takes twice the room."""
    return sum(
        (unicodedata.east_asian_width(letter) in "WF")
        + (not unicodedata.combining(letter))
        for letter in text
    )
