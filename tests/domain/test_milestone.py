"""A moment of the network's history."""

from __future__ import annotations

from plugins.domain.milestone import Milestone


def test_date():
    """Of several dates, the preferred one is shown first."""
    milestone = Milestone.model_validate(
        {
            "id": "beginning",
            "title": {"en": "Beginning"},
            "dates": [
                {"start": "2014", "source": "a"},
                {"start": "2016", "rank": "preferred", "source": "b"},
            ],
            "sources": ["a"],
        }
    )

    assert 2016 == milestone.date.start.year
