"""Change one thing in a file of data, or above a text: all else stays byte for byte.

A path names what to change. In a list of records it begins with an id:
``("cuneo", "exonyms", "fr")``, ``("2017", "figures", 0, "value")``; in data/site.yaml
and above a text it begins with a field: ``("name", "fr")``. What is written has the
canonical layout and the order of the model.
"""

from __future__ import annotations

from collections.abc import Mapping

import yaml

from plugins.domain.problem import Path
from plugins.editing.plain_values import changed, is_empty, nested, plain, without
from plugins.editing.text_lines import with_lines
from plugins.editing.yaml_text import (
    NothingThereError,
    Step,
    YamlText,
    ids_of,
    parse_yaml_text,
    walk,
)
from plugins.outputs.editors.canonical_yaml import Value, render_field, render_item


class KnownRecordError(Exception):
    """There is a record with that *name* already, on *line*."""

    def __init__(self, name: str, line: int) -> None:
        super().__init__(f"{name}, line {line}")
        self.name, self.line = name, line


def add_record(text: str, record: Mapping[str, Value]) -> str:
    """Return *text*, a data file, with *record* where its id has its place.

    Raises:
        KnownRecordError: There is a record with that id.
        UnreadableTextError: Something in the text must be mended first.
    """
    parsed, name = parse_yaml_text(text), str(record["id"])
    steps = walk(parsed, (name,))
    if steps[-1].index is None:
        return _inserted(text, parsed, steps[-1], record)
    if len(steps) > 1:
        raise KnownRecordError(name, line_of(text, (name,)))
    records = plain(steps[0].value) or []
    assert isinstance(records, list), "the file holds records"
    for at, old in enumerate(records):
        if isinstance(old, Mapping) and str(old.get("id")) == name:
            raise KnownRecordError(name, steps[0].value.value[at].start_mark.line + 1)
    ordered = sorted([*records, record], key=_id_of)
    return _replaced(text, parsed, steps[0], ordered)


def remove_record(text: str, name: str) -> str:
    """Return *text*, a data file, without the record *name* and its comments.

    Raises:
        NothingThereError: There is no such record.
        UnreadableTextError: Something in the text must be mended first.
    """
    return remove_field(text, (name,))


def set_field(text: str, path: Path, value: Value) -> str:
    """Return *text* with *value* at *path*, in place of what is there.

    An item is added to a list by the index that comes after its last; what is empty
    is removed. Comments within what is replaced are lost: name the innermost field.

    Raises:
        NothingThereError: The path leads to no place of a record that is there.
        UnreadableTextError: Something in the text must be mended first.
    """
    parsed = parse_yaml_text(text)
    if is_empty(value):
        return remove_field(text, path) if _is_there(parsed, path) else text
    steps = walk(parsed, path)
    last, rest = steps[-1], parsed.whole(path)[len(steps) :]
    if last.index is not None:
        shape = parsed.shape if last.name == parsed.key else last.shape.under(last.name)
        whole = changed(plain(last.value), rest, value, shape) if rest else value
        return _replaced(text, parsed, last, whole)
    is_list = isinstance(last.inside.node, yaml.SequenceNode)
    if is_list and last.name != len(last.inside.regions):
        raise NothingThereError(path)
    return _inserted(text, parsed, last, nested(rest, value))


def remove_field(text: str, path: Path) -> str:
    """Return *text* without what is at *path*, and without what is then empty.

    Raises:
        NothingThereError: There is nothing.
        UnreadableTextError: Something in the text must be mended first.
    """
    parsed = parse_yaml_text(text)
    steps = walk(parsed, path)
    if steps[-1].index is None:
        raise NothingThereError(path)
    if rest := parsed.whole(path)[len(steps) :]:
        left = without(plain(steps[-1].value), rest)
        if not is_empty(left):
            return _replaced(text, parsed, steps[-1], left)
    while len(steps) > 1 and len(steps[-1].inside.regions) == 1:
        steps.pop()
    if steps[-1].name == parsed.key:
        region = steps[0].inside.regions[0]
        return with_lines(text, region.first, region.stop, [f"{parsed.key}: []"])
    return _cut(text, parsed, steps[-1])


def line_of(text: str, path: Path) -> int:
    """Return the line, from 1, on which what is at *path* begins.

    Raises:
        NothingThereError: There is nothing.
        UnreadableTextError: Something in the text must be mended first.
    """
    last = walk(parse_yaml_text(text), path)[-1]
    if last.index is None:
        raise NothingThereError(path)
    return last.inside.regions[last.index].first + 1


def _is_there(parsed: YamlText, path: Path) -> bool:
    steps = walk(parsed, path)
    if steps[-1].index is None:
        return False
    try:
        if rest := parsed.whole(path)[len(steps) :]:
            without(plain(steps[-1].value), rest)
    except NothingThereError:
        return False
    return True


def _id_of(record: Value) -> str:
    return str(record.get("id", "")) if isinstance(record, Mapping) else ""


def _inserted(text: str, parsed: YamlText, step: Step, value: Value) -> str:
    inside = step.inside
    if isinstance(inside.node, yaml.MappingNode):
        at = step.shape.place_of(str(step.name), inside.keys)
    elif isinstance(step.name, int):
        at = len(inside.regions)
    else:
        ids = ids_of(inside)
        at = next((n for n, each in enumerate(ids) if each > step.name), len(ids))
    new = _rendered(step, value)
    if at == len(inside.regions):
        stop = inside.regions[-1].stop
        return with_lines(text, stop, stop, new)
    region, column = inside.regions[at], inside.column
    here = parsed.lines[region.first]
    if not here[:column].strip():
        return with_lines(text, region.head, region.head, new)
    new = [here[:column] + new[0][column:], *new[1:], " " * column + here[column:]]
    return with_lines(text, region.first, region.first + 1, new)


def _replaced(text: str, parsed: YamlText, step: Step, value: Value) -> str:
    assert step.index is not None, "the caller has looked"
    region, column = step.inside.regions[step.index], step.inside.column
    here = parsed.lines[region.first]
    new = _rendered(step, value)
    if here[:column].strip():
        new[0] = here[:column] + new[0][column:]
    node = step.value
    if isinstance(node, yaml.ScalarNode) and len(new) == region.end - region.first == 1:
        new[0] += here[node.end_mark.column :].rstrip()  # a comment
    return with_lines(text, region.first, region.end, new)


def _cut(text: str, parsed: YamlText, step: Step) -> str:
    assert step.index is not None, "the caller has looked"
    regions, column = step.inside.regions, step.inside.column
    region = regions[step.index]
    here = parsed.lines[region.first]
    if not here[:column].strip():
        return with_lines(text, region.head, region.stop, [])
    heir = regions[step.index + 1]  # it moves up, beside the hyphen
    margin = here[: len(here) - len(here.lstrip())]
    comments = [margin + line.strip() for line in parsed.lines[heir.head : heir.first]]
    moved = here[:column] + parsed.lines[heir.first][column:]
    return with_lines(text, region.first, heir.first + 1, [*comments, moved])


def _rendered(step: Step, value: Value) -> list[str]:
    column = step.inside.column
    if isinstance(step.inside.node, yaml.MappingNode):
        return render_field(str(step.name), value, column)
    return render_item(value, column)
