"""Say where a template of the host city is broken, in place of a traceback."""

from __future__ import annotations

import sys
from gettext import NullTranslations
from pathlib import Path
from traceback import walk_tb
from typing import Any, Final, NoReturn

from jinja2 import TemplateSyntaxError
from pelican.generators import Generator
from pelican.plugins import signals

from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_
from plugins.outputs.editors.problem_report import render_problems
from plugins.reading.source_text import read_source

FOLDER: Final = "host/templates"
_MOST: Final = 1  # mebibyte


def register() -> None:
    """Connect to Pelican."""
    signals.generator_init.connect(explain)


def explain(generator: Generator) -> None:
    """Let what fails in a template of the host city end with a report."""
    environment: Any = generator.env
    if "handle_exception" in vars(environment):  # that of all generators
        return
    root = Path(generator.settings["PATH"]).resolve()
    catalog: NullTranslations = generator.settings["REPORT_CATALOG"]
    fail = environment.handle_exception

    def tell(source: str | None = None) -> NoReturn:
        try:
            fail(source)
        except Exception as error:
            if problem := host_problem(error, root):
                sys.stderr.write(render_problems([problem], catalog) + "\n")
                sys.exit(1)
            raise
        raise AssertionError("Jinja raises what it handles")

    environment.handle_exception = tell


def host_problem(error: Exception, root: Path) -> Problem | None:
    """Return what the *error* says of a template of the host city, if it is in one."""
    place = host_place(error, root)
    if place is None:
        return None
    path, line = place
    at = Mark(path.relative_to(root).as_posix(), line, 1)
    if source := read_source(path, root, _MOST).source:
        text = source.lines[min(line, len(source.lines)) - 1]
        at = source.mark(line - 1, len(text) - len(text.lstrip()), len(text.strip()))
    return Problem(
        "template_can_be_rendered",
        N_("This template cannot be rendered: {why}."),
        at,
        {"why": str(error).rstrip("."), "folder": "theme/templates/"},
        N_("Compare it with the template of the same name in {folder}."),
    )


def host_place(error: Exception, root: Path) -> tuple[Path, int] | None:
    """Return the template of the host city and the line that *error* is about.

    Of several it is the last that was entered: what it calls is the theme's.
    """
    places = [
        (frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)
    ]
    if isinstance(error, TemplateSyntaxError):
        places.append((error.filename or "", error.lineno))
    for name, line in reversed(places):
        path = Path(name).resolve()
        if path.is_relative_to(root / FOLDER):
            return path, line
    return None
