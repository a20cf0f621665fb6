"""The rows of an edited table, each with the record, or the item, that it is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from plugins.domain.problem import Mark
from plugins.domain.wording import N_
from plugins.editing.tables.cells import Row, items_of, meant
from plugins.editing.tables.columns import NUMBER, Column, Table
from plugins.editing.tables.headings import Headings, Reader, read_headings
from plugins.editing.tables.sheet import Findings, Sheet, filled_rows

Key = tuple[str, int]
"""The id of a record, and the number of an item in its list: 0 for the record."""

_LONG: Final = 10  # digits that no number of a row has


@dataclass(frozen=True, slots=True)
class EditedRow:
    """What an editor left in a row: the cells of the columns that are there."""

    key: Key
    cells: Row  # by the name of the column; an empty cell is an empty text
    columns: Mapping[str, Column]
    places: Mapping[str, Mark]  # of each cell

    @property
    def mark(self) -> Mark:
        """Return the place of its first cell."""
        return min(self.places.values(), key=lambda place: place.column)


@dataclass(frozen=True, slots=True)
class EditedTable:
    """A table that came back, by the keys of its rows, in their order."""

    table: Table
    rows: Mapping[Key, EditedRow]


def read_rows(
    sheet: Sheet,
    table: Table,
    before: Mapping[Key, Row],
    reader: Reader,
    found: Findings,
) -> EditedTable:
    """Return the rows of *sheet*; *before* has the cells as they were exported."""
    found.problems.extend(sheet.problems)
    found.notes.extend(sheet.notes)
    headings = read_headings(sheet, table, reader, found)
    rows: dict[Key, EditedRow] = {}
    if found.problems:  # nobody knows which cell is what
        return EditedTable(table, rows)
    lines = [
        _Line(sheet, at, headings, table)
        for at in filled_rows(sheet)
        if at > headings.row
    ]
    for line in sorted(lines, key=_Line.is_new):  # so that the others have their items
        _add(rows, line, before, found)
    return EditedTable(table, rows)


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of a sheet, under its headings."""

    sheet: Sheet
    row: int
    headings: Headings
    table: Table

    def text(self, name: str) -> str:
        at = self.headings.places.get(name)
        if at is None:
            return ""
        column = self.headings.columns[name]
        return meant(self.sheet.cell(self.row, at), column)

    def mark(self, name: str) -> Mark:
        return self.sheet.mark(self.row, self.headings.places.get(name, 0))

    def is_new(self) -> bool:
        """Return whether it is an item without a number."""
        return bool(self.table.path) and not self.text(NUMBER)

    def equals(self, old: Row) -> bool:
        """Return whether its cells are those of *old*, but for the number."""
        for name, at in self.headings.places.items():
            cell, column = old.get(name, ""), self.headings.columns[name]
            is_same = meant(self.sheet.cell(self.row, at), column, cell) == cell
            if name != NUMBER and not is_same:
                return False
        return True


def _add(
    rows: dict[Key, EditedRow],
    line: _Line,
    before: Mapping[Key, Row],
    found: Findings,
) -> None:
    key = _key(line, before, rows, found)
    if key is None:
        return
    if key in rows:
        says = N_("“{id}” has this row already: {place}.")
        hint = N_("Remove one of them, or give it another identifier or number.")
        place = rows[key].mark.file
        found.refuse(says, line.mark("id"), hint, id=key[0], place=place)
        return
    old = before.get(key, {})
    cells, places = {}, {}
    for name, at in line.headings.places.items():
        column = line.headings.columns[name]
        cells[name] = meant(line.sheet.cell(line.row, at), column, old.get(name, ""))
        places[name] = line.mark(name)
    rows[key] = EditedRow(key, cells, line.headings.columns, places)


def _key(
    line: _Line,
    before: Mapping[Key, Row],
    rows: Mapping[Key, EditedRow],
    found: Findings,
) -> Key | None:
    name = line.text("id")
    if not name:
        says = N_("The identifier is missing in this row.")
        hint = N_("Type it in the column “id”, or empty the row.")
        found.refuse(says, line.mark("id"), hint)
        return None
    if not line.table.path:
        return name, 0
    number = line.text(NUMBER)
    last = max((at for owner, at in (*before, *rows) if owner == name), default=0)
    if not number:
        same = (
            key
            for key, old in before.items()
            if key[0] == name and key not in rows and line.equals(old)
        )
        return next(same, (name, last + 1))  # it was imported before, or is new
    is_number = number.isdecimal() and len(number) < _LONG
    if is_number and 0 < int(number) <= last + 1:
        return name, int(number)
    says = N_("“{typed}” is not the number of a row of “{id}”: it has {count}.")
    hint = N_("Leave the cell empty in a new row.")
    typed = {"typed": number, "id": name, "count": str(last)}
    found.refuse(says, line.mark(NUMBER), hint, **typed)
    return None


def typed_record(row: EditedRow, base: Mapping[str, object]) -> dict[str, object]:
    """Return the record, or the item, *base* with the cells of *row* in their places.

    What has no cell stays; what has an empty one goes.
    """
    record: dict[str, object] = dict(base)
    for name, cell in row.cells.items():
        column = row.columns[name]
        if name != NUMBER and not (row.key[1] and name == "id"):
            value = items_of(cell) if column.type.is_many else cell
            _put(record, column.path, value)
    return record


def _put(record: dict[str, object], path: Sequence[str], value: object) -> None:
    first, *rest = path
    if not rest:
        if value:
            record[first] = value
        else:
            record.pop(first, None)
        return
    found = record.get(first)
    inner = dict(found) if isinstance(found, Mapping) else {}
    _put(inner, rest, value)
    if inner:
        record[first] = inner
    else:
        record.pop(first, None)


def rows_before(table: Table, rows: Iterator[Row]) -> dict[Key, Row]:
    """Return exported *rows* by their keys."""
    return {
        (row["id"], int(row[NUMBER]) if table.path else 0): dict(row) for row in rows
    }
