"""Tables as the sheets of an Excel workbook; LibreOffice reads and writes it as well.

Needs openpyxl, of the extra ``tables``. Everything that is not a number is a text, so
that no spreadsheet takes 2017-11 for a day or a text for a formula.
"""

from __future__ import annotations

import datetime as dt
import re
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Final

from plugins.domain.problem import Mark
from plugins.domain.wording import N_
from plugins.editing.tables.cells import Cell
from plugins.editing.tables.columns import Column
from plugins.editing.tables.sheet import (
    MOST_COLUMNS,
    MOST_ROWS,
    Findings,
    Sheet,
    UnreadableTableError,
    is_blank,
    too_large,
    unreadable,
)

MOST_BYTES: Final = 10_000_000
MOST_UNPACKED: Final = 60_000_000
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_WIDEST: Final = 50
_LONGEST_LIST: Final = 255  # characters of the choices that a cell may offer


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A sheet to write."""

    name: str
    columns: tuple[Column, ...]
    headings: tuple[str, ...]
    helps: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: int  # how many columns stay in view


def render_workbook(sheets: Iterable[NewSheet]) -> bytes:
    """Return the file that holds *sheets*, the same for the same sheets."""
    from openpyxl import Workbook  # noqa: PLC0415 - an extra: CSV needs nothing

    book = Workbook()
    book.remove(book.worksheets[0])
    for sheet in sheets:
        page = book.create_sheet(sheet.name)
        _fill(page, sheet)
        _dress(page, sheet)
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def _fill(page: Any, sheet: NewSheet) -> None:  # noqa: ANN401 - of an extra
    for row, cells in enumerate((sheet.headings, *sheet.rows), 1):
        for at, (column, text) in enumerate(zip(sheet.columns, cells, strict=True), 1):
            cell = page.cell(row, at)
            cell.number_format = "@"
            if not text:
                continue
            if row > 1 and column.shape in ("integer", "number"):
                is_whole = text.lstrip("-").isdecimal()
                cell.value = int(text) if is_whole else float(text)
                cell.number_format = "0" if is_whole else "General"
                continue
            cell.value = _LOOKS_ESCAPED.sub("_x005F_", text)
            cell.data_type = "s"  # also where it begins with =
            cell.quotePrefix = text[0] in "=+-@"


def _dress(page: Any, sheet: NewSheet) -> None:  # noqa: ANN401 - idem
    from openpyxl.comments import Comment  # noqa: PLC0415 - idem
    from openpyxl.styles import Font  # noqa: PLC0415 - idem
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - idem
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415 - idem

    page.freeze_panes = page.cell(2, sheet.keys + 1)
    for at, (column, help_) in enumerate(zip(sheet.columns, sheet.helps, strict=True)):
        head, letter = page.cell(1, at + 1), get_column_letter(at + 1)
        head.font = Font(bold=True)
        head.comment = Comment(help_, "")
        longest = max(len(row[at]) for row in (sheet.headings, *sheet.rows))
        page.column_dimensions[letter].width = min(longest + 2, _WIDEST)
        choices = ",".join(column.choices)
        if choices and len(choices) < _LONGEST_LIST:
            offer = DataValidation("list", f'"{choices}"', showErrorMessage=False)
            offer.add(f"{letter}2:{letter}{MOST_ROWS}")
            page.add_data_validation(offer)


def parse_workbook(raw: bytes, file: str) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook, but for those that are empty.

    Raises:
        UnreadableTableError: It is no workbook, or a very large one.
    """
    from openpyxl import load_workbook  # noqa: PLC0415 - an extra: CSV needs nothing

    _measure(raw, file)
    try:
        book = load_workbook(BytesIO(raw), keep_links=False)
        found = [_sheet(page, file) for page in book.worksheets]
    except UnreadableTableError:
        raise
    except Exception as error:
        raise _no_workbook(file) from error  # openpyxl raises whatever it meets
    return tuple(sheet for sheet in found if sheet.rows)


def _measure(raw: bytes, file: str) -> None:
    """Stop at what would fill the memory: a few bytes may unpack to millions."""
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise _no_workbook(file) from error
    if len(raw) > MOST_BYTES or unpacked > MOST_UNPACKED:
        raise too_large(file)


def _no_workbook(file: str) -> Exception:
    hint = N_("Save it as .xlsx or as .csv, and try again.")
    return unreadable(file, N_("This file is not a table."), hint)


def _sheet(page: Any, file: str) -> Sheet:  # noqa: ANN401 - of an extra
    found = Findings()
    place = Sheet(file, page.title, ())
    cells = page._cells.values()  # noqa: SLF001 - its rows would be as many as its last cell tells
    filled = [cell for cell in cells if cell.value is not None]
    rows = max((cell.row for cell in filled), default=0)
    width = max((cell.column for cell in filled), default=0)
    if rows > MOST_ROWS or width > MOST_COLUMNS:
        raise too_large(file)
    table: list[list[Cell]] = [[None] * width for _ in range(rows)]
    for cell in filled:
        at = cell.row - 1, cell.column - 1
        table[at[0]][at[1]] = _value(cell, place.mark(*at), found)
    for merged in page.merged_cells.ranges:
        if merged.min_row <= rows:
            says = N_("These cells are merged ({range}): only the first has a value.")
            hint = N_("Split them, and fill in each.")
            at = merged.min_row - 1, merged.min_col - 1
            found.refuse(says, place.mark(*at), hint, range=merged.coord)
    kept = () if all(map(is_blank, table)) else tuple(map(tuple, table))
    return Sheet(file, page.title, kept, tuple(found.problems))


def _value(cell: Any, at: Mark, found: Findings) -> Cell:  # noqa: ANN401 - idem
    if cell.data_type == "f":
        says = N_("This cell has a formula, not a value.")
        hint = N_("Copy the cell, then paste its value alone in its place.")
        found.refuse(says, at, hint)
        return None
    if cell.data_type == "e":
        says = N_("This cell has an error of the spreadsheet: {shown}")
        found.refuse(says, at, N_("Type its value."), shown=str(cell.value))
        return None
    match cell.value:
        case dt.datetime() as moment:
            return _date(moment, str(cell.number_format))
        case dt.time() as time:
            return f"{time:%H:%M}"
        case bool() | int() | float() as value:
            return value
    text = str(cell.value)
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), text).replace("\r", "")


def _date(value: dt.datetime, shown: str) -> str:
    """Return a date as it is shown: a month stays one, though a day is kept of it."""
    letters = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", shown).lower()
    has_day = "d" in letters or value.day != 1
    return f"{value:%Y-%m-%d}" if has_day else f"{value:%Y-%m}"
