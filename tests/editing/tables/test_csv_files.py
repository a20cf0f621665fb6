import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.editing.tables.csv_files import parse_csv, render_csv
from plugins.editing.tables.sheet import UnreadableTableError
from tests.editing.tables.random_records import LINES
from tests.editing.tables.sample import MAIN

NAME, LATITUDE = MAIN.by_name["name"], MAIN.by_name["latitude"]
COLUMNS = (NAME, LATITUDE)


def rendered(rows, language="fr"):
    return render_csv(COLUMNS, [("name", "latitude"), *rows], language)


def parsed(raw: bytes):
    return parse_csv(raw, "a.csv", "a").rows


def test_file_is_what_the_readers_spreadsheet_writes():
    """French has semicolons and decimal commas, English commas and points."""
    rows = [("Zalău", "-47.5")]

    assert "Zalău;-47,5" in rendered(rows).decode("utf-8-sig")
    assert "Zalău,-47.5" in rendered(rows, "en").decode("utf-8-sig")


@pytest.mark.parametrize("cell", ["=1+1", "+33", "-a", "@sum", "'=1", "''-1"])
def test_no_cell_is_run(cell):
    """What a spreadsheet would take for a formula begins with an apostrophe."""
    text = rendered([(cell, "")]).decode("utf-8-sig")

    assert f"\n'{cell};" in text.replace("\r", "")
    assert (cell, "") == parsed(rendered([(cell, "")]))[1]


def test_apostrophe_of_a_name_stays():
    """'s-Hertogenbosch is neither guarded nor cut."""
    raw = rendered([("'s-Hertogenbosch", "")])

    assert "\n's-H" in raw.decode("utf-8-sig").replace("\r", "")
    assert "'s-Hertogenbosch" == parsed(raw)[1][0]


@given(st.lists(LINES, min_size=1, max_size=4), st.sampled_from(["fr", "en"]))
def test_texts_come_back(texts, language):
    """Whatever is in a cell, the file gives it back."""
    rows = parsed(rendered([(text, "1") for text in texts], language))

    assert texts == [row[0] for row in rows[1:]]


@pytest.mark.parametrize(
    "raw",
    [
        b"\xef\xbb\xbfid;name\r\nzalau;Zal\xc4\x83u\r\n",
        "id,name\nzalau,Zalău\n".encode(),
        "id\tname\nzalau\tZalău\n".encode("utf-16"),
        "sep=|\nid|name\nzalau|Zalău\n".encode(),
        '"id";"name"\r\n"zalau";"Zalău"'.encode(),
    ],
)
def test_any_spreadsheets_csv_is_read(raw):
    """Semicolon, comma, tab or what the first line names; UTF-8 or UTF-16."""
    rows = [row for row in parsed(raw) if row]

    assert [("id", "name"), ("zalau", "Zalău")] == rows


def test_older_encoding_is_supposed_and_told():
    """Windows-1252 is read as such, and the editor is told."""
    sheet = parse_csv("id;name\nnimes;Nîmes".encode("cp1252"), "a.csv", "a")

    assert ("nimes", "Nîmes") == sheet.rows[1]
    assert ["Read as Windows-1252, the encoding of older spreadsheets."] == [
        note.says for note in sheet.notes
    ]


def test_rows_keep_their_numbers():
    """A first line that only names the sign between cells counts as a row."""
    sheet = parse_csv(b"sep=;\nid;name\n", "a.csv", "a")

    assert ((), ("id", "name")) == sheet.rows


@pytest.mark.parametrize(
    "raw",
    [
        b"PK\x03\x04\0\0",
        b"a" * 10_000_001,
        b"a\n" * 20_001,
        b"," * 500,
        b'"' + b"x" * 200_000,
    ],
)
def test_what_is_no_table_is_refused(raw):
    """A file of another kind, or one that would fill the memory, is told as such."""
    with pytest.raises(UnreadableTableError):
        parsed(raw)


def test_number_is_guarded_where_it_is_a_text():
    """Only numbers of a column of numbers go unguarded."""
    assert "'-1;-1" in rendered([("-1", "-1")]).decode("utf-8-sig")
