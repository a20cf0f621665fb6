"""Which day it is, for the site."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from plugins.reading.clock import day_of_build

NEW_YEAR = "1767225600"  # 2026-01-01T00:00:00Z
EPOCH = "SOURCE_DATE_EPOCH"


def test_it_is_the_day_that_is_typed(monkeypatch):
    """What was asked for wins over the environment."""
    monkeypatch.setenv(EPOCH, NEW_YEAR)

    assert date(2022, 3, 18) == day_of_build("2022-03-18")


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [(NEW_YEAR, date(2026, 1, 1)), ("1767225599", date(2025, 12, 31))],
)
def test_it_is_the_day_of_the_source(monkeypatch, epoch, expected):
    """Else SOURCE_DATE_EPOCH gives the day, in UTC wherever one is."""
    monkeypatch.setenv(EPOCH, epoch)

    assert expected == day_of_build()


def test_it_is_today(monkeypatch):
    """Without either, it is the day on the clock."""
    monkeypatch.delenv(EPOCH, raising=False)
    before = datetime.now(tz=UTC).date()

    assert before <= day_of_build() <= datetime.now(tz=UTC).date()
