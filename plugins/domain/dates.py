"""Dates as the sources give them: a day, a month, a season or a year.

Source: EDTF (ISO 8601-2:2019), level 0 dates and the level 1 seasons 21 to 24.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import PlainSerializer, PlainValidator, WithJsonSchema

from plugins.domain.problem import mistake
from plugins.domain.wording import N_

_EDTF = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", re.ASCII)
_SEASONS = {21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12)}  # first, last month


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the month too, may be unknown."""

    year: int
    month: int | None = None  # 1-12, or a season: 21 spring … 24 winter
    day: int | None = None

    @property
    def season(self) -> int | None:
        """Return 21 (spring) to 24 (winter), or None."""
        return self.month if self.month in _SEASONS else None

    @property
    def first(self) -> date:
        """Return the first day that this date may mean."""
        month = _SEASONS[self.season][0] if self.season else self.month
        return date(self.year, month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """Return the last day that this date may mean."""
        month = _SEASONS[self.season][1] if self.season else self.month
        month = month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        """Return the date in EDTF, as it is typed."""
        parts = (f"{self.year:04}", self.month, self.day)
        return "-".join(
            f"{part:02}" if isinstance(part, int) else part for part in parts if part
        )


def parse_partial_date(text: Any) -> PartialDate:  # noqa: ANN401 - pydantic gives any
    """Return the date that *text* writes: 2022, 2022-03, 2022-03-15, 2018-21.

    Raises:
        PydanticCustomError: It is no such date.
    """
    if isinstance(text, PartialDate):
        return text
    if not isinstance(text, str):
        raise mistake(
            "value_has_the_right_shape",
            N_("A date is needed here."),
            N_("Write it after the colon, on the same line."),
        )
    typed = text
    match = _EDTF.fullmatch(typed)
    if match is None:
        raise _not_a_date(typed)
    found = PartialDate(*(int(part) if part else None for part in match.groups()))  # type: ignore[arg-type]  # the year is never missing
    try:
        if found.season and found.day:
            raise ValueError  # noqa: TRY301 - a season has no days
        _ = found.first
    except ValueError:
        raise mistake(
            "date_is_in_the_calendar",
            N_("There is no such date as “{typed}”."),
            N_("Write year-month-day, for instance 2017-11-29."),
            typed=typed,
        ) from None
    return found


def _not_a_date(typed: str) -> Exception:
    if day_first := _DAY_FIRST.fullmatch(typed):
        day, month, year = day_first.groups()
        return mistake(
            "date_is_year_first",
            N_("“{typed}” is not written as a date is here."),
            N_("Write year-month-day: {better}"),
            typed=typed,
            better=f"{year}-{int(month):02}-{int(day):02}",
        )
    return mistake(
        "date_is_year_first",
        N_("“{typed}” is not a date."),
        N_("Write year-month-day, year-month or a year: 2017-11-29, 2017-11, 2017."),
        typed=typed,
    )


AnyDate = Annotated[
    PartialDate,
    PlainValidator(parse_partial_date),
    PlainSerializer(str, return_type=str),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"}),
]
"""A field that holds a PartialDate."""


def parse_day(text: Any) -> date:  # noqa: ANN401 - pydantic gives any
    """Return the calendar day that *text* writes: 2022-03-15.

    Raises:
        PydanticCustomError: It is no date, or has no day.
    """
    if isinstance(text, date):
        return text
    found = parse_partial_date(text)
    if found.day is None:
        raise mistake(
            "date_is_year_first",
            N_("The day is missing in “{typed}”."),
            N_("Write year-month-day, for instance 2017-11-29."),
            typed=str(found),
        )
    return found.first


Day = Annotated[
    date,
    PlainValidator(parse_day),
    PlainSerializer(date.isoformat, return_type=str),
    WithJsonSchema({"type": "string", "format": "date"}),
]
"""A field that holds a whole date."""
