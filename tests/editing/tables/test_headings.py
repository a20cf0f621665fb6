import pytest

from plugins.editing.tables.headings import Reader, read_headings
from plugins.editing.tables.sheet import Findings
from tests.editing.tables.sample import ENGLISH, MAIN, sheet, told


def read(*rows, guesses=False):
    found = Findings()
    headings = read_headings(sheet(*rows), MAIN, Reader((ENGLISH,), guesses), found)
    return headings, found


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Name (name)", "name"),
        ("Nom (name)", "name"),
        ("name", "name"),
        ("Name", "name"),
        ("Note – fr", "note.fr"),
        ("Note – it (note.it)", "note.it"),
        ("exonyms.zh-Hant", "exonyms.zh-Hant"),
    ],
)
def test_heading_names_its_column(heading, name):
    """The name in parentheses counts, else the label; a text may gain a language."""
    headings, found = read(("id", heading))

    assert {"id": 0, name: 1} == headings.places
    assert [] == found.problems


def test_columns_may_move():
    """Their order says nothing."""
    headings, _ = read((), ("name", "id"))

    assert (1, {"name": 0, "id": 1}) == (headings.row, headings.places)


def test_changed_heading_is_proposed_and_refused():
    """The nearest of the columns that are missing is proposed; nothing is dropped."""
    _, found = read(("id", "name", "Latitud (latitud)"))
    (problem,) = found.problems

    assert [("cities!C1", "No column is called “Latitud (latitud)”.")] == told(found)
    assert "Latitude (latitude)" == problem.values["better"]


def test_changed_heading_is_taken_for_the_nearest_if_wished():
    """With --guess it is read so, and said."""
    headings, found = read(("id", "Latitud (latitud)"), guesses=True)

    assert {"id": 0, "latitude": 1} == headings.places
    assert "“Latitud (latitud)” is read as “Latitude (latitude)”." == (
        found.notes[0].says.format_map(found.notes[0].values)
    )


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("id", "Zzzz")], ("cities!B1", "No column is called “Zzzz”.")),
        ([("id", "name", "Name")], ("cities!C1", "“Name” stands above two columns.")),
        (
            [("id", None), ("braga", "x")],
            ("cities!B1", "This column has values, and no heading."),
        ),
        (
            [("name",), ("Braga",)],
            (
                "cities!A1",
                "There is no column “id”, which says what each row is about.",
            ),
        ),
    ],
)
def test_what_cannot_be_understood_is_told(rows, expected):
    """A column that nobody knows, twice, without a heading; or none that names rows."""
    _, found = read(*rows)

    assert [expected] == told(found)


def test_column_left_out_is_noted():
    """It changes nothing, and the editor is told."""
    names = [column.name for column in MAIN.columns if column.name != "kind"]
    _, found = read(tuple(names))

    assert [{"names": "kind"}] == [note.values for note in found.notes]
    assert [] == found.problems
