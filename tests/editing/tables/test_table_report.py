from pathlib import Path

from plugins.domain.problem import Mark
from plugins.editing.tables.sheet import Findings
from plugins.editing.tables.table_report import render_cells
from plugins.reading.catalogs import read_catalog
from tests.editing.tables.sample import ENGLISH

ROOT = Path(__file__).parents[3]
AT = Mark("cities.xlsx:cities!C12", 12, 3)


def problems(count=1):
    found = Findings()
    for number in range(count):
        hint = "Did you mean “{better}”?"
        says = "No column is called “{heading}”."
        found.refuse(says, AT, hint, heading=f"a{number}\u200b", better="b")
    return found.problems


def test_problem_is_told_with_its_cell():
    """Where, what is wrong, what to type instead; nothing is hidden."""
    assert """\
cities.xlsx:cities!C12: error: No column is called “a0⟨200B⟩”.
   = help: Did you mean “b”?""" == render_cells(problems(), ENGLISH)


def test_problem_speaks_the_editors_language():
    """French has its own words for all of it."""
    text = render_cells(problems(), read_catalog(ROOT, "fr"))

    assert text.startswith("cities.xlsx:cities!C12: erreur : Aucune colonne")


def test_report_ends():
    """Nobody reads more than fifty mistakes; the same one is told once."""
    assert "…" == render_cells(problems(90), ENGLISH).splitlines()[-1]
    assert 2 == len(render_cells(problems() * 3, ENGLISH).splitlines())
