import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.editing.tables.cells import items_of, meant, plain, rows_of
from plugins.outputs.editors.canonical_yaml import record_of
from tests.editing.tables.random_records import LINES
from tests.editing.tables.sample import CITIES, MAIN, ROLES

BRAGA = record_of(CITIES["braga"])


def test_record_fills_one_row():
    """Empty cells are left out, parts are flattened, several values share a cell."""
    (row,) = rows_of(MAIN, BRAGA)

    assert "193324" == row["population.value"]
    assert "network-presentation; geonames" == row["sources"]
    assert "note.fr" not in row


def test_list_fills_a_row_an_item():
    """Each item says of which record it is, and which one in its list."""
    rows = list(rows_of(ROLES, BRAGA))

    assert [("braga", "1"), ("braga", "2")] == [(row["id"], row["no"]) for row in rows]
    assert "2017-11" == rows[1]["since"]
    assert [] == list(rows_of(ROLES, record_of(CITIES["oyem"])))


@given(st.lists(LINES, max_size=4))
def test_several_values_come_back(items):
    """Values of one cell are told apart, whatever signs and spaces are in them."""
    assert items == items_of(plain(items))


def test_items_may_stand_on_lines():
    """Who types one value a line means as many values."""
    assert ["fr", "eu"] == items_of("fr\neu\n")


@pytest.mark.parametrize(
    ("column", "cell", "before", "expected"),
    [
        ("latitude", "1 234,5", "", "1234.5"),
        ("latitude", "41,5514", "41.5514", "41.5514"),
        ("latitude", "41.5514", "41.5514", "41.5514"),
        ("latitude", 41.5514, "41.5514", "41.5514"),
        ("latitude", -8.0, "", "-8"),
        ("latitude", "north", "", "north"),
        ("population.value", 193324.0, "193324", "193324"),
        ("population.value", "193\u202f324", "193324", "193324"),
        ("population.value", "193,324", "", "193,324"),
        ("population.as_of", 43068, "", "2017-11-29"),
        ("population.as_of", "43068", "2017-11-29", "2017-11-29"),
        ("population.as_of", "29/11/2017", "", "2017-11-29"),
        ("population.as_of", "11/29/2017", "", "2017-11-29"),
        ("population.as_of", "05/04/2017", "2017-05-04", "2017-05-04"),
        ("population.as_of", "05/04/2017", "", "05/04/2017"),
        ("population.as_of", "99/99/2017", "", "99/99/2017"),
        ("population.as_of", 2017, "", "2017"),
        ("name", 2017, "2017", "2017"),
        ("name", True, "true", "true"),
        ("name", None, "", ""),
        ("name", "  Braga ", "Braga", "Braga"),
        ("name", "a\r\nb", " a\nb", " a\nb"),
        ("languages", "fr;  eu", "fr; eu", "fr; eu"),
    ],
)
def test_cell_is_understood(column, cell, before, expected):
    """What a spreadsheet made of a value is that value, where nothing else can be."""
    assert expected == meant(cell, MAIN.by_name[column], before)
