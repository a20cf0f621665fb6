"""Says in words what the canonical layout changed in the lines of a file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from plugins.domain.wording import N_

ALIGNED: Final = N_("The lines are aligned as in the other files.")
_REQUOTED: Final = N_("“{old}” is written “{new}”.")
_RECORDS: Final = N_("The records are in the order of their identifiers.")
_FIELDS: Final = N_("The fields are in the order of docs/data.md.")
_QUOTES = re.compile(r"['\"\s]")
_RECORD = re.compile(r"( *)- (?:.*[ {])?id: *([^ ,}]+)")


@dataclass(frozen=True, slots=True)
class Change:
    """What was put right, and on which line, from 1."""

    line: int
    says: str  # with {names}, which *values* fills after the translation
    values: Mapping[str, str] = field(default_factory=dict)


def layout_changes(root: str, old: Sequence[str], new: Sequence[str]) -> list[Change]:
    """Return what differs between the lines of a file before and after."""
    if list(old) == list(new):
        return []
    before, after = _blocks(root, old), _blocks(root, new)
    changes = [] if list(before) == list(after) else [Change(1, _RECORDS)]
    for name, (line, lines) in after.items():
        changes += _in_block(line, before.get(name, (0, ()))[1], lines)
    return changes or [Change(1, ALIGNED)]


def located(changes: Sequence[Change], lines: Sequence[str]) -> list[Change]:
    """Return *changes* with the places of their new lines among *lines*."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(lines, 1):
        places.setdefault(_QUOTES.sub("", line), []).append(number)
    found = []
    for change in changes:
        known = places.get(_QUOTES.sub("", change.values.get("new", "")), [])
        nearest = min(known, key=lambda at: abs(at - change.line), default=change.line)
        if len(known) > 1:
            known.remove(nearest)
        found.append(replace(change, line=nearest))
    return sorted(found, key=lambda change: change.line)


def _in_block(line: int, old: Sequence[str], new: Sequence[str]) -> Iterator[Change]:
    if list(old) == list(new):
        return
    typed = {_QUOTES.sub("", text): text.strip() for text in old}
    for at, text in enumerate(new):
        bare = _QUOTES.sub("", text)
        if typed.get(bare, text.strip()) != text.strip():
            yield Change(
                line + at, _REQUOTED, {"old": typed[bare], "new": text.strip()}
            )
    plain = [_QUOTES.sub("", text).lstrip("-") for text in (*old, "", *new)]
    middle = len(old)
    if plain[:middle] != plain[middle + 1 :]:
        is_order = sorted(plain[:middle]) == sorted(plain[middle + 1 :])
        yield Change(line, _FIELDS if is_order else ALIGNED)
    elif [_margin(text) for text in old] != [_margin(text) for text in new]:
        yield Change(line, ALIGNED)


def _blocks(root: str, lines: Sequence[str]) -> dict[str, tuple[int, list[str]]]:
    """Return the first line and the lines of each record, by its id."""
    found: dict[str, tuple[int, list[str]]] = {"": (1, [])}
    margin = None
    name = ""
    for number, line in enumerate(lines, 1):
        match = _RECORD.match(line) if root else None
        if match and margin in (None, match[1]):
            margin, name = match[1], match[2].strip("'\"")
            found[name] = (number, [])
        if line.strip():
            found[name][1].append(line.rstrip())
    return found


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip())
