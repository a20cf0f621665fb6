from plugins.editing.tables.difference import render_difference, render_missing
from tests.editing.tables.sample import ENGLISH, SOURCE, TABLES, planned, sheet
from tests.editing.tables.test_plan import HEADS, ROWS, roles


def difference(*sheets, removes=False):
    plan, _ = planned(*sheets, removes=removes)
    return render_difference(plan, TABLES, ENGLISH)


def test_same_table_has_no_difference():
    """Silence means that nothing changes."""
    assert "" == difference(sheet(HEADS, *ROWS))


def test_difference_is_told_field_by_field():
    """What is added, changed and removed, under the headings of the table."""
    turin = ("turin", "Torino", "it", "IT", SOURCE)
    braga = ("braga", "Brága", *ROWS[0][2:])

    assert f"""\
+ turin (added)
    Identifier (id): turin
    Name (name): Torino
    Languages (languages): it
    Country (country): IT
    Sources (sources): {SOURCE}
~ braga (changed)
    Name (name): Braga → Brága
- oyem (removed)""" == difference(sheet(HEADS, turin, braga), removes=True)


def test_items_are_told_by_their_number():
    """One that changed, and one that is new."""
    changed = roles(("braga", 1, "named", SOURCE), ("braga", 2, "present", SOURCE))
    added = roles(
        ("braga", 1, "invited", SOURCE),
        ("braga", 2, "present", SOURCE),
        ("braga", None, "named", SOURCE),
    )

    assert """\
~ braga (changed)
    roles 1:
      Role (role): invited → named""" == difference(changed)
    assert f"""\
~ braga (changed)
    roles 3 (added)
      Role (role): named
      Source (source): {SOURCE}""" == difference(added)


def test_removed_item_is_told_alone():
    """Those that come after it moved, and did not change."""
    table = roles(("braga", 2, "present", SOURCE))

    assert """\
~ braga (changed)
    roles 1 (removed)""" == difference(table, removes=True)


def test_emptied_cell_and_hidden_signs_are_shown():
    """Nothing is read between the lines."""
    table = sheet((*HEADS, "latitude", "longitude"), (*ROWS[0], None, None), ROWS[1])
    text = difference(table)

    assert "    Latitude (latitude): 41.5514 → (empty)" in text


def test_missing_rows_are_listed():
    """Records without a row, and items of those that have one."""
    plan, _ = planned(sheet(HEADS, ROWS[0]), roles(("braga", 1, "invited", SOURCE)))

    assert "- oyem\n- braga roles 2" == render_missing(plan)
