"""A time zone as a calendar tells it: what the clocks do, year by year.

The icalendar package writes one too, but puts the hour that is left out in spring
after itself. Source: RFC 5545, section 3.6.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)


def time_zone(zone: ZoneInfo, first_year: int, last_year: int) -> Timezone:
    """Return what the clocks of *zone* do in these years."""
    made = Timezone()
    made.add("tzid", zone.key)
    begin = datetime(first_year - 1, 12, 31, tzinfo=UTC)  # 1 January, east of it
    end = datetime(last_year + 1, 1, 1, tzinfo=UTC)
    for moment in (begin, *_changes(zone, begin, end)):
        after = moment.astimezone(zone)
        before = (moment - _MINUTE).astimezone(zone)
        made.add_component(_observance(before, after))
    return made


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """Yield each moment at which the clocks of *zone* are changed."""
    moment = begin
    while moment < end:
        if _offset(moment, zone) != _offset(moment + _DAY, zone):
            yield _change(zone, moment)
        moment += _DAY


def _change(zone: ZoneInfo, day: datetime) -> datetime:
    """Return the minute at which they are, within a day from *day* on."""
    before, after = day, day + _DAY
    while after - before > _MINUTE:
        middle = before + (after - before) // _MINUTE // 2 * _MINUTE
        if _offset(middle, zone) == _offset(before, zone):
            before = middle
        else:
            after = middle
    return after


def _observance(
    before: datetime, after: datetime
) -> TimezoneStandard | TimezoneDaylight:
    made = TimezoneDaylight() if after.dst() else TimezoneStandard()
    onset = (before + _MINUTE).replace(tzinfo=None)  # by the clocks before the change
    made.add("dtstart", onset)
    made.add("tzname", after.tzname())
    made.add("tzoffsetfrom", before.utcoffset())
    made.add("tzoffsetto", after.utcoffset())
    return made


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
