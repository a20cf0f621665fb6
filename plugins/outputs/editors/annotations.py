"""Problems as GitHub shows them beside the lines of a pull request.

Source: https://docs.github.com/actions/reference/workflow-commands-for-github-actions
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from typing import Final

from plugins.domain.problem import Problem
from plugins.outputs.editors.told_problem import ToldFile, ToldProblem, told_files

_IN_TEXT: Final = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_IN_PROPERTY: Final = _IN_TEXT | str.maketrans({":": "%3A", ",": "%2C"})


def render_annotations(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return a command of GitHub's for each problem that is told, a line each."""
    files = told_files(problems, catalog)
    return "\n".join(line for file in files for line in _annotations(file))


def _annotations(file: ToldFile) -> Iterator[str]:
    yield from map(_annotation, file.problems)
    if file.more:
        name = file.name.translate(_IN_PROPERTY)
        yield f"::{file.severity} file={name}::{file.more.translate(_IN_TEXT)}"


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
