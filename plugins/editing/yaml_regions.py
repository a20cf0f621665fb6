"""Which lines of a text an entry of its YAML stands on, with its comments.

A comment goes with what stands below it, unless it begins further to the right:
then it is the last word of what stands above.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import yaml

_BLOCKS = frozenset("|>")


@dataclass(frozen=True, slots=True)
class Region:
    """The lines of one entry, from 0; ``stop`` is the line after the last."""

    head: int  # where the comments above it begin
    first: int
    end: int  # the line after its content
    stop: int  # idem, with the comments that are its last word, and blank lines


@dataclass(frozen=True, slots=True)
class Container:
    """A mapping or a list in block style, and the regions of its entries."""

    node: yaml.Node
    column: int  # of its keys or hyphens, from 0
    regions: tuple[Region, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """Return the names of its fields, if it has fields."""
        is_mapping = isinstance(self.node, yaml.MappingNode)
        return tuple(key.value for key, _ in self.node.value) if is_mapping else ()

    def value(self, index: int) -> yaml.Node:
        """Return the value of an entry."""
        entry = self.node.value[index]
        found: yaml.Node = entry[1] if isinstance(entry, tuple) else entry
        return found


def container(node: yaml.Node, lines: Sequence[str]) -> Container:
    """Return the collection *node*, which is in block style, in its *lines*."""
    column = node.start_mark.column
    starts = [_first_line(entry, column, lines) for entry in node.value]
    ends = [_end(entry, lines) for entry in node.value]
    heads = [_head(starts[0], column, lines)]
    for start, end in zip(starts[1:], ends, strict=False):
        heads.append(_boundary(end, start, column, lines))
    stops = [*heads[1:], _tail(ends[-1], column, lines)]
    regions = map(Region, heads, starts, ends, stops)
    return Container(node, column, tuple(regions))


def _first_line(
    entry: yaml.Node | tuple[yaml.Node, yaml.Node], column: int, lines: Sequence[str]
) -> int:
    if isinstance(entry, tuple):
        return int(entry[0].start_mark.line)
    line = int(entry.start_mark.line)
    while not _has_hyphen(lines[line], column):  # it stands alone on a line above
        line -= 1
    return line


def _has_hyphen(line: str, column: int) -> bool:
    is_item = f"{line[column:]} ".startswith("- ")
    return is_item and not line[:column].strip(" -")


def _end(entry: yaml.Node | tuple[yaml.Node, yaml.Node], lines: Sequence[str]) -> int:
    """Return the line after the content of *entry*."""
    if isinstance(entry, tuple):
        return max(_end(each, lines) for each in entry)
    if isinstance(entry, yaml.CollectionNode):
        if entry.flow_style or not entry.value:
            return int(entry.end_mark.line) + 1
        return _end(entry.value[-1], lines)
    if not isinstance(entry, yaml.ScalarNode) or entry.style not in _BLOCKS:
        return int(entry.end_mark.line) + 1
    start, end = entry.start_mark, int(entry.end_mark.line)
    if "+" in lines[start.line][start.column : start.column + 3]:
        return end  # its blank lines are part of the text
    while end > start.line + 1 and not lines[end - 1].strip():
        end -= 1
    return end


def _head(first: int, column: int, lines: Sequence[str]) -> int:
    """Return where the comments above the first entry begin."""
    if lines[first][:column].strip():
        return first  # it stands beside the hyphen of its item
    head = first
    for at in range(first - 1, -1, -1):
        if _is_comment(lines[at]):
            head = at
        elif lines[at].strip():
            break
    return head


def _boundary(end: int, start: int, column: int, lines: Sequence[str]) -> int:
    """Return where the comments of the entry that begins on *start* begin."""
    gap = range(end, start)
    return next((at for at in gap if _is_comment(lines[at], column)), start)


def _tail(end: int, column: int, lines: Sequence[str]) -> int:
    """Return the line after the comments that are the last word of the last entry."""
    tail = end
    for at in range(end, len(lines)):
        if lines[at].strip() and not _is_comment(lines[at]):
            break
        if _is_comment(lines[at], column):
            break
        if _is_comment(lines[at]):
            tail = at + 1
    return tail


def _is_comment(line: str, column: int | None = None) -> bool:
    """Return whether *line* is a comment, which begins no further than *column*."""
    indent = len(line) - len(line.lstrip(" "))
    is_left = column is None or indent <= column
    return is_left and line.lstrip().startswith("#")
