"""Dates as the sources give them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from plugins.domain.dates import PartialDate, parse_day, parse_partial_date


@pytest.mark.parametrize(
    ("typed", "first", "last"),
    [
        ("2017", date(2017, 1, 1), date(2017, 12, 31)),
        ("2017-02", date(2017, 2, 1), date(2017, 2, 28)),
        ("2016-02", date(2016, 2, 1), date(2016, 2, 29)),
        ("2017-11-29", date(2017, 11, 29), date(2017, 11, 29)),
        ("2018-21", date(2018, 3, 1), date(2018, 5, 31)),
        ("2018-24", date(2018, 12, 1), date(2018, 12, 31)),
    ],
)
def test_spans_what_it_may_mean(typed, first, last):
    """A date without its day is as long as its month, its season or its year."""
    found = parse_partial_date(typed)

    assert (first, last) == (found.first, found.last)


@given(day=st.dates())
def test_reads_what_it_writes(day):
    """A date is typed as it is printed."""
    whole = PartialDate(day.year, day.month, day.day)

    assert whole == parse_partial_date(str(whole))
    assert day == parse_day(str(whole))


@pytest.mark.parametrize(
    ("typed", "rule"),
    [
        ("2017-02-29", "date_is_in_the_calendar"),
        ("2017-13", "date_is_in_the_calendar"),
        ("0000", "date_is_in_the_calendar"),
        ("2018-21-05", "date_is_in_the_calendar"),
        ("29/11/2017", "date_is_year_first"),
        ("17-11-29", "date_is_year_first"),
        ("2017-11-29T10:00", "date_is_year_first"),
        ("", "date_is_year_first"),
        (["2017"], "value_has_the_right_shape"),
    ],
)
def test_says_what_is_wrong(typed, rule):
    """What is no date is a mistake with its rule."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_partial_date(typed)

    assert rule == caught.value.context["rule"]


def test_proposes_the_year_first():
    """A date as it is spoken is put in the order in which it is typed."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_partial_date("9.1.2017")

    assert "2017-01-09" == caught.value.context["better"]


def test_a_day_is_whole():
    """A field that needs a day is not given a month."""
    with pytest.raises(PydanticCustomError) as caught:
        parse_day("2017-11")

    assert "date_is_year_first" == caught.value.context["rule"]


@given(text=st.text(st.sampled_from("0129-/. ")))
def test_any_text_is_a_date_or_a_mistake(text):
    """Nothing else is ever raised, and every date has its first and last day."""
    try:
        found = parse_partial_date(text)
    except PydanticCustomError:
        return

    assert found.first <= found.last
