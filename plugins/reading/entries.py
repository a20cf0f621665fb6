"""Cut a list of records into its entries, each of which is read alone.

A parser takes longer for the whole of a long list than for all its entries, and one
that has changed is read without the others. A list is cut only where its layout tells
for sure where each entry begins; any other file is read whole by ``data_file``.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import yaml

from plugins.domain.problem import Mark, Problem
from plugins.domain.values import Model
from plugins.reading.data_file import MOST_DATA
from plugins.reading.lately import Lately
from plugins.reading.plain_yaml import compose, plain_value
from plugins.reading.source_text import CONTROL, MEBIBYTE, SourceText
from plugins.reading.written import Written
from plugins.reading.yaml_tree import Value, is_deep, read_tree

MOST_LIST: Final = 256  # mebibytes: hundreds of thousands of records
LONGEST: Final = 65_536  # characters of an entry
_HEAD: Final = r"{name}: *\n(?: *(?:#.*)?\n)*"
_ASKEW: Final = {  # a line that no entry has, by what the first of each begins with
    "- ": re.compile(r"^(?!- |  |#|$)|^ *[^\S\n ]", re.MULTILINE),
    "  - ": re.compile(r"^(?!  |#|$)|^ *[^\S\n ]", re.MULTILINE),
}

_SOUND: Final = Lately[Mapping[str, Model]]()
"""The records of each collection by the text of their entry, as it was read last."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A record of a list as it was typed; its places are found when they are asked."""

    file: str  # relative to the root, "/" on every system
    line: int  # on which it begins, from 0
    text: str
    above: str  # the text of the entry above, or what the list begins with

    @property
    def lines(self) -> tuple[str, ...]:
        """Return its lines, without their ends."""
        return tuple(self.text.split("\n")[:-1])

    @property
    def node(self) -> yaml.MappingNode:
        """Return its fields, placed within its lines."""
        root = compose(self.text)
        assert root is not None, "an entry is not empty"
        node: yaml.MappingNode = root.value[0]
        return node

    def mark(self, line: int, column: int = 0, length: int = 1) -> Mark:
        """Return the place in the file at *line* and *column* of the entry, from 0."""
        above = self.above[:-1].rpartition("\n")[2]
        near = SourceText(self.file, (above, *self.lines))
        found = near.mark(line + 1, column, length)
        return replace(found, line=found.line - 1 + self.line)

    def fields(self) -> dict[str, Value]:
        """Return its fields, which were understood before."""
        value = plain_value(self.text)
        assert isinstance(value, list), "it was"
        assert isinstance(value[0], dict), "idem"
        return value[0]


@dataclass(slots=True)
class Entries:
    """What was found in the entries of a list."""

    written: list[Written] = field(default_factory=list)
    problems: tuple[Problem, ...] = ()
    odd: list[Mark] = field(default_factory=list)  # where there are no fields
    is_whole: bool = True  # whether each entry could be read


def read_entries(path: Path, root: Path, name: str) -> Entries | None:
    """Return the records of the list *name* in *path*, or None to read the file whole.

    That is what explains a mistake best; only a list too long for it is not.
    """
    if not path.is_file() or path.stat().st_size > MOST_LIST * MEBIBYTE:
        return None
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    is_long = len(raw) > MOST_DATA * MEBIBYTE
    found = Entries()
    sound = sound_records(root, name)
    for entry in cut(path.relative_to(root).as_posix(), text, name, sound):
        if record := sound.get(entry.text):
            found.written.append(Written(entry.fields, (entry,), record))
            continue
        match plain_value(entry.text):
            case [dict(value)]:
                found.written.append(Written(value, (entry,)))
            case _ if is_long:
                _look_closer(entry, found)
            case _:
                return None
    return found if found.written else None


def sound_records(root: Path, name: str) -> Mapping[str, Model]:
    """Return the records that were found sound, by the text of their entry."""
    return _SOUND.get((str(root), name)) or {}


def keep_sound(root: Path, name: str, written: Iterable[Written]) -> None:
    """Keep those *written* as entries, in place of those of the last reading."""
    found = {
        origin.text: each.record
        for each in written
        for origin in each.origins
        if isinstance(origin, Entry) and each.record and len(each.origins) == 1
    }
    _SOUND.keep((str(root), name), found)


def with_record(written: Written, record: Model) -> Written:
    """Return *written* with its *record*; an entry lets go what can be read again."""
    match written.origins:
        case (Entry() as entry,):
            return Written(entry.fields, written.origins, record)
    return written


def cut(
    file: str, text: str, name: str, sound: Collection[str] = ()
) -> Sequence[Entry]:
    """Return the entries of the list *name* that is all of *text*; some are *sound*.

    None unless it is sure that a parser is between two records before each of them,
    whatever stands in the others, or has found a mistake.
    """
    head = re.match(_HEAD.format(name=re.escape(name)), text)
    start = head.end() if head else 0
    begins = next((each for each in _ASKEW if text.startswith(each, start)), "")
    if not start or not begins or not text.endswith("\n"):
        return ()
    first, *others = text[:-1].split(f"\n{begins}")
    pieces = (f"{first}\n", *(f"{begins}{each}\n" for each in others))
    new = [each for each in pieces[1:] if each not in sound]
    if _are_odd(new, begins) or CONTROL.search(first) or "\r" in first:
        return ()
    return tuple(_placed(file, pieces))


def _are_odd(pieces: Sequence[str], begins: str) -> bool:
    text = "".join(pieces)
    return bool(
        "\r" in text
        or CONTROL.search(text)
        or _ASKEW[begins].search(text)
        or max(map(len, pieces), default=0) > LONGEST
        or (is_deep(text) and any(map(is_deep, pieces)))
    )


def _placed(file: str, pieces: Sequence[str]) -> Iterator[Entry]:
    line = 0
    for above, piece in pairwise(pieces):
        line += above.count("\n")
        yield Entry(file, line, piece, above)


def _look_closer(entry: Entry, found: Entries) -> None:
    """Add to *found* what is wrong in *entry*, and its record where there is one."""
    blank = ("",) * entry.line
    tree = read_tree(SourceText(entry.file, blank + entry.lines))
    for problem in tree.problems:
        assert isinstance(problem.at, Mark), "a reader tells the place"
        at = problem.at
        place = entry.mark(at.line - 1 - entry.line, at.column - 1, at.length)
        found.problems += (replace(problem, at=place),)
    match tree.value:
        case [dict(value)]:
            found.written.append(Written(value, (entry,)))
        case _ if tree.problems:
            found.is_whole = False
        case _:
            found.odd.append(entry.mark(0))
