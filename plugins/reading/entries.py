"""Cut a list of records into its entries, each of which is read alone.

A parser takes longer for the whole of a long list than for all its entries, and one
that has changed is read without the others. A list is cut only where its layout tells
for sure where each entry begins; any other file is read whole by ``data_file``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from pathlib import Path
from typing import Final

import yaml

from plugins.domain.problem import Mark, Problem
from plugins.reading.data_file import MOST_DATA
from plugins.reading.plain_yaml import compose, plain_value
from plugins.reading.source_text import CONTROL, MEBIBYTE, SourceText
from plugins.reading.written import Written
from plugins.reading.yaml_tree import is_deep, read_tree

MOST_LIST: Final = 256  # mebibytes: hundreds of thousands of records
LONGEST: Final = 65_536  # characters of an entry
_HEAD: Final = r"{name}: *\n(?: *(?:#.*)?\n)*"
_ASKEW: Final = {  # a line that no entry has, by what the first of each begins with
    "- ": re.compile(r"^(?!- |  |#|$)|^ *[^\S\n ]", re.MULTILINE),
    "  - ": re.compile(r"^(?!  |#|$)|^ *[^\S\n ]", re.MULTILINE),
}
_BEGINS: Final = {
    begin: re.compile(rf"^(?={re.escape(begin)})", re.MULTILINE) for begin in _ASKEW
}


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
    for entry in cut(path.relative_to(root).as_posix(), text, name):
        match plain_value(entry.text):
            case [dict(value)]:
                found.written.append(Written(value, (entry,)))
            case _ if is_long:
                _look_closer(entry, found)
            case _:
                return None
    return found if found.written else None


def cut(file: str, text: str, name: str) -> Iterator[Entry]:
    """Yield the entries of the list *name* that is all of *text*.

    None unless it is sure that a parser is between two records before each of them,
    whatever stands in the others, or has found a mistake.
    """
    head = re.match(_HEAD.format(name=re.escape(name)), text)
    start = head.end() if head else 0
    begins = next((each for each in _ASKEW if text.startswith(each, start)), "")
    is_odd = "\r" in text or CONTROL.search(text)
    if not head or not begins or is_odd or not text.endswith("\n"):
        return
    pieces = () if _ASKEW[begins].search(text, start) else _BEGINS[begins].split(text)
    is_steep = is_deep(text) and any(map(is_deep, pieces))
    if not is_steep and max(map(len, pieces), default=0) <= LONGEST:
        yield from _placed(file, pieces)


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
