"""Where an edition stands on a day."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.domain.edition import Edition
from plugins.domain.programme import Cancellation

EDITION = Edition.model_validate(
    {
        "id": "2026",
        "kind": "meetings",
        "dates": [
            {"start": "2026", "source": "paper"},
            {
                "start": "2026-10-05",
                "end": "2026-10-09",
                "rank": "preferred",
                "source": "paper",
            },
        ],
        "registration": {
            "opens": "2026-05-01",
            "closes": "2026-09-01",
            "source": "paper",
        },
        "sources": ["paper"],
    }
)


@pytest.mark.parametrize(
    ("today", "is_reported", "stage"),
    [
        (date(2026, 4, 30), False, "announced"),
        (date(2026, 5, 1), False, "open"),
        (date(2026, 9, 2), False, "announced"),
        (date(2026, 10, 5), False, "under-way"),
        (date(2026, 10, 9), False, "under-way"),
        (date(2026, 10, 10), False, "unreported"),
        (date(2026, 10, 10), True, "held"),
    ],
)
def test_stage(today, is_reported, stage):
    """The stage follows from the dates, the day and whether somebody reports."""
    assert stage == EDITION.stage(today, is_reported=is_reported)


def test_date():
    """The date of an edition is the preferred one."""
    assert "2026-10-05" == str(EDITION.date.start)


def test_revision_counts_the_dates_that_were_told_since():
    """A second date is a first revision: the first stays, with its source."""
    first = EDITION.model_copy(update={"dates": EDITION.dates[:1]})

    assert (0, 1) == (first.revision, EDITION.revision)


@pytest.mark.parametrize("today", [date(2026, 4, 30), date(2026, 10, 10)])
def test_cancelled_edition_stays_so(today):
    """Before and after its dates, and even if somebody reports on them."""
    off = Cancellation(source="paper")
    edition = EDITION.model_copy(update={"cancelled": off})

    assert {"cancelled"} == {
        edition.stage(today, is_reported=each) for each in (True, False)
    }
    assert EDITION.revision + 1 == edition.revision


def test_sessions_are_in_the_order_of_time():
    """Whatever the order of the file; a session without a day is told last."""
    told = [
        {"kind": "workshop", "title": {"en": title}, "source": "paper"} | when
        for title, when in {
            "c": {},
            "b": {"day": "2026-10-06", "time": "10:00"},
            "a": {"day": "2026-10-06", "time": "09:00"},
        }.items()
    ]
    data = EDITION.model_dump(exclude_none=True) | {"programme": told}

    assert ["a", "b", "c"] == [
        session.title.root["en"] for session in Edition.model_validate(data).sessions
    ]
