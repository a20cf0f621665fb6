"""What one source says of a date."""

from __future__ import annotations

from datetime import date

from plugins.domain.claim import DateClaim, shown_first


def claim(start: str, **fields) -> DateClaim:
    return DateClaim.model_validate({"start": start, "source": "paper"} | fields)


def test_the_preferred_claim_is_shown_first():
    """Where sources differ, one is preferred; else the first is shown."""
    one, other = claim("2014"), claim("2016", rank="preferred")

    assert other == shown_first([one, other])
    assert one == shown_first([one, claim("2016")])


def test_a_claim_ends_when_it_starts_unless_told():
    """A single date is its own end."""
    assert "2014" == str(claim("2014").last)
    assert "2015" == str(claim("2014", end="2015").last)


def test_a_claim_has_days_if_both_are_told():
    """From a day to a day; a month or a year has no day to show."""
    days = date(2017, 11, 29), date(2017, 12, 1)

    assert days == claim("2017-11-29", end="2017-12-01").days
    assert (days[0], days[0]) == claim("2017-11-29").days
    assert [None] * 3 == [
        each.days
        for each in (
            claim("2017"),
            claim("2017-11-29", end="2017-12"),
            claim("2017-11", end="2017-12-01"),
        )
    ]
