"""A calendar of events of whole days and of an hour, by the icalendar package.

Source: RFC 5545 (iCalendar), RFC 7986 (what a calendar says of itself).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, Literal
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Event, Timezone

REFRESHED_EVERY: Final = timedelta(weeks=1)
"""How often those who subscribe need to look again."""

Status = Literal["TENTATIVE", "CONFIRMED", "CANCELLED"]


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event, in the language of its calendar."""

    uid: str  # the same in every language, and for ever
    sequence: int  # rises when the dates change
    stamp: date  # when what is said here was known
    status: Status
    start: date | datetime  # an hour has its time zone
    last: date | None  # last day, of an event of whole days
    summary: str
    description: str
    url: str  # absolute
    location: str  # "" where it is not known
    coordinates: tuple[float, float] | None  # latitude, longitude: degrees, WGS 84


@dataclass(frozen=True, slots=True)
class CalendarFile:
    """Events in one language."""

    name: str
    language: str  # BCP 47
    publisher: str  # host name of the site
    url: str  # absolute, of this file
    page: str  # absolute, of the page that says the same
    events: tuple[CalendarEvent, ...]


def render_icalendar(calendar: CalendarFile) -> bytes:
    """Return the file: UTF-8, CRLF, no line longer than 75 bytes."""
    from icalendar import Calendar  # noqa: PLC0415 - dear, and most builds need none

    made = Calendar()
    made.add("prodid", f"-//{calendar.publisher}//Calendar//{calendar.language}")
    made.add("version", "2.0")
    made.add("name", calendar.name, parameters={"language": calendar.language})
    made.add("x-wr-calname", calendar.name)  # what most readers know it by
    made.add("url", calendar.page)
    made.add("source", calendar.url, parameters={"value": "URI"})
    made.add("refresh-interval", REFRESHED_EVERY, parameters={"value": "DURATION"})
    for zone in _time_zones(calendar.events):
        made.add_component(zone)
    for event in calendar.events:
        made.add_component(_component(event, calendar.language))
    data: bytes = made.to_ical()
    return data


def _time_zones(events: Iterable[CalendarEvent]) -> Iterator[Timezone]:
    """Yield the time zone of each event that has an hour, for the years of those."""
    from plugins.outputs.web_files.time_zone import time_zone  # noqa: PLC0415 - idem

    years: dict[ZoneInfo, set[int]] = {}
    for event in events:
        if isinstance(event.start, datetime) and isinstance(
            event.start.tzinfo, ZoneInfo
        ):
            years.setdefault(event.start.tzinfo, set()).add(event.start.year)
    for zone in sorted(years, key=str):
        yield time_zone(zone, min(years[zone]), max(years[zone]))


def _component(event: CalendarEvent, language: str) -> Event:
    from icalendar import Event  # noqa: PLC0415 - idem

    made = Event()
    made.add("uid", event.uid)
    made.add("dtstamp", datetime.combine(event.stamp, time(), tzinfo=UTC))
    made.add("sequence", event.sequence)
    made.add("status", event.status)
    made.add("transp", "TRANSPARENT")  # it is in nobody's way
    made.add("dtstart", event.start)
    if event.last:
        made.add("dtend", event.last + timedelta(days=1))  # the first day after it
    made.add("url", event.url)
    words = {
        "summary": event.summary,
        "description": event.description,
        "location": event.location,
    }
    for name, text in words.items():
        if text:
            made.add(name, text, parameters={"language": language})
    if event.coordinates:
        made.add("geo", event.coordinates)
    return made
