"""When a source was surely there."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.domain.source import Source

PAPER = {
    "id": "paper",
    "title": "Paper",
    "language": "en",
    "publisher": "Press",
    "kind": {"en": "Article"},
    "basis": "document",
}


@pytest.mark.parametrize(
    ("fields", "day"),
    [
        ({}, None),
        ({"published": "2017-12"}, date(2017, 12, 1)),
        ({"published_after": "2022-03-17"}, date(2022, 3, 17)),
        ({"published": "2017", "consulted": "2026-01-15"}, date(2026, 1, 15)),
        ({"published_before": "2019"}, None),
    ],
)
def test_day(fields, day):
    """The day on which it was read; else the first on which it may have come out."""
    assert day == Source.model_validate(PAPER | fields).day
