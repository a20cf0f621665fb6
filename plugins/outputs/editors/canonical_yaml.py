"""The one layout of data/*.yaml, so that one changed field is one changed line.

It is byte for byte the layout of the web editor (Sveltia CMS, with the package yaml):
a text is quoted only where YAML 1.2 would take it for something else, with single
quotes unless it holds an apostrophe and no double quote.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from math import isfinite
from typing import Any, TypeAlias

from plugins.domain.dates import PartialDate
from plugins.domain.values import LocalText, Model


@dataclass(frozen=True, slots=True)
class AsTyped:
    """A plain scalar that stands as it was typed: ``2022-03``, ``47.5``."""

    text: str

    def __str__(self) -> str:
        """Return what was typed."""
        return self.text


Scalar: TypeAlias = str | int | float | date | PartialDate | AsTyped
Value: TypeAlias = Scalar | list["Value"] | tuple["Value", ...] | Mapping[str, "Value"]

LEADING_LANGUAGES = "fr", "en", "es"
"""The languages that come first in a text, in this order."""

_SYNTAX = re.compile(  # what would end, open or fold a plain text
    r"""^[\t ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-][\t ]|:[\t ]|[\t ]#|[\t :]$"""
)
_LOOK_ALIKE = re.compile(  # what YAML 1.2's core schema would not read as a text
    r"""~|null|Null|NULL|true|True|TRUE|false|False|FALSE
    |0o[0-7]+|0x[\dA-Fa-f]+|[-+]?\d+
    |[-+]?(\.\d+|\d+\.\d*)|[-+]?(\.\d+|\d+(\.\d*)?)[eE][-+]?\d+
    |[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)""",
    re.ASCII | re.VERBOSE,
)
_LITERAL = re.compile(r"\S.*\S\n?", re.DOTALL)
_ESCAPED = re.compile(  # not printable in YAML, or a line break to some readers
    "[^\t\n -~\u00a0-\u2027\u202a-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)


def render_records(root: str, records: Iterable[Mapping[str, Value]]) -> str:
    """Return the file that holds *records* under the key *root*, sorted by id."""
    ordered = tuple(sorted(records, key=lambda record: str(record.get("id", ""))))
    if not ordered:
        return f"{root}: []\n"  # YAML has no other way to write an empty list
    return _document(root, ordered)


def render_record(root: str, record: Mapping[str, Value]) -> str:
    """Return the file that holds the one *record* under the key *root*."""
    return _document(root, record)


def render_field(key: str, value: Value, indent: int) -> list[str]:
    """Return the lines of a field that begins in column *indent*, from 0."""
    return list(_member(f"{' ' * indent}{_key(key)}:", value, indent))


def render_item(value: Value, indent: int) -> list[str]:
    """Return the lines of an item of a list whose hyphen is in column *indent*."""
    return list(_sequence([value], indent))


def record_of(model: Model) -> dict[str, Value]:
    """Return what is typed for *model*: the given fields, in the model's order."""
    fields = type(model).model_fields
    given = ((name, getattr(model, name)) for name in fields)
    return {
        name: _plain(value)
        for name, value in given
        if name in model.model_fields_set and value not in (None, ())
    }


def _plain(value: Model | LocalText | tuple[Any, ...] | Scalar) -> Value:
    match value:
        case LocalText():
            texts = value.root
            leading = [name for name in LEADING_LANGUAGES if name in texts]
            others = sorted(set(texts) - set(LEADING_LANGUAGES))
            return {name: texts[name] for name in leading + others}
        case Model():
            return record_of(value)
        case tuple():
            return [_plain(item) for item in value]
        case _:
            return value


def _document(root: str, content: Value) -> str:
    return "\n".join([*_member(f"{_key(root)}:", content, 0), ""])


def _member(head: str, value: Value, indent: int) -> Iterator[str]:
    match value:
        case Mapping():
            lines = list(_mapping(value, indent + 2))
        case list() | tuple():
            lines = list(_sequence(value, indent + 2))
        case _:
            yield from _entry(head, value, indent)
            return
    if lines:  # what is empty is left out
        yield head
        yield from lines


def _mapping(members: Mapping[str, Value], indent: int) -> Iterator[str]:
    for key, value in members.items():
        yield from _member(f"{' ' * indent}{_key(key)}:", value, indent)


def _sequence(items: Iterable[Value], indent: int) -> Iterator[str]:
    head = f"{' ' * indent}-"
    for item in items:
        first, *rest = _member(head, item, indent)
        if first == head:  # a collection starts beside its dash
            yield head + rest.pop(0)[len(head) :]
        else:
            yield first
        yield from rest


def _entry(head: str, value: Scalar, indent: int) -> Iterator[str]:
    first, *rest = _scalar(value).split("\n")
    yield f"{head} {first}"
    for line in rest:
        yield f"{' ' * indent}  {line}" if line else ""


def _scalar(value: Scalar) -> str:
    match value:
        case str() | PartialDate():
            return _text(str(value))  # a year alone is a text too
        case float():
            return _number(value)
        case _:
            return str(value)


def _key(text: str) -> str:
    return _double_quoted(text) if "\n" in text else _text(text)


def _text(text: str) -> str:
    if _ESCAPED.search(text):
        return _double_quoted(text)
    if "\n" in text:
        return _literal(text) if _LITERAL.fullmatch(text) else _double_quoted(text)
    if not text or _SYNTAX.search(text) or _LOOK_ALIKE.fullmatch(text):
        if "'" in text and '"' not in text:
            return _double_quoted(text)
        return "'" + text.replace("'", "''") + "'"
    return text


def _literal(text: str) -> str:
    return f"|\n{text[:-1]}" if text.endswith("\n") else f"|-\n{text}"


def _double_quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return '"' + _ESCAPED.sub(lambda found: f"\\U{ord(found[0]):08X}", escaped) + '"'


def _number(value: float) -> str:
    if not isfinite(value):
        raise ValueError(value)
    return f"{Decimal(repr(value)):f}".removesuffix(".0")
