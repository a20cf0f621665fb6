"""Problems, as an editor reads them in a terminal.

The first line of each is ``file:line:column``, which editors turn into a link, and
it makes sense alone to who listens to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from itertools import groupby
from typing import Final

from plugins.domain.problem import Problem, Severity
from plugins.domain.repairs import may_be_repaired
from plugins.domain.values import reveal
from plugins.domain.wording import N_
from plugins.outputs.editors.excerpt import excerpt_lines
from plugins.outputs.editors.told_problem import ToldProblem, told_problems

MOST: Final = 100  # problems of one file that are shown
_HELP: Final = N_("help: {hint}")
_FIX: Final = N_("To put right what a machine can: python3 tasks.py fix")
_MORE: Final = N_("{file}: {count} more to put right are not shown here.")


def render_problems(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return the report: errors, then warnings; empty when all is well.

    *catalog* has the reader's language.
    """
    found = list(problems)
    told = told_problems(found, catalog)
    by_machine = [catalog.gettext(_FIX)] if any(map(may_be_repaired, found)) else []
    texts = [*_paragraphs(told, catalog), *totals(told, catalog), *by_machine]
    return "\n\n".join(texts)


def totals(told: Iterable[ToldProblem], catalog: NullTranslations) -> list[str]:
    """Return how many errors there are, and warnings, and what follows from it."""
    severities = [each.severity for each in told]
    errors, warnings = severities.count("error"), severities.count("warning")
    stops = catalog.ngettext(
        "{count} to put right. Nothing was published.",
        "{count} to put right. Nothing was published.",
        errors,
    )
    warns = catalog.ngettext(
        "{count} warning, which stops nothing.",
        "{count} warnings, which stop nothing.",
        warnings,
    )
    counted = (stops, errors), (warns, warnings)
    return [says.format(count=count) for says, count in counted if count]


def _paragraphs(
    told: Iterable[ToldProblem], catalog: NullTranslations
) -> Iterator[str]:
    for (_, file), group in groupby(told, key=_severity_and_file):
        of_file = list(group)
        yield from (_paragraph(one, catalog) for one in of_file[:MOST])
        if more := len(of_file[MOST:]):
            values = {"count": more, "file": reveal(file)}
            yield catalog.gettext(_MORE).format_map(values)


def _severity_and_file(one: ToldProblem) -> tuple[Severity, str]:
    return one.severity, one.at.file


def _paragraph(one: ToldProblem, catalog: NullTranslations) -> str:
    hint = one.hint and catalog.gettext(_HELP).format(hint=one.hint)
    remedies = [f"   = {text}" for text in (hint, one.why) if text]
    return "\n".join([one.first_line, *excerpt_lines(one.at), *remedies])
