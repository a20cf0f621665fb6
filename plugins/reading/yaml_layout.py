"""Where a line of YAML should begin, told from the lines above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.domain.wording import N_
from plugins.reading.typed_line import TypedLine

TOO_MANY = N_("This line begins with a hyphen too many.")
MISSING = N_("A hyphen is missing at the beginning of this line.")
ASKEW = N_("This line does not begin under the one that it goes with.")


@dataclass(frozen=True, slots=True)
class Misplaced:
    """What is wrong with the beginning of a line, and the line put right."""

    says: str
    better: str


def misplaced(line: TypedLine, above: Sequence[TypedLine]) -> Misplaced | None:
    """Return what is wrong with the beginning of *line*, or None."""
    levels = _open_levels(above)
    if not levels or not (line.key or line.dashes):
        return None
    if line.indent > levels[0].content and not levels[0].value:
        return None  # it belongs to the field above
    found = _item(line, levels) if line.dashes else _field(line, levels)
    return None if found.better == line.text.rstrip() else found


def _open_levels(above: Sequence[TypedLine]) -> list[TypedLine]:
    levels: list[TypedLine] = []
    for line in reversed(above):
        is_filled = bool(line.key or line.dashes)
        if is_filled and (not levels or line.indent < levels[-1].indent):
            levels.append(line)
    return levels


def _item(line: TypedLine, levels: Sequence[TypedLine]) -> Misplaced:
    lists = [level for level in levels if level.dashes]
    twins = [level.indent for level in lists if line.key and level.key == line.key]
    beside = any(level.content == line.indent and level.key for level in levels)
    if beside and line.key and not twins:
        return Misplaced(TOO_MANY, " " * line.indent + line.rest)
    columns = twins or [level.indent for level in lists] or [levels[0].content]
    column = min(columns, key=lambda indent: abs(indent - line.indent))
    return Misplaced(ASKEW, " " * column + line.text.strip())


def _field(line: TypedLine, levels: Sequence[TypedLine]) -> Misplaced:
    for level in levels:
        if level.dashes and level.indent == line.indent and level.key == line.key:
            return Misplaced(MISSING, f"{' ' * line.indent}- {line.rest}")
    columns = [level.content for level in levels if level.key]
    column = min(columns, key=lambda indent: abs(indent - line.indent), default=0)
    return Misplaced(ASKEW, " " * column + line.rest)
