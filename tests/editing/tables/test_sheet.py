import pytest

from plugins.domain.problem import Mark
from plugins.editing.tables.sheet import (
    Findings,
    Sheet,
    cell_mark,
    column_letters,
    filled_rows,
    is_blank,
    too_large,
    unreadable,
)
from tests.editing.tables.sample import sheet


@pytest.mark.parametrize(
    ("column", "letters"), [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")]
)
def test_columns_have_letters(column, letters):
    """A column is called as the spreadsheet calls it."""
    assert letters == column_letters(column)


def test_cell_has_the_place_that_an_editor_sees():
    """File, sheet and cell: what she finds again at once."""
    assert "cities.xlsx:cities!C12" == cell_mark("cities.xlsx", "cities", 11, 2).file
    assert "cities.csv:C12" == cell_mark("cities.csv", "", 11, 2).file
    assert "cities.xlsx:cities!A1" == sheet().mark(0, 0).file
    assert "a.csv:A1" == Sheet("a.csv", "a", (), has_sheets=False).mark(0, 0).file


def test_cells_beyond_the_last_hold_nothing():
    """Rows need not be of one length."""
    table = sheet(("id", "name"), ("braga",))

    assert ("braga", None, None) == (
        table.cell(1, 0),
        table.cell(1, 1),
        table.cell(9, 0),
    )


def test_blank_rows_are_none():
    """Spaces fill no row."""
    table = sheet((None, " "), ("id",), (), ("braga",))

    assert [1, 3] == list(filled_rows(table))
    assert is_blank([None, ""])


def test_findings_stop_or_only_tell():
    """What is refused is an error, what is noted a warning."""
    found = Findings()
    found.refuse("“{a}” is odd.", Mark("f", 1, 1), a="x")
    found.note("“{a}” is good to know.", Mark("f", 1, 1), a="x")

    assert ["error"] == [problem.severity for problem in found.problems]
    assert ["warning"] == [problem.severity for problem in found.notes]


def test_file_that_is_no_table_is_told():
    """The problem has the name of the file."""
    error = unreadable("a.ods", "This file is not a table.", "Save it again.")

    assert "a.ods" == error.problem.at.file
    assert "a.csv" == too_large("a.csv").problem.at.file
