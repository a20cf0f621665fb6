"""A table as a file holds it: rows of cells, each with its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_
from plugins.editing.tables.cells import Cell

MOST_ROWS = 20_000
MOST_COLUMNS = 400


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of a workbook, or one CSV file."""

    file: str  # as the editor named it: cities.xlsx
    name: str  # of its table, when nobody changed it: cities.roles
    rows: tuple[tuple[Cell, ...], ...]
    problems: tuple[Problem, ...] = ()  # in cells that hold no plain value
    notes: tuple[Problem, ...] = ()  # what an editor should know of how it was read
    has_sheets: bool = True  # whether the file may have others

    def mark(self, row: int, column: int) -> Mark:
        """Return the place of a cell, from 0: ``cities.xlsx:cities!C12``."""
        return cell_mark(self.file, self.name if self.has_sheets else "", row, column)

    def cell(self, row: int, column: int) -> Cell:
        """Return what is in a cell, from 0; nothing beyond the last one."""
        cells = self.rows[row] if row < len(self.rows) else ()
        return cells[column] if column < len(cells) else None


@dataclass(slots=True)
class Findings:
    """What was found while tables are read: mistakes, and what is worth knowing."""

    problems: list[Problem] = field(default_factory=list)
    notes: list[Problem] = field(default_factory=list)

    def refuse(self, says: str, at: Mark, hint: str = "", **values: str) -> None:
        """Add a mistake, which keeps the table from being taken over."""
        self.problems.append(Problem("table_is_understood", says, at, values, hint))

    def note(self, says: str, at: Mark, **values: str) -> None:
        """Add something to know, which keeps nothing from happening."""
        problem = Problem("table_is_understood", says, at, values, severity="warning")
        self.notes.append(problem)


class UnreadableTableError(Exception):
    """A file is no table that can be read: *problem* says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.says)
        self.problem = problem


def unreadable(file: str, says: str, hint: str, **values: str) -> UnreadableTableError:
    """Return the error that *file* cannot be read as a table."""
    at = Mark(file, 1, 1)
    return UnreadableTableError(Problem("table_is_understood", says, at, values, hint))


def too_large(file: str) -> UnreadableTableError:
    """Return the error that *file* would fill the memory."""
    says, hint = (
        N_("This file is too large to be a table."),
        N_("Is it the right file?"),
    )
    return unreadable(file, says, hint)


def cell_mark(file: str, sheet: str, row: int, column: int) -> Mark:
    """Return the place of a cell, from 0, as a spreadsheet names it."""
    place = f"{column_letters(column)}{row + 1}"
    named = f"{sheet}!{place}" if sheet else place
    return Mark(f"{file}:{named}", row + 1, column + 1)


def column_letters(column: int) -> str:
    """Return the letters of a column, from 0: A, B … Z, AA, AB."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def is_blank(cells: Iterable[Cell]) -> bool:
    """Return whether a row holds nothing."""
    return not any(str(cell).strip() for cell in cells if cell is not None)


def filled_rows(sheet: Sheet) -> Iterator[int]:
    """Yield the rows that hold anything."""
    yield from (at for at, cells in enumerate(sheet.rows) if not is_blank(cells))
