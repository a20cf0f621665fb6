"""A value of YAML without its lines: changed as a whole, and written anew."""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from plugins.domain.problem import Path
from plugins.editing.field_order import Shape
from plugins.editing.yaml_text import NothingThereError
from plugins.outputs.editors.canonical_yaml import AsTyped, Value, render_item

_NOTHING = frozenset(["", "~", "null", "Null", "NULL"])


def plain(node: yaml.Node) -> Value | None:
    """Return what *node* holds, each scalar such as it was typed."""
    if isinstance(node, yaml.ScalarNode):
        text: str = node.value
        if node.style:
            return text
        if text in _NOTHING:
            return None
        return text if render_item(text, 0) == [f"- {text}"] else AsTyped(text)
    if isinstance(node, yaml.MappingNode):
        pairs = ((key.value, plain(value)) for key, value in node.value)
        return {key: value for key, value in pairs if value is not None}
    items = (plain(item) for item in node.value)
    return [item for item in items if item is not None]


def nested(path: Path, value: Value) -> Value:
    """Return *value* with what *path* leads through around it."""
    for step in reversed(path):
        value = {step: value} if isinstance(step, str) else [value]
    return value


def changed(old: Value | None, path: Path, new: Value, shape: Shape) -> Value:
    """Return *old* with the value at *path* replaced by *new*, or added.

    Raises:
        NothingThereError: The path leads through a text, or past the end of a list.
    """
    if not path:
        return new
    step, *rest = path
    under = shape.under(step)
    if old is None or old in ([], {}):
        return nested(path, new)
    if isinstance(old, Mapping) and isinstance(step, str):
        found = dict(old)
        at = shape.place_of(step, list(found))
        value = changed(found.get(step), tuple(rest), new, under)
        if step not in found:
            pairs = list(found.items())
            return dict([*pairs[:at], (step, value), *pairs[at:]])
        return found | {step: value}
    if isinstance(old, list) and isinstance(step, int) and step <= len(old):
        item = old[step] if step < len(old) else None
        return [*old[:step], changed(item, tuple(rest), new, under), *old[step + 1 :]]
    raise NothingThereError(path)


def without(old: Value | None, path: Path) -> Value:
    """Return *old* without the value at *path*, and without what is then empty.

    Raises:
        NothingThereError: There is none.
    """
    step, *rest = path
    if isinstance(old, Mapping) and step in old:
        found: dict[str, Value] = dict(old)
        inner = without(found[str(step)], tuple(rest)) if rest else {}
        if is_empty(inner):
            del found[str(step)]
            return found
        return found | {str(step): inner}
    if isinstance(old, list) and isinstance(step, int) and step < len(old):
        inner = without(old[step], tuple(rest)) if rest else []
        kept = [] if is_empty(inner) else [inner]
        return [*old[:step], *kept, *old[step + 1 :]]
    raise NothingThereError(path)


def is_empty(value: object) -> bool:
    """Return whether nothing is typed for *value*."""
    match value:
        case None:
            return True
        case Mapping():
            return all(map(is_empty, value.values()))
        case list() | tuple():
            return all(map(is_empty, value))
        case _:
            return False
