"""What Excel and LibreOffice write: the workbooks here are made by openpyxl."""

import datetime as dt
import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from plugins.editing.tables.excel_files import (
    NewSheet,
    parse_workbook,
    render_workbook,
)
from plugins.editing.tables.sheet import UnreadableTableError
from tests.editing.tables.random_records import LINES
from tests.editing.tables.sample import MAIN

NAME, KIND, LATITUDE = (MAIN.by_name[each] for each in ("name", "kind", "latitude"))


def rendered(*rows):
    sheet = NewSheet(
        "cities",
        (NAME, KIND, LATITUDE),
        ("Name (name)", "Kind (kind)", "Latitude (latitude)"),
        ("in its language", "city or district", "degrees"),
        rows,
        1,
    )
    return render_workbook([sheet])


def parsed(raw):
    return parse_workbook(raw, "a.xlsx")


def workbook(*cells):
    """Return a workbook of one column, as somebody else made it."""
    book = Workbook()
    for row, value in enumerate(cells, 1):
        cell = book.worksheets[0].cell(row, 1)
        cell.value = value[0] if isinstance(value, tuple) else value
        if isinstance(value, tuple):
            cell.number_format = value[1]
    return saved(book)


def saved(book):
    into = BytesIO()
    book.save(into)
    return into.getvalue()


def column(raw):
    return [row[0] for row in parsed(raw)[0].rows]


def test_sheet_is_ready_for_an_editor():
    """Headings stay in view and explain themselves; a choice offers its values."""
    page = load_workbook(BytesIO(rendered(("Braga", "city", "41.5")))).worksheets[0]
    offers = page.data_validations.dataValidation

    assert "B2" == page.freeze_panes
    assert "in its language" == page["A1"].comment.text
    assert ['"city,district,county"'] == [offer.formula1 for offer in offers]
    assert page["A1"].font.bold


def test_numbers_are_numbers_and_all_else_is_text():
    """So no spreadsheet makes a day of 2017-11, nor a formula of a text."""
    page = load_workbook(BytesIO(rendered(("=1+1", "2017-11", "41.5")))).worksheets[0]
    name, kind, latitude = page[2]

    assert ("=1+1", "s") == (name.value, name.data_type)
    assert name.quotePrefix
    assert ("@", "@") == (name.number_format, kind.number_format)
    assert 41.5 == latitude.value


@given(st.lists(LINES, min_size=1, max_size=3))
def test_texts_come_back(texts):
    """Whatever is in a cell, the workbook gives it back."""
    sheets = parsed(rendered(*((text, "", "-1.25") for text in texts)))

    assert texts == [row[0] for row in sheets[0].rows[1:]]


def test_date_is_read_as_it_is_shown():
    """A month of which the spreadsheet made its first day is a month still."""
    day = dt.datetime(2017, 11, 1)  # noqa: DTZ001 - spreadsheets know no zones
    raw = workbook((day, "dd/mm/yyyy"), (day, "mmm-yy"), (dt.time(7, 10), "hh:mm"))

    assert ["2017-11-01", "2017-11", "07:10"] == column(raw)


def test_numbers_and_marks_of_line_ends_are_read():
    """A number is one, and the line ends of Windows are those of everybody."""
    assert [40, 1.5, True, "a\nb"] == column(workbook(*[40, 1.5, True, "a_x000D_\nb"]))


def test_what_is_no_value_is_told_with_its_cell():
    """Formulas, errors and merged cells are refused, each at its place."""
    book = Workbook()
    page = book.worksheets[0]
    page.title = "cities"
    page["A1"], page["A2"], page["B3"] = "id", "=A1", "#REF!"
    page["A4"] = "x"
    page.merge_cells("A4:B5")
    (sheet,) = parsed(saved(book))
    places = [problem.at.file for problem in sheet.problems]

    assert ["a.xlsx:cities!A2", "a.xlsx:cities!B3", "a.xlsx:cities!A4"] == places


def test_empty_sheets_are_none():
    """A sheet that the spreadsheet added holds nothing to read."""
    book = Workbook()
    book.create_sheet("b")["A1"] = "id"

    assert ["b"] == [sheet.name for sheet in parsed(saved(book))]


def bomb() -> bytes:
    """Return a small file that unpacks to a large one."""
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * 61_000_000)
    return into.getvalue()


def entities() -> bytes:
    """Return a workbook whose sheet names a file of the computer."""
    into = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(workbook("id"))) as old,
        zipfile.ZipFile(into, "w") as new,
    ):
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                head = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">]>'
                content = head + content
            new.writestr(name, content)
    return into.getvalue()


def from_later():
    """Return a workbook packed by a version of ZIP that nobody knows yet."""
    raw = rendered(("Cuneo", "city", "44.39"))
    entry = raw.index(b"PK\x01\x02") + 6  # where it tells the version it needs
    return raw[:entry] + b"\xc2" + raw[entry + 1 :]


def far_away() -> bytes:
    """Return a workbook with one cell in the last row that there is."""
    book = Workbook()
    book.worksheets[0].cell(1_048_576, 1).value = "x"
    return saved(book)


@pytest.mark.parametrize(
    "raw", [b"id;name", b"PK\x03\x04", bomb(), entities(), far_away(), from_later()]
)
def test_hostile_file_is_refused(raw):
    """No workbook, too large a one, or one with entities: told, and nothing worse."""
    with pytest.raises(UnreadableTableError):
        parsed(raw)
