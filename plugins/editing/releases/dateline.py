"""The line of a press release that says where and on which day it was issued."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.dates import get_month_names

from plugins.domain.nearest import kebab

_WRITTEN = re.compile(
    r"(?:(?P<place>[^\W\d_][^\d,;:()]{1,40}?),\s+)?"
    r"(?:(?:le|the|el|il|am|a|on)\s+)?(?:[^\W\d_]+\.?,?\s+)??"
    r"(?:(?P<day>\d{1,2})(?:er|st|nd|rd|th|º|\.)?\s+(?:de\s+|of\s+)?(?P<month>[^\W\d_]+)\.?"
    r"|(?P<first>[^\W\d_]+)\s+(?P<second>\d{1,2})(?:st|nd|rd|th)?),?\s+(?:de\s+|del\s+)?"
    r"(?P<year>(?:19|20)\d\d)\s*[.:–—-]?",
)
_NUMBERS = re.compile(
    r"(?:(?P<place>[^\W\d_][^\d,;:()]{1,40}?),\s+)?(?:(?:le|the|el|il)\s+)?"
    r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>(?:19|20)\d\d)"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """A day, and the place if the line names one."""

    day: dt.date
    place: str = ""


def parse_dateline(line: str, languages: Iterable[str]) -> Dateline | None:
    """Return what *line* says, if it is nothing but a place and a date."""
    text = line.strip(" .|")
    if found := _NUMBERS.fullmatch(text):
        return _dateline(found, int(found["month"]), int(found["day"]))
    found = _WRITTEN.fullmatch(text)
    if not found:
        return None
    months = {name: n for tag in languages for name, n in _months(tag).items()}
    month = months.get(kebab(found["month"] or found["first"] or ""))
    return (
        _dateline(found, month, int(found["day"] or found["second"])) if month else None
    )


def _dateline(found: re.Match[str], month: int, day: int) -> Dateline | None:
    try:
        date = dt.date(int(found["year"]), month, day)
    except ValueError:
        return None
    return Dateline(date, (found["place"] or "").strip())


@cache
def _months(language: str) -> dict[str, int]:
    locale = Locale.parse(language, sep="-")
    names = (get_month_names(width, locale=locale) for width in ("wide", "abbreviated"))
    return {kebab(name): number for each in names for number, name in each.items()}
