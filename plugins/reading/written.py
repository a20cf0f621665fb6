"""A record as it was typed, and the place of each of its values."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from plugins.domain.problem import Mark, Path
from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import Value

Entry = tuple[yaml.Node | None, yaml.Node]
"""A key, unless it is an item of a list, and its value."""


@dataclass(frozen=True, slots=True)
class Found:
    """The nearest that was typed to what a path names."""

    key: yaml.Node | None
    value: yaml.Node
    is_whole: bool  # whether all of the path was found


@dataclass(frozen=True, slots=True)
class Written:
    """A record as it was typed: in one file or, with ``host/``, in two."""

    value: dict[str, Value]
    origins: tuple[tuple[SourceText, yaml.MappingNode], ...]  # the last one wins

    def mark(self, path: Path = ()) -> Mark:
        """Return the place of the value at *path*; of its record, if it is missing."""
        source, found = self._find(path)
        node, key = found.value, found.key
        is_scalar = isinstance(node, yaml.ScalarNode)
        if not found.is_whole or (key is None and not is_scalar):
            return _first_line(source, node, key)
        if key is not None and node.start_mark.line != key.start_mark.line:
            return _first_line(source, key, None)
        return _whole(source, node)

    def mark_of_key(self, path: Path) -> Mark:
        """Return the place of the name of the field at *path*."""
        source, found = self._find(path)
        return _whole(source, found.key or found.value)

    def is_written(self, path: Path) -> bool:
        """Return whether something was typed at *path*, if only its name."""
        return self._find(path)[1].is_whole

    def over(self, other: Written) -> Written:
        """Return *other* with the fields of this one in place of its own."""
        return Written(other.value | self.value, other.origins + self.origins)

    def _find(self, path: Path) -> tuple[SourceText, Found]:
        for source, node in reversed(self.origins):
            if path and _step(node, path[0]):
                return source, _walk(node, path)
        source, node = self.origins[0]
        return source, Found(None, node, is_whole=not path)


def _walk(node: yaml.Node, path: Path) -> Found:
    found = Found(None, node, is_whole=True)
    for step in path:
        entry = _step(found.value, step)
        if entry is None:
            return Found(found.key, found.value, is_whole=False)
        found = Found(*entry, is_whole=True)
    return found


def _step(node: yaml.Node, step: str | int) -> Entry | None:
    if isinstance(node, yaml.MappingNode):
        entries = (entry for entry in node.value if entry[0].value == step)
        return next(entries, None)
    if not isinstance(node, yaml.SequenceNode) or isinstance(step, str):
        return None
    return (None, node.value[step]) if step < len(node.value) else None


def _first_line(source: SourceText, node: yaml.Node, key: yaml.Node | None) -> Mark:
    start = (key or node).start_mark
    line = source.lines[start.line] if start.line < len(source.lines) else ""
    return source.mark(start.line, start.column, len(line.rstrip()) - start.column)


def _whole(source: SourceText, node: yaml.Node) -> Mark:
    start, end = node.start_mark, node.end_mark
    if end.line == start.line:
        length = end.column - start.column
        return source.mark(start.line, start.column, max(1, length))
    return _first_line(source, node, None)
