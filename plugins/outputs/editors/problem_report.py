"""Problems, as an editor reads them in a terminal.

The first line of each is ``file:line:column``, which editors turn into a link, and
it makes sense alone to who listens to it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from typing import Final

from plugins.domain.problem import Problem
from plugins.domain.repairs import may_be_repaired
from plugins.domain.wording import N_
from plugins.outputs.editors.excerpt import excerpt_lines
from plugins.outputs.editors.told_problem import ToldFile, ToldProblem, told_files

_HELP: Final = N_("help: {hint}")
_FIX: Final = N_("To put right what a machine can: python3 tasks.py fix")


def render_problems(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return the report: errors, then warnings; empty when all is well.

    *catalog* has the reader's language.
    """
    found = list(problems)
    told = told_files(found, catalog)
    by_machine = [catalog.gettext(_FIX)] if any(map(may_be_repaired, found)) else []
    texts = [*_paragraphs(told, catalog), *totals(found, catalog), *by_machine]
    return "\n\n".join(texts)


def totals(problems: Iterable[Problem], catalog: NullTranslations) -> list[str]:
    """Return how many errors there are, and warnings, and what follows from it."""
    severities = [each.severity for each in problems]
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


def _paragraphs(told: Iterable[ToldFile], catalog: NullTranslations) -> Iterator[str]:
    for file in told:
        yield from (_paragraph(one, catalog) for one in file.problems)
        yield from filter(None, [file.more])


def _paragraph(one: ToldProblem, catalog: NullTranslations) -> str:
    hint = one.hint and catalog.gettext(_HELP).format(hint=one.hint)
    remedies = [f"   = {text}" for text in (hint, one.why) if text]
    return "\n".join([one.first_line, *excerpt_lines(one.at), *remedies])
