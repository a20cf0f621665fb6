"""The tables that a file holds, found by the names of its sheets or of its siblings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from plugins.domain.nearest import nearest
from plugins.domain.network import COLLECTIONS
from plugins.domain.wording import N_
from plugins.editing.tables.cells import rows_of
from plugins.editing.tables.columns import Table
from plugins.editing.tables.csv_files import parse_csv
from plugins.editing.tables.excel_files import parse_workbook
from plugins.editing.tables.headings import Reader
from plugins.editing.tables.rows import EditedTable, read_rows, rows_before
from plugins.editing.tables.sheet import Findings, Sheet, unreadable
from plugins.outputs.editors.canonical_yaml import Value


def read_sheets(path: Path) -> tuple[Sheet, ...]:
    """Return the sheets of a workbook, or a CSV file and those of its lists beside it.

    Raises:
        UnreadableTableError: It is no table.
        OSError: It cannot be opened.
    """
    if path.suffix.lower() == ".xlsx":
        sheets = parse_workbook(path.read_bytes(), path.name)
    elif path.suffix.lower() in (".csv", ".tsv", ".txt"):
        sheets = tuple(_parsed(each) for each in (path, *_lists_beside(path)))
    else:
        sheets = ()
    if not sheets:
        hint = N_("Save it as .xlsx or as .csv, and try again.")
        raise unreadable(path.name, N_("This file is not a table."), hint)
    return sheets


def _parsed(path: Path) -> Sheet:
    return parse_csv(path.read_bytes(), path.name, path.stem)


def _lists_beside(path: Path) -> list[Path]:
    """Return the tables of lists that go with a table: cities.roles.csv."""
    is_list = "." in path.stem
    return [] if is_list else sorted(path.parent.glob(f"{path.stem}.*{path.suffix}"))


def collection_of(sheets: Sequence[Sheet]) -> str:
    """Return the collection that the names of *sheets* tell, else what they tell."""
    names = [sheet.name.partition(".")[0] for sheet in sheets]
    return next((name for name in names if name in COLLECTIONS), names[0])


def edited_tables(
    sheets: Sequence[Sheet],
    tables: Sequence[Table],
    records: Sequence[Mapping[str, Value]],
    reader: Reader,
    found: Findings,
) -> list[EditedTable]:
    """Return what is in each of *sheets*, which hold the *tables* of *records*."""
    edited: dict[str, EditedTable] = {}
    for sheet, table in _assigned(sheets, tables, found):
        rows = (row for record in records for row in rows_of(table, record))
        before = rows_before(table, rows)
        edited[table.name] = read_rows(sheet, table, before, reader, found)
    return list(edited.values())


def _assigned(
    sheets: Sequence[Sheet], tables: Sequence[Table], found: Findings
) -> Iterator[tuple[Sheet, Table]]:
    by_name = {table.name: table for table in tables}
    for sheet in sheets:
        table = by_name.get(_table_name(sheet, tables[0].name))
        if table is None and len(sheets) == 1:
            table = tables[0]  # "Sheet1", as a spreadsheet names the only one
        if table:
            yield sheet, table
            continue
        better = nearest(sheet.name, by_name)
        says = N_("No table is called “{name}”.")
        hint = N_("Did you mean “{better}”?")
        if not better:
            hint = N_("Remove this sheet, or give it the name of an export.")
        found.refuse(says, sheet.mark(0, 0), hint, name=sheet.name, better=better)


def _table_name(sheet: Sheet, collection: str) -> str:
    """Return the table that a sheet is; the first part of a CSV's name is free."""
    if sheet.has_sheets:
        return sheet.name
    return collection + sheet.name[len(sheet.name.partition(".")[0]) :]
