from plugins.editing.tables.csv_files import parse_csv
from plugins.editing.tables.excel_files import parse_workbook
from plugins.editing.tables.export import csv_name, export_tables
from tests.editing.tables.sample import CITIES, ENGLISH, LANGUAGES

READER = ("en", ENGLISH)


def test_workbook_has_a_sheet_a_table():
    """Also for lists that no record has yet: they are there to be filled in."""
    files = export_tables("cities", CITIES, LANGUAGES, READER, "a.xlsx")
    sheets = parse_workbook(files["a.xlsx"], "a.xlsx")

    assert ["cities", "cities.as_written", "cities.distinctions", "cities.roles"] == [
        sheet.name for sheet in sheets
    ]
    assert "Identifier (id)" == sheets[0].rows[0][0]


def test_csv_has_a_file_a_table_that_is_filled():
    """The table of the records, and those of the lists that some record has."""
    files = export_tables("cities", CITIES, LANGUAGES, READER, "villes.csv")

    assert ["villes.csv", "villes.roles.csv"] == list(files)
    assert 3 == len(parse_csv(files["villes.csv"], "villes.csv", "villes").rows)


def test_list_has_its_name_from_its_table():
    """So that it is found again beside the first one."""
    name = csv_name("villes.csv", "editions", "editions.press_trip.legs")

    assert "villes.press_trip.legs.csv" == name
