"""Problems as a piece of a page, to be shown on the site while it is served."""

from __future__ import annotations

from collections.abc import Iterable
from gettext import NullTranslations
from typing import Final

from markupsafe import Markup

from plugins.domain.problem import Problem
from plugins.domain.wording import N_
from plugins.outputs.editors.excerpt import excerpt_lines
from plugins.outputs.editors.problem_report import totals
from plugins.outputs.editors.told_problem import (
    MOST,
    ToldProblem,
    told_problems,
)

_HEADING: Final = N_("What is to be put right")
_REPORT: Final = Markup(
    '<section class="problem-report" lang="{lang}" dir="{dir}"'
    ' aria-labelledby="problem-report">\n'
    '<h2 id="problem-report">{heading}</h2>\n'
    "{totals}\n<ol>\n{items}\n</ol>\n</section>"
)
_TOTAL: Final = Markup("<p>{}</p>")
_ITEM: Final = Markup('<li class="problem-report__{severity}">\n{parts}\n</li>')
_FIRST: Final = Markup("<p><strong>{}</strong></p>")
_EXCERPT: Final = Markup('<pre dir="ltr">{}</pre>')
_REMEDY: Final = Markup("<p>{}</p>")


def render_report_html(
    problems: Iterable[Problem], catalog: NullTranslations, *, lang: str, direction: str
) -> str:
    """Return a section of HTML, empty when all is well.

    *lang* and *direction* are those of *catalog*. What an editor typed is escaped,
    and shown from left to right, as in her file.
    """
    found = list(problems)
    if not found:
        return ""
    new_line = Markup("\n")
    return _REPORT.format(
        lang=lang,
        dir=direction,
        heading=catalog.gettext(_HEADING),
        totals=new_line.join(map(_TOTAL.format, totals(found, catalog))),
        items=new_line.join(map(_item, told_problems(found, catalog)[:MOST])),
    )


def _item(one: ToldProblem) -> Markup:
    excerpt = "\n".join(excerpt_lines(one.at))
    parts = [_FIRST.format(one.first_line)]
    parts += [_EXCERPT.format(excerpt)] if excerpt else []
    parts += [_REMEDY.format(text) for text in (one.hint, one.why) if text]
    return _ITEM.format(severity=one.severity, parts=Markup("\n").join(parts))
