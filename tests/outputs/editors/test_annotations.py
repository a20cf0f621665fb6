"""Problems as commands that GitHub reads from the log of a run."""

from __future__ import annotations

import re
from gettext import NullTranslations

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.annotations import render_annotations

COMMAND = re.compile(
    r"::(?:error|warning) file=([^,:\n]*),line=\d+,col=\d+,endColumn=\d+,title=r::(.*)"
)


def render(*problems):
    return render_annotations(problems, NullTranslations())


def unescaped(text):
    """Return *text* as GitHub reads it."""
    for sign, code in {":": "%3A", ",": "%2C", "\r": "%0D", "\n": "%0A"}.items():
        text = text.replace(code, sign)
    return text.replace("%25", "%")


def test_names_the_place_and_says_all():
    """The command has the place; its text has what is wrong, what helps and why."""
    at = Mark("data/cities.yaml", 4, 11, 6)
    found = Problem("a_rule", "100 %", at, hint="Write 1.", severity="warning")

    assert (
        "::warning file=data/cities.yaml,line=4,col=11,endColumn=16,title=a_rule"
        "::100 %25%0AWrite 1.%0Awhy: docs/checks.md#a_rule"
    ) == render(found)


def test_no_problem_is_no_command():
    """When all is well, GitHub has nothing to show."""
    assert "" == render()


def test_a_file_that_is_wrong_throughout_does_not_fill_the_log():
    """A hundred are told, and how many others there are."""
    wrong = (Problem("r", "Odd.", Mark("a,b.yaml", line, 1)) for line in range(120))
    lines = render(*wrong).splitlines()

    assert 101 == len(lines)
    assert lines[-1] == (
        "::error file=a%2Cb.yaml::a,b.yaml: 20 more to put right are not shown here."
    )


@given(file=st.text(), typed=st.text())
def test_nothing_that_is_typed_becomes_a_command(file, typed):
    """Whatever a name or a value holds, each problem is one command, and one line."""
    found = Problem("r", "{typed}", Mark(file, 1, 1), {"typed": typed})

    lines = re.split(r"[\r\n]", render(found, found))
    commands = [COMMAND.fullmatch(line) for line in lines]

    assert 2 == len(commands)
    assert all(commands)
    assert file == unescaped(commands[0][1])
