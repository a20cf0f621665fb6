from plugins.editing.tables.cells import rows_of
from plugins.editing.tables.headings import Reader
from plugins.editing.tables.rows import read_rows, rows_before, typed_record
from plugins.editing.tables.sheet import Findings
from tests.editing.tables.sample import (
    BRAGA,
    ENGLISH,
    MAIN,
    ROLES,
    SOURCE,
    TYPED,
    sheet,
    told,
)


def read(table, *rows):
    found = Findings()
    before = rows_before(table, (row for each in TYPED for row in rows_of(table, each)))
    edited = read_rows(sheet(*rows), table, before, Reader((ENGLISH,)), found)
    return edited.rows, found


def test_row_is_known_by_its_id():
    """Blank rows are none; what is unchanged is what was exported."""
    rows, _ = read(MAIN, ("id", "latitude"), (), ("braga", "41,5514"))

    assert {("braga", 0): {"id": "braga", "latitude": "41.5514"}} == {
        key: row.cells for key, row in rows.items()
    }
    assert "cities.xlsx:cities!A3" == rows["braga", 0].mark.file


def test_new_item_follows_the_others():
    """Without a number, or with the next one, it is added to its list."""
    rows, _ = read(
        ROLES, ("id", "no", "role"), ("braga", None, "named"), ("oyem", 1, "named")
    )

    assert [("oyem", 1), ("braga", 3)] == list(rows)


def test_item_without_its_number_is_known_by_its_cells():
    """Who imports a table twice adds nothing twice."""
    heads = ("id", "no", "role", "since", "source")
    rows, _ = read(ROLES, heads, ("braga", None, "present", "2017-11", SOURCE))

    assert [("braga", 2)] == list(rows)


def test_rows_that_cannot_be_told_apart_are_refused():
    """A row needs its id, a number that its list has, and to be the only one."""
    _, found = read(MAIN, ("id", "name"), ("braga", "a"), (None, "b"), ("braga", "c"))
    _, numbers = read(ROLES, ("id", "no"), ("braga", 7), ("braga", "9" * 9999))

    assert [
        ("cities!A3", "The identifier is missing in this row."),
        ("cities!A4", "“braga” has this row already: cities.xlsx:cities!A2."),
    ] == told(found)
    assert ["cities!B2", "cities!B3"] == [place for place, _ in told(numbers)]


def test_nothing_is_read_under_headings_that_are_not_understood():
    """Else each row would be told to lack what stands under them."""
    rows, found = read(MAIN, ("id", "Zzz"), ("braga", "x"))

    assert {} == rows
    assert 1 == len(found.problems)


def test_record_takes_the_cells_that_are_there():
    """An empty cell removes a value, a column that is not there leaves it."""
    rows, _ = read(
        MAIN,
        ("id", "sources", "population.value", "population.source", "note.fr"),
        ("braga", "geonames", None, "geonames", "Une note"),
    )
    record = typed_record(rows["braga", 0], BRAGA)

    assert ["geonames"] == record["sources"]
    assert {"as_of": "2026-07-28", "source": "geonames"} == record["population"]
    assert {"fr": "Une note"} == record["note"]
    assert BRAGA["name"] == record["name"]


def test_part_without_a_value_goes():
    """A part of which every cell was emptied is not there any more."""
    heads = ("id", "population.value", "population.as_of", "population.source")
    rows, _ = read(MAIN, heads, ("braga", None, None, None))

    assert "population" not in typed_record(rows["braga", 0], BRAGA)
