"""What the name of a Markdown file says: its date, its identifier, its language."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import PurePath

from plugins.domain.nearest import kebab
from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_

_NAME = re.compile(
    r"(?:(?P<date>\d{4}-\d\d-\d\d)-)?(?P<slug>[a-z0-9]+(?:-[a-z0-9]+)*)"
    r"\.(?P<language>[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|\d{3}))?)\.md",
    re.ASCII,
)
_ROUGHLY = re.compile(
    r"(?:(\d{4}-\d\d?-\d\d?)[-_ ]*)?(.*?)(?:[._]([A-Za-z]{2,3}))?(?:\.md)?\.\w+"
)
_DAY_FIRST = re.compile(r"(\d\d)[-_. ](\d\d)[-_. ](\d{4})")


@dataclass(frozen=True, slots=True)
class TextName:
    """The parts of ``2017-12-05-first-meetings.fr.md``."""

    id: str  # 2017-12-05-first-meetings
    language: str  # fr
    date: dt.date | None = None  # of a press release


def parse_text_name(file: str) -> TextName | Problem:
    """Return the parts of the name of *file*, or why it has none.

    Texts in a folder called press begin with their date; others have no date.
    """
    path = PurePath(file)
    is_release = path.parent.name == "press"
    match = _NAME.fullmatch(path.name)
    if match is None or (is_release and not match["date"]):
        return _odd_name(file, path.name, is_release=is_release)
    name, language, _ = path.name.rsplit(".", 2)
    if not is_release:
        return TextName(name, language)
    try:
        day = dt.date.fromisoformat(match["date"])
    except ValueError:
        return Problem(
            "date_is_in_the_calendar",
            N_("There is no such date as “{typed}”."),
            Mark(file, 1, 1),
            {"typed": match["date"]},
            N_("Rename the file with the date of the press release."),
        )
    return TextName(name, language, day)


def _odd_name(file: str, name: str, *, is_release: bool) -> Problem:
    says = N_("The name of this file is not that of a page.")
    hint = N_("Name it after its subject and its language, for instance {better}")
    day, slug, language = "", "accessibility", "fr"
    if is_release:
        says = N_("The name of this file is not that of a press release.")
        hint = N_("Name it after its date, its subject and its language: {better}")
        day, slug = "2017-12-05", "first-meetings"
    if match := _ROUGHLY.fullmatch(_DAY_FIRST.sub(r"\3-\2-\1", name, count=1)):
        day = match[1] or day
        slug = kebab(match[2]) or slug
        language = (match[3] or language).lower()
    better = f"{slug}.{language}.md"
    if is_release:
        better = f"{day}-{better}"
    return Problem(
        "file_name_is_understood", says, Mark(file, 1, 1), {"better": better}, hint
    )
