import pytest

from plugins.editing.tables.headings import Reader
from plugins.editing.tables.reading_back import (
    collection_of,
    edited_tables,
    read_sheets,
)
from plugins.editing.tables.sheet import Findings, UnreadableTableError
from tests.editing.tables.sample import ENGLISH, TABLES, TYPED, sheet, told


def test_csv_brings_its_lists(tmp_path):
    """The tables of lists beside it are read with it; that of a list comes alone."""
    for name in ("villes.csv", "villes.roles.csv", "other.csv"):
        (tmp_path / name).write_text("id\n", "utf-8")

    def names(file):
        return [sheet.name for sheet in read_sheets(tmp_path / file)]

    assert ["villes", "villes.roles"] == names("villes.csv")
    assert ["villes.roles"] == names("villes.roles.csv")


@pytest.mark.parametrize("name", ["a.ods", "a.xlsx", "a"])
def test_what_is_no_table_is_told(tmp_path, name):
    """Only .xlsx and .csv are read; what is in them has to be true."""
    (tmp_path / name).write_text("id\n", "utf-8")

    with pytest.raises(UnreadableTableError):
        read_sheets(tmp_path / name)


def test_sheets_tell_of_what_they_are():
    """The first that has the name of a collection; else what the first is called."""
    assert "cities" == collection_of([sheet(name="Sheet1"), sheet(name="cities.roles")])
    assert "villes" == collection_of([sheet(name="villes.roles")])


def read(*sheets):
    found = Findings()
    edited = edited_tables(sheets, TABLES, TYPED, Reader((ENGLISH,)), found)
    return [each.table.name for each in edited], found


def test_sheet_is_the_table_of_its_name():
    """One alone may have any name, as a spreadsheet gives it."""
    heads = ("id",), ("braga",)

    assert ["cities.roles", "cities"] == read(
        sheet(*heads, name="cities.roles"), sheet(*heads)
    )[0]
    assert ["cities"] == read(sheet(*heads, name="Feuille1"))[0]


def test_renamed_sheet_is_refused():
    """The nearest table is proposed; a sheet is never left out in silence."""
    _, found = read(sheet(("id",)), sheet(("id",), name="cities.role"))

    assert [("cities.role!A1", "No table is called “cities.role”.")] == told(found)
    assert "cities.roles" == found.problems[0].values["better"]
