"""The canonical layout of a text that somebody typed: its comments stay, and its words.

Records are in the order of their ids, fields in that of their model; what each scalar
says is not touched, only how it is quoted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import yaml

from plugins.editing.field_order import Shape
from plugins.editing.plain_values import plain
from plugins.editing.yaml_regions import Container, container
from plugins.editing.yaml_text import YamlText, ids_of
from plugins.outputs.editors.canonical_yaml import (
    AsTyped,
    Value,
    render_field,
    render_item,
)
from plugins.outputs.open_data.field_types import FieldType

_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def laid_out(text: YamlText) -> list[str]:
    """Return the lines of *text* in the canonical layout."""
    root = container(text.root, text.lines)
    shape = Shape(FieldType({})) if text.key else text.shape
    body = _Layout(text).entries(text.root, shape, 0)
    ending = [line for line in text.lines[root.regions[-1].stop :] if line.strip()]
    return [*body, *ending]


class _Layout:
    """Writes the nodes of one text anew."""

    def __init__(self, text: YamlText) -> None:
        self.text = text
        self.lines = text.lines

    def entries(self, node: yaml.Node, shape: Shape, column: int) -> list[str]:
        """Return the lines of a collection in block style, from *column* on."""
        inside = container(node, self.lines)
        lines: list[str] = []
        for at in self._order(inside, shape):
            lines += self._entry(inside, at, shape, column)
        return lines

    def _order(self, inside: Container, shape: Shape) -> list[int]:
        numbers = list(range(len(inside.regions)))
        if isinstance(inside.node, yaml.MappingNode):
            if self.text.key and inside.node is self.text.root:
                return numbers
            return sorted(numbers, key=lambda at: shape.rank(inside.keys[at]))
        ids = ids_of(inside)
        is_collection = shape == self.text.shape and all(ids)
        return sorted(numbers, key=lambda at: ids[at]) if is_collection else numbers

    def _entry(
        self, inside: Container, at: int, shape: Shape, column: int
    ) -> Iterator[str]:
        region, value = inside.regions[at], inside.value(at)
        yield from self._comments(region.head, region.first, column)
        yield from self._beside(value, column)
        if isinstance(inside.node, yaml.MappingNode):
            yield from self._field(inside.keys[at], value, shape, column)
        else:
            yield from self._item(value, self._under(shape, ""), column)
        end = region.end
        if _is_block(value):  # its last entry has had its own last words
            end = container(value, self.lines).regions[-1].stop
        yield from self._comments(end, region.stop, column + 2)

    def _field(
        self, name: str, value: yaml.Node, shape: Shape, column: int
    ) -> Iterator[str]:
        under = self._under(shape, name)
        if _is_block(value):
            [head, *_] = render_field(name, ["…"], column)
            yield head
            yield from self.entries(value, under, column + 2)
        else:
            yield from render_field(name, _value(value, under), column)

    def _item(self, value: yaml.Node, shape: Shape, column: int) -> Iterator[str]:
        if not _is_block(value):
            yield from render_item(_value(value, shape), column)
            return
        lines = self.entries(value, shape, column + 2)
        while lines[0].lstrip().startswith("#"):
            yield " " * column + lines.pop(0).lstrip()
        yield f"{' ' * column}- {lines[0].lstrip()}"
        yield from lines[1:]

    def _under(self, shape: Shape, name: str) -> Shape:
        is_root = bool(self.text.key) and shape == Shape(FieldType({}))
        return (
            self.text.shape if is_root and name == self.text.key else shape.under(name)
        )

    def _comments(self, start: int, stop: int, column: int) -> Iterator[str]:
        for line in self.lines[start:stop]:
            if line.strip().startswith("#"):
                yield " " * column + line.strip()

    def _beside(self, value: yaml.Node, column: int) -> Iterator[str]:
        """Yield a comment that stands beside a value: it gets a line of its own."""
        if isinstance(value, yaml.ScalarNode) and value.style in ("'", '"'):
            rest = self.lines[value.end_mark.line][value.end_mark.column :].strip()
            if rest.startswith("#"):
                yield " " * column + rest


def _is_block(node: yaml.Node) -> bool:
    return (
        isinstance(node, yaml.CollectionNode)
        and not node.flow_style
        and bool(node.value)
    )


def _value(node: yaml.Node, shape: Shape) -> Any:  # noqa: ANN401 - a Value, or nothing
    """Return what *node* holds, each scalar with the quotation marks that it needs."""
    if isinstance(node, yaml.MappingNode):
        pairs = [(key.value, value) for key, value in node.value]
        ordered = sorted(pairs, key=lambda pair: shape.rank(pair[0]))
        return {name: _value(value, shape.under(name)) for name, value in ordered}
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, shape.under(0)) for item in node.value]
    return _scalar(node, shape)


def _scalar(node: yaml.Node, shape: Shape) -> Value | None:
    text: str = node.value
    if shape.is_plain and _NUMBER.fullmatch(text):
        return AsTyped(text)
    return text if shape.is_quoted else plain(node)
