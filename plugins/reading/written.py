"""A record as it was typed, and the place of each of its values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

import yaml

from plugins.domain.problem import Mark, Path
from plugins.domain.values import Model
from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import Value

Pair = tuple[yaml.Node | None, yaml.Node]
"""A key, unless it is an item of a list, and its value."""


class Origin(Protocol):
    """Where a record was typed: lines, and the nodes of the values in them."""

    @property
    def file(self) -> str:
        """Return the file, relative to the root."""
        ...

    @property
    def line(self) -> int:
        """Return the line of the file on which the lines begin, from 0."""
        ...

    @property
    def lines(self) -> Sequence[str]:
        """Return the lines, without their ends."""
        ...

    @property
    def node(self) -> yaml.MappingNode:
        """Return the fields of the record."""
        ...

    def mark(self, line: int, column: int = 0, length: int = 1) -> Mark:
        """Return the place in the file at *line* and *column* of the lines, from 0."""
        ...


@dataclass(frozen=True, slots=True)
class InFile:
    """A record within the whole of its file."""

    source: SourceText
    node: yaml.MappingNode

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return self.source.file

    @property
    def line(self) -> int:
        """Return 0: the first."""
        return 0

    @property
    def lines(self) -> Sequence[str]:
        """Return the lines of the file."""
        return self.source.lines

    def mark(self, line: int, column: int = 0, length: int = 1) -> Mark:
        """Return a place in the file."""
        return self.source.mark(line, column, length)


@dataclass(frozen=True, slots=True)
class Found:
    """The nearest that was typed to what a path names."""

    key: yaml.Node | None
    value: yaml.Node
    is_whole: bool  # whether all of the path was found


@dataclass(frozen=True, slots=True)
class Written:
    """A record as it was typed: in one file or, with ``host/``, in two."""

    typed: dict[str, Value] | Callable[[], dict[str, Value]]
    origins: tuple[Origin, ...]  # the last one wins
    record: Model | None = None  # what its fields make, if that is known already

    @property
    def value(self) -> dict[str, Value]:
        """Return the fields, each as it was typed."""
        return self.typed if isinstance(self.typed, dict) else self.typed()

    @property
    def id(self) -> str | None:
        """Return the identifier that was typed, if it is one."""
        found = getattr(self.record, "id", None) or self.value.get("id")
        return found if isinstance(found, str) else None

    def mark(self, path: Path = ()) -> Mark:
        """Return the place of the value at *path*; of its record, if it is missing."""
        origin, found = self._find(path)
        node, key = found.value, found.key
        is_scalar = isinstance(node, yaml.ScalarNode)
        if not found.is_whole or (key is None and not is_scalar):
            return _first_line(origin, node, key)
        if key is not None and node.start_mark.line != key.start_mark.line:
            return _first_line(origin, key, None)
        return _whole(origin, node)

    def file_of(self, path: Path) -> str:
        """Return the file of the value at *path*: no place in it is looked for."""
        if len(self.origins) == 1:
            return self.origins[0].file
        return self._find(path)[0].file

    @property
    def span(self) -> range:
        """Return the lines of the file, from 1; none if the record is in two files."""
        if len(self.origins) > 1:
            return range(0)
        (origin,) = self.origins
        return range(origin.line + 1, origin.line + 1 + len(origin.lines))

    def lines_of(self, path: Path) -> dict[str, int]:
        """Return the line of each field at *path*, from 1."""
        origin, found = self._find(path)
        if not found.is_whole or not isinstance(found.value, yaml.MappingNode):
            return {}
        first = origin.line + 1
        return {key.value: first + key.start_mark.line for key, _ in found.value.value}

    def mark_of_key(self, path: Path) -> Mark:
        """Return the place of the name of the field at *path*."""
        origin, found = self._find(path)
        return _whole(origin, found.key or found.value)

    def is_written(self, path: Path) -> bool:
        """Return whether something was typed at *path*, if only its name."""
        return self._find(path)[1].is_whole

    def over(self, other: Written) -> Written:
        """Return *other* with the fields of this one in place of its own."""
        return Written(other.value | self.value, other.origins + self.origins)

    def _find(self, path: Path) -> tuple[Origin, Found]:
        for origin in reversed(self.origins):
            if path and _step(origin.node, path[0]):
                return origin, _walk(origin.node, path)
        first = self.origins[0]
        return first, Found(None, first.node, is_whole=not path)


def _walk(node: yaml.Node, path: Path) -> Found:
    found = Found(None, node, is_whole=True)
    for step in path:
        pair = _step(found.value, step)
        if pair is None:
            return Found(found.key, found.value, is_whole=False)
        found = Found(*pair, is_whole=True)
    return found


def _step(node: yaml.Node, step: str | int) -> Pair | None:
    if isinstance(node, yaml.MappingNode):
        pairs = (pair for pair in node.value if pair[0].value == step)
        return next(pairs, None)
    if not isinstance(node, yaml.SequenceNode) or isinstance(step, str):
        return None
    return (None, node.value[step]) if step < len(node.value) else None


def _first_line(origin: Origin, node: yaml.Node, key: yaml.Node | None) -> Mark:
    start = (key or node).start_mark
    line = origin.lines[start.line] if start.line < len(origin.lines) else ""
    return origin.mark(start.line, start.column, len(line.rstrip()) - start.column)


def _whole(origin: Origin, node: yaml.Node) -> Mark:
    start, end = node.start_mark, node.end_mark
    if end.line == start.line:
        length = end.column - start.column
        return origin.mark(start.line, start.column, max(1, length))
    return _first_line(origin, node, None)
