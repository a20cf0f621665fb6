"""The lines around a mistake, with carets under what is meant."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

from plugins.domain.problem import Mark
from plugins.domain.values import reveal

WIDTH: Final = 100  # characters of a line that are shown


def excerpt_lines(at: Mark) -> Iterator[str]:
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
