"""What ``inv fix`` can put right by itself, and what it would write.

It never chooses between two meanings: 05/10/2026 may be in May or in October, 12,000
may be twelve, and both are left to who knows.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Final

from plugins.domain.countries import COUNTRIES
from plugins.domain.problem import Problem

WHOLE_FILE: Final = frozenset(
    [
        "file_has_no_byte_order_mark",
        "file_is_utf_8",
        "indentation_uses_spaces",
        "lines_end_with_lf",
    ]
)
"""Rules about how a file is saved."""

LINE: Final = frozenset(
    [
        "field_has_a_name_and_a_colon",
        "lines_are_aligned",
        "quotation_is_closed",
        "text_is_quoted_where_needed",
    ]
)
"""Rules of which the report says how the whole line is written, as ``{line}``."""

_DAY_FIRST = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-]\d{4}", re.ASCII)
_THOUSANDS = re.compile(r".*[.,]\d{3}", re.ASCII)
_MONTHS: Final = 12


def better_value(problem: Problem) -> str:
    """Return what to write in place of a value; nothing, where only a person knows."""
    typed, better = problem.values.get("typed", ""), problem.values.get("better", "")
    is_sure = _SURE.get(problem.rule)
    return better if is_sure and better and is_sure(typed, better) else ""


def may_be_repaired(problem: Problem) -> bool:
    """Return whether ``inv fix`` has something to try for *problem*."""
    has_line = problem.rule in LINE and "line" in problem.values
    return problem.rule in WHOLE_FILE or has_line or bool(better_value(problem))


def _is_one_number(typed: str, better: str) -> bool:
    return "." not in better or not _THOUSANDS.fullmatch(typed)


def _is_one_day(typed: str, _: str) -> bool:
    match = _DAY_FIRST.fullmatch(typed)
    if match is None:
        return False
    first, second = int(match[1]), int(match[2])
    return second <= _MONTHS and (first > _MONTHS or first == second)


def _is_one_country(typed: str, better: str) -> bool:
    return better in COUNTRIES and _differs_in_capitals(typed, better)


def _differs_in_capitals(typed: str, better: str) -> bool:
    return typed.strip().replace("_", "-").lower() == better.lower()


def _is_one_time(_: str, better: str) -> bool:
    return bool(better)


_SURE: Final[Mapping[str, Callable[[str, str], bool]]] = {
    "country_is_iso_3166": _is_one_country,
    "date_is_year_first": _is_one_day,
    "language_is_bcp_47": _differs_in_capitals,
    "number_is_plain": _is_one_number,
    "subdivision_is_iso_3166_2": _differs_in_capitals,
    "time_is_24_hours": _is_one_time,
}
