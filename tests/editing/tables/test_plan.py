import pytest

from plugins.editing.tables.plan import Item
from tests.editing.tables.sample import SOURCE, planned, sheet, told

HEADS = ("id", "name", "languages", "country", "sources")
ROWS = (
    ("braga", "Braga", "pt", "PT", f"{SOURCE}; geonames"),
    (
        "oyem",
        "Oyem",
        "fr",
        "GA",
        SOURCE,
    ),
)
ROLE_HEADS = ("id", "no", "role", "source")


def roles(*rows):
    return sheet(ROLE_HEADS, *rows, name="cities.roles")


def test_table_without_an_edit_changes_nothing():
    """Columns that are left out keep their values."""
    plan, found = planned(sheet(HEADS, *ROWS))

    assert ((), (), (), ()) == (plan.added, plan.changed, plan.removed, plan.missing)
    assert [] == found.problems


def test_records_are_added_and_changed():
    """A new id is a new record; another cell another value."""
    turin = ("turin", "Torino", "it", "IT", SOURCE)
    braga = ("braga", "Brága", *ROWS[0][2:])
    plan, _ = planned(sheet(HEADS, turin, braga, ROWS[1]))

    assert (("turin",), ("braga",)) == (plan.added, plan.changed)
    assert "Brága" == plan.after["braga"].name


def test_record_without_a_row_is_removed_only_if_wished():
    """It is missing, and stays unless the editor says so."""
    kept, _ = planned(sheet(HEADS, ROWS[0]))
    gone, _ = planned(sheet(HEADS, ROWS[0]), removes=True)

    assert (("oyem",), ()) == (kept.missing, kept.removed)
    assert ("oyem",) == gone.removed


def test_item_without_a_row_is_removed_only_if_wished():
    """So is an item of a list; the others keep their places."""
    table = roles(("braga", 2, "present", SOURCE))
    kept, _ = planned(table)
    gone, _ = planned(table, removes=True)

    assert (Item("braga", ("roles",), 1),) == kept.missing_items
    assert ["invited", "present"] == [role.role for role in kept.after["braga"].roles]
    assert ["present"] == [role.role for role in gone.after["braga"].roles]


def test_table_of_a_list_alone_changes_no_record():
    """A list can come back without the table of its records."""
    plan, found = planned(
        roles(("braga", 1, "named", SOURCE), ("braga", 2, "present", SOURCE))
    )

    assert ((), ("braga",)) == (plan.missing, plan.changed)
    assert [] == found.problems


@pytest.mark.parametrize(
    ("sheets", "expected"),
    [
        (
            [sheet((*HEADS, "latitude"), (*ROWS[0], "north"), (*ROWS[1], None))],
            ("cities!F2", "“north” is not a number."),
        ),
        (
            [sheet(HEADS, *ROWS, ("turin", "Torino", "it", None, SOURCE))],
            ("cities!D4", "“country” is missing here."),
        ),
        (
            [sheet(HEADS, *ROWS, ("turin", "Torino", "it; IT", "IT", SOURCE))],
            ("cities!C4", "“IT” is not the code of a language."),
        ),
        (
            [sheet(HEADS, *ROWS), roles(("braga", 1, "guest", SOURCE))],
            ("cities.roles!C2", "“guest” is not one of the values for “role”."),
        ),
        (
            [roles(("cuneo", None, "named", SOURCE))],
            ("cities.roles!A2", "No row of cities has the identifier “cuneo”."),
        ),
        (
            [sheet(HEADS, ROWS[0], ("oyem-gabon", *ROWS[1][1:]))],
            (
                "cities!A3",
                "“oyem” is called “oyem-gabon” here: an identifier never changes.",
            ),
        ),
        (
            [sheet((*HEADS, "population.value"), (*ROWS[1], 3), (*ROWS[0], 1))],
            ("cities!F2", "This figure has no source."),
        ),
    ],
)
def test_mistake_is_told_at_its_cell(sheets, expected):
    """What a model refuses is found again in the spreadsheet."""
    _, found = planned(*sheets)

    assert expected in told(found)


def test_hint_speaks_of_columns():
    """An editor of a table has no line to add."""
    _, found = planned(sheet(HEADS, *ROWS, ("turin", "Torino", "it", None, SOURCE)))

    assert ["Fill in the column “{field}”."] == [each.hint for each in found.problems]
