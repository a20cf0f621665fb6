"""What a record is in cells, and what was meant by what a spreadsheet made of them.

Every cell has one plain form, the text that an editor would type in data/. A
spreadsheet writes numbers and dates in its own ways; where only one thing can be
meant, it is understood, and else the model says what is wrong.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from plugins.editing.tables.columns import Column, Table, value_at
from plugins.outputs.editors.canonical_yaml import Value

Cell = str | int | float | bool | None
"""What a spreadsheet holds in a cell; a date is its text already."""

Row = Mapping[str, str]
"""A row by the names of its columns, without its empty cells."""

_FIRST_DAY: Final = dt.date(1899, 12, 30)  # of the serial numbers of spreadsheets
_SERIAL = re.compile(r"[1-9]\d{4}", re.ASCII)  # 1927 to 2173; a year has four digits
_SPACES = re.compile(r"(?<=\d)[ \u00a0\u202f'’](?=\d)")
_SLASHED = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_MONTHS = 12


def rows_of(table: Table, record: Mapping[str, Value]) -> Iterator[Row]:
    """Yield the rows of *table* that *record* fills, as it is typed."""
    if not table.path:
        yield _row(table.columns, record)
        return
    items = value_at(record, table.path)
    for number, item in enumerate(items if isinstance(items, list) else (), 1):
        keys = {"id": plain(record["id"]), table.columns[1].name: str(number)}
        yield keys | _row(table.columns[2:], item)


def _row(columns: Sequence[Column], record: Value) -> dict[str, str]:
    found = ((column.name, value_at(record, column.path)) for column in columns)
    return {name: plain(value) for name, value in found if value is not None}


def plain(value: Value) -> str:
    """Return *value* as one cell."""
    if isinstance(value, list | tuple):
        return "; ".join(_guarded(plain(item)) for item in value)
    if isinstance(value, float):
        return f"{Decimal(repr(value)):f}".removesuffix(".0")
    return str(value)


def items_of(cell: str) -> list[str]:
    """Return the several values of one cell."""
    parts = re.findall(r"(?s:\\.|[^;\\\n]|\\$)+", cell)
    bare = (re.sub(r"^\s+|(?<!\\)\s+\Z", "", part) for part in parts)
    items = (re.sub(r"(?s)\\(.)", r"\1", part) for part in bare)
    return [item for item in items if item]


def _guarded(item: str) -> str:
    """Return an item in which a semicolon parts nothing, and with its outer spaces."""
    return re.sub(r"[;\\\n]|^\s|\s\Z", r"\\\g<0>", item)


def meant(cell: Cell, column: Column, before: str = "") -> str:
    """Return the plain form of what *cell* holds, which was *before* when exported."""
    text = _written(cell)
    if text == before.replace("\r\n", "\n").strip():
        return before
    match column.shape:
        case "list" if items_of(text) == items_of(before):
            return before
        case "integer" | "number":
            return _number(text, column.shape)
        case "date":
            return _date(text, before)
    return text


def _written(cell: Cell) -> str:
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, float):
        return plain(cell)
    text = "" if cell is None else str(cell)
    return text.replace("\r\n", "\n").strip()


def _number(text: str, shape: str) -> str:
    bare = _SPACES.sub("", text)
    if shape == "number" and "." not in bare and bare.count(",") == 1:
        bare = bare.replace(",", ".")
    if re.fullmatch(r"-?\d+\.\d+", bare, re.ASCII):
        bare = bare.rstrip("0").rstrip(".")
    return bare if re.fullmatch(r"-?\d+(\.\d+)?", bare, re.ASCII) else text


def _date(text: str, before: str) -> str:
    if _SERIAL.fullmatch(text):
        return (_FIRST_DAY + dt.timedelta(days=int(text))).isoformat()
    if found := _SLASHED.fullmatch(text):
        one, other, year = found.groups()
        days = [
            f"{year}-{int(m):02}-{int(d):02}" for d, m in ((one, other), (other, one))
        ]
        possible = [day for day in days if int(day[5:7]) <= _MONTHS]
        if before in possible:
            return before
        if len(set(possible)) == 1:
            return possible[0]
    return text
