"""Problems, as an editor reads them; tests/checks/cases has many more."""

from __future__ import annotations

from gettext import NullTranslations

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.problem_report import render_problems
from plugins.reading.source_text import SourceText


def report(*problems: Problem) -> str:
    return render_problems(problems, NullTranslations())


def problem_at(line: str, column: int, length: int = 1) -> Problem:
    source = SourceText("a.yaml", (line,))
    return Problem("a_rule", "Wrong.", source.mark(0, column, length))


def test_nothing_to_report():
    """When all is well, nothing is said."""
    assert "" == report()


def test_tells_where_what_and_why():
    """First the place, then the mistake, the lines, the remedy and the reason."""
    at = Mark("a.yaml", 12, 9, 5, ("a:", "  host: brague"))
    problem = Problem("a_rule", "No “{id}”.", at, {"id": "brague"}, "Try {better}.")

    expected = """\
a.yaml:12:9: error: No “brague”.
 11 | a:
 12 |   host: brague
    |         ^^^^^
   = help: Try braga.
   = why: docs/checks.md#a_rule

1 to put right. Nothing was published."""
    values = {"id": "brague", "better": "braga"}

    assert expected == report(
        Problem(problem.rule, problem.says, at, values, problem.hint)
    )


def test_follows_the_order_of_the_files():
    """Problems come by file, line and column, whatever order they were found in."""
    places = [("b.yaml", 1, 1), ("a.yaml", 10, 1), ("a.yaml", 2, 3), ("a.yaml", 2, 1)]

    text = report(*(Problem("r", "x", Mark(*place)) for place in places))

    assert ["a.yaml:2:1", "a.yaml:2:3", "a.yaml:10:1", "b.yaml:1:1"] == [
        line.partition(": ")[0] for line in text.splitlines() if ".yaml:" in line
    ]


def test_tells_warnings_after_the_errors():
    """What stops the work comes first; what does not says so by its own word."""
    places = Mark("a.yaml", 1, 1), Mark("b.yaml", 1, 1)
    warning = Problem("r", "Odd.", places[0], severity="warning")

    both = report(warning, Problem("r", "Wrong.", places[1])).splitlines()
    alone = report(warning).splitlines()

    assert ["b.yaml:1:1: error: Wrong.", "a.yaml:1:1: warning: Odd."] == both[:5:3]
    assert both[-3:] == [
        "1 to put right. Nothing was published.",
        "",
        "1 warning, which stops nothing.",
    ]
    assert ["1 warning, which stops nothing."] == alone[3:]


def test_does_not_fill_the_screen_with_one_file():
    """Of a file that is wrong throughout, a hundred places are enough."""
    many = (Problem("r", "x", Mark("a.yaml", line, 1)) for line in range(1, 121))
    text = report(*many, Problem("r", "x", Mark("b.yaml", 1, 1)))

    assert 101 == text.count(": error: x")
    assert "\na.yaml: 20 more to put right are not shown here.\n" in text
    assert text.endswith("121 to put right. Nothing was published.")


def test_points_under_wide_letters():
    """A Chinese letter takes two columns of a terminal, and so do its carets."""
    carets = report(problem_at("名: 前橋市", 3, 2)).splitlines()[2]

    assert f"   | {' ' * 4}^^^^" == carets


def test_shows_a_piece_of_a_long_line():
    """A paragraph on one line does not fill the screen."""
    lines = report(problem_at("a" * 500 + "bc" + "d" * 500, 500, 2)).splitlines()

    assert f" 1 | …{'a' * 50}bc{'d' * 48}…" == lines[1]
    assert f"   | {' ' * 51}^^" == lines[2]


def test_hides_nothing():
    """What could trick a terminal or a reader is shown as its number."""
    problem = Problem("r", "“{id}”", Mark("a.yaml", 1, 1), {"id": "\x1b[2J\u202e"})

    assert "a.yaml:1:1: error: “⟨001B⟩[2J⟨202E⟩”" == report(problem).splitlines()[0]


@given(line=st.text(), column=st.integers(0, 300), typed=st.text())
def test_any_text_can_be_shown(line, column, typed):
    """Whatever was typed, the report has printable lines only."""
    source = SourceText("a.yaml", tuple(line.split("\n")))
    problem = Problem("r", "“{id}”", source.mark(0, column, 5), {"id": typed})

    text = report(problem)

    assert not set(text) & set("\t\r\x0b\x0c\x1b\x85\u2028\u2029\u202e")
