"""Problems as GitHub shows them beside the lines of a pull request.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable
from gettext import NullTranslations
from typing import Final

from plugins.domain.problem import Problem
from plugins.outputs.editors.told_problem import ToldProblem, told_problems

_IN_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def render_annotations(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return a command of GitHub's for each problem, a line each."""
    return "\n".join(_annotation(one) for one in told_problems(problems, catalog))


def _annotation(one: ToldProblem) -> str:
    end = one.at.column + one.at.length - 1
    properties = {
        "file": one.at.file,
        "line": one.at.line,
        "col": one.at.column,
        "endColumn": end,
        "title": one.rule,
    }
    given = ",".join(
        f"{name}={str(value).translate(_IN_PROPERTY)}"
        for name, value in properties.items()
    )
    return f"::{one.severity} {given}::{one.text.translate(_IN_TEXT)}"
