"""Numbers, dates and names as the reader's language writes them (CLDR, by Babel)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_skeleton, format_time, parse_pattern
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from plugins.domain.claim import DateClaim
from plugins.domain.dates import PartialDate
from plugins.domain.wording import N_
from plugins.outputs.typography import typeset

_SEASONS: Final = {  # by their number in EDTF
    21: N_("spring {year}"),
    22: N_("summer {year}"),
    23: N_("autumn {year}"),
    24: N_("winter {year}"),
}

_IN_CLDR: Final = {"010": "AQ"}  # Antarctica: a continent, and a territory

_EUROPEAN: Final = {"en": "en-150"}  # days before months, and 24 hours


@lru_cache(maxsize=1_000)
def locale_of(language: str) -> Locale:
    """Return the CLDR locale of a BCP 47 *language*, or the nearest that exists."""
    language = _EUROPEAN.get(language, language)
    for tag in (language, language.partition("-")[0]):
        try:
            return Locale.parse(tag, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")


class Formats:
    """How one language writes numbers, dates and the names of places."""

    def __init__(self, language: str, gettext: Callable[[str], str]) -> None:
        """Take the language, and the words that CLDR has not (the seasons)."""
        self._language = language
        self._gettext = gettext
        self.locale = locale_of(language)

    def number(self, value: float, unit: str | None = None) -> str:
        """Return 1 594 212 or 70 %, as the reader's language writes it."""
        if unit == "percent":
            text = str(format_percent(value / 100, locale=self.locale))
            return typeset(text, self._language)
        return _decimal(str(value), self._language)

    def size(self, count: int) -> str:
        """Return the size of a file of *count* bytes: 12 kB, at least 1."""
        kilobytes = max(1, round(count / 1000))
        unit = "digital-kilobyte"
        text = format_unit(kilobytes, unit, length="short", locale=self.locale)
        return typeset(str(text), self._language)

    def number_of_year(self, year: int) -> str:
        """Return a year alone, without a separator of thousands."""
        return self.date(PartialDate(year))

    def date(self, when: PartialDate) -> str:
        """Return a day, a month, a season or a year in words."""
        if when.season:
            return self._gettext(_SEASONS[when.season]).format(year=when.year)
        if when.day:
            return self.day(when.first)
        skeleton = "yMMMM" if when.month else "y"
        return _written(skeleton, when.first, self._language)

    def day(self, when: dt.date) -> str:
        """Return a whole date in words."""
        return _day(when, self._language)

    def time(self, clock: str) -> str:
        """Return a local time, hh:mm, as the language writes it."""
        hours, minutes = map(int, clock.split(":"))
        text = format_time(dt.time(hours, minutes), "short", locale=self.locale)
        return str(text)

    def period(self, claim: DateClaim) -> str:
        """Return from when to when, in words: 29 November – 1 December 2017."""
        return self.span(claim.start, claim.end)

    def span(self, start: PartialDate, end: PartialDate | None) -> str:
        """Return *start*, or from *start* to *end*, in words."""
        if end is None or end == start:
            return self.date(start)
        if start.day and end.day:
            return typeset(self._interval(start.first, end.last), self._language)
        return f"{self.date(start)} – {self.date(end)}"

    def _interval(self, start: dt.date, end: dt.date) -> str:
        """Return two days joined by CLDR's pattern, with the whole name of the month.

        Source: CLDR intervalFormats; where a locale has none for yMMMMd, that of
        yMMMd with its abbreviated month spelled out.
        """
        formats = self.locale.interval_formats
        changing = "d"
        if start.month != end.month:
            changing = "M"
        if start.year != end.year:
            changing = "y"
        patterns = formats.get("yMMMMd", formats.get("yMMMd", {})).get(changing)
        if not patterns:
            return f"{self.day(start)} – {self.day(end)}"
        return "".join(
            parse_pattern(_spelled_out(pattern)).apply(day, self.locale)
            for pattern, day in zip(patterns, (start, end), strict=True)
        )

    def territory(self, code: str) -> str:
        """Return the name of a country (ISO 3166-1) or continent (UN M49)."""
        return str(self._territories.get(_IN_CLDR.get(code, code), code))

    def language_name(self, tag: str) -> str:
        """Return the name of a language."""
        names = self._languages
        return str(names.get(tag.replace("-", "_"), names.get(tag[:2], tag)))

    @cached_property
    def _territories(self) -> Mapping[str, str]:
        return dict(self.locale.territories)  # Babel's own resolves each anew

    @cached_property
    def _languages(self) -> Mapping[str, str]:
        return self.locale.languages


@lru_cache(maxsize=10_000)
def _decimal(value: str, language: str) -> str:
    return str(format_decimal(value, locale=locale_of(language)))


@lru_cache(maxsize=10_000)
def _day(when: dt.date, language: str) -> str:
    return typeset(format_date(when, "long", locale=locale_of(language)), language)


@lru_cache(maxsize=10_000)
def _written(skeleton: str, when: dt.date, language: str) -> str:
    text = format_skeleton(skeleton, when, locale=locale_of(language))
    return typeset(str(text), language)


def _spelled_out(pattern: str) -> str:
    return pattern if "MMMM" in pattern else pattern.replace("MMM", "MMMM")
