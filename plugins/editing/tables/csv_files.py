"""Tables as CSV files: what a spreadsheet opens, and what it makes of them.

Written as the reader's own spreadsheet does: with semicolons and decimal commas where
the language has these. A cell that a spreadsheet would run as a formula begins with an
apostrophe, which is taken off on the way back.
Source: https://owasp.org/www-community/attacks/CSV_Injection
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from itertools import islice
from typing import Final

from babel import Locale
from babel.numbers import get_decimal_symbol

from plugins.domain.wording import N_
from plugins.editing.tables.columns import Column
from plugins.editing.tables.sheet import (
    MOST_COLUMNS,
    MOST_ROWS,
    Findings,
    Sheet,
    too_large,
    unreadable,
)

MOST_BYTES: Final = 10_000_000
_DELIMITERS: Final = ",;\t|"
_BOM: Final = "\ufeff"
_RUN = re.compile(r"'*[=+\-@\t\r]")
_GUARDED = re.compile(r"'+[=+\-@\t\r]")
_ANNOUNCED = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(\.\d+)?", re.ASCII)


def render_csv(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], language: str
) -> bytes:
    """Return a file for the spreadsheet of a reader of *language*.

    The first of *rows* has the headings.
    """
    decimal = get_decimal_symbol(Locale.parse(language, sep="-"))
    text = StringIO(newline="")
    writer = csv.writer(text, delimiter=";" if decimal == "," else ",")
    for at, row in enumerate(rows):
        cells = zip(columns, row, strict=True)
        writer.writerow([_cell(each, cell, decimal, at) for each, cell in cells])
    return (_BOM + text.getvalue()).encode("utf-8")


def _cell(column: Column, cell: str, decimal: str, row: int) -> str:
    is_number = row and column.shape in ("integer", "number")
    if is_number and _NUMBER.fullmatch(cell):
        return cell.replace(".", decimal)
    return f"'{cell}" if _RUN.match(cell) else cell


def parse_csv(raw: bytes, file: str, name: str) -> Sheet:
    """Return what a CSV file holds, in whatever way a spreadsheet wrote it.

    Raises:
        UnreadableTableError: It is no table, or a very large one.
    """
    if len(raw) > MOST_BYTES:
        raise too_large(file)
    text, is_old = _decoded(raw, file)
    announced = _ANNOUNCED.match(text)
    body = text[announced.end() :] if announced else text
    delimiter = announced[1] if announced else _delimiter(body)
    found = Findings()
    rows = list(_rows(body, delimiter, file))
    if len(rows) > MOST_ROWS or max(map(len, rows), default=0) > MOST_COLUMNS:
        raise too_large(file)
    sheet = Sheet(file, name, tuple(rows), has_sheets=False)
    if is_old:
        says = N_("Read as Windows-1252, the encoding of older spreadsheets.")
        found.note(says, sheet.mark(0, 0))
    rows_above = [()] if announced else []  # the lines keep their numbers
    return Sheet(
        file, name, (*rows_above, *rows), notes=tuple(found.notes), has_sheets=False
    )


def _decoded(raw: bytes, file: str) -> tuple[str, bool]:
    """Return the text, and whether its encoding had to be supposed."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace"), False
    if b"\0" in raw:
        hint = N_("Save it as .xlsx or as .csv, and try again.")
        raise unreadable(file, N_("This file is not a table."), hint)
    try:
        return raw.decode("utf-8-sig"), False
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace"), True


def _delimiter(text: str) -> str:
    """Return the sign that stands most often between the headings."""
    lines = (line for line in text.split("\n") if line.strip())
    first = re.sub(r'"[^"]*"', "", next(lines, ""))
    return max(_DELIMITERS, key=first.count)


def _rows(text: str, delimiter: str, file: str) -> Iterator[tuple[str, ...]]:
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in islice(reader, MOST_ROWS + 1):
            yield tuple(cell[1:] if _GUARDED.match(cell) else cell for cell in row)
    except csv.Error as error:  # a cell of more than 128 KiB
        raise too_large(file) from error
