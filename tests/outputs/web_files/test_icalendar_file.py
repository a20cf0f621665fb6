from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from plugins.outputs.web_files.icalendar_file import (
    CalendarEvent,
    CalendarFile,
    render_icalendar,
)

EVENT = CalendarEvent(
    uid="edition-2017@example.org",
    sequence=2,
    stamp=date(2018, 3, 1),
    status="CONFIRMED",
    start=date(2017, 11, 29),
    last=date(2017, 12, 1),
    summary="Rencontres, Clermont-Ferrand; 2017",
    description="Ville durable\nClermont-Ferrand en a été la ville hôte.",
    url="https://example.org/fr/rencontres/2017/",
    location="Clermont-Ferrand, France",
    coordinates=(45.78, 3.09),
)
OPENING = replace(
    EVENT,
    uid="opening@example.org",
    start=datetime(2017, 11, 29, 9, tzinfo=ZoneInfo("Europe/Paris")),
    last=None,
    location="",
    coordinates=None,
)
FILE = CalendarFile(
    name="Rencontres",
    language="fr",
    publisher="example.org",
    url="https://example.org/fr/rencontres/rencontres.ics",
    page="https://example.org/fr/rencontres/",
    events=(EVENT, OPENING),
)
VISIBLE = st.text(st.characters(categories=["L", "M", "N", "P", "S", "Zs"]), min_size=1)


def read(file=FILE):
    """Return the calendar that a reader makes of *file*."""
    return Calendar.from_ical(render_icalendar(file))


class TestCalendar:
    def test_says_what_it_is(self):
        """Its version, its maker, its name, and where it is to be had again."""
        found = read()

        assert found["version"] == "2.0"
        assert found["prodid"] == "-//example.org//Calendar//fr"
        assert found["name"] == found["x-wr-calname"] == "Rencontres"
        assert found["name"].params["language"] == "fr"
        assert (found["source"], found["url"]) == (FILE.url, FILE.page)
        assert found.decoded("refresh-interval") == timedelta(weeks=1)

    def test_lines_are_those_of_the_standard(self):
        """CRLF after each, and 75 bytes at most, whatever the letters."""
        long = replace(EVENT, summary="Àéîôü " * 60)
        lines = render_icalendar(replace(FILE, events=(long,))).split(b"\r\n")

        assert lines[-1] == b""
        assert [] == [line for line in lines if len(line) > 75 or b"\n" in line]

    def test_has_the_zones_of_its_hours(self):
        """An hour is told by a time zone that the same file explains."""
        zones = [str(zone["tzid"]) for zone in read().walk("VTIMEZONE")]

        assert zones == ["Europe/Paris"]
        assert [] == read(replace(FILE, events=(EVENT,))).walk("VTIMEZONE")

    def test_is_the_same_each_time(self):
        """No clock and no random number is in it."""
        assert render_icalendar(FILE) == render_icalendar(FILE)

    def test_without_events_is_a_calendar(self):
        """A network that has announced nothing yet can be subscribed to."""
        assert [] == read(replace(FILE, events=())).events


class TestEvent:
    def test_of_days_ends_on_the_day_after(self):
        """RFC 5545: the end is the first day on which it is over."""
        event, _ = read().events

        assert event.decoded("dtstart") == date(2017, 11, 29)
        assert event.decoded("dtend") == date(2017, 12, 2)

    def test_of_an_hour_has_no_end(self):
        """No source says how long an opening lasts."""
        _, event = read().events

        assert event.decoded("dtstart") == OPENING.start
        assert str(event["dtstart"].params["tzid"]) == "Europe/Paris"
        assert "dtend" not in event

    def test_keeps_what_identifies_it(self):
        """By these a calendar knows an event again, and which version is newer."""
        event, _ = read().events

        assert (event["uid"], event["sequence"]) == (EVENT.uid, 2)
        assert event["dtstamp"].to_ical() == b"20180301T000000Z"
        assert event["status"] == "CONFIRMED"
        assert event["transp"] == "TRANSPARENT"

    def test_says_its_language(self):
        """Each text of a person's is marked."""
        event, _ = read().events
        texts = {name: event[name] for name in ("summary", "description", "location")}

        assert {"fr"} == {text.params["language"] for text in texts.values()}
        assert EVENT.summary == texts["summary"]
        assert EVENT.description == texts["description"]

    def test_is_somewhere_only_if_that_is_known(self):
        """An event without a place has no line for it."""
        event, other = read().events

        assert event["geo"].to_ical() == "45.78;3.09"
        assert {"geo", "location"}.isdisjoint(name.lower() for name in other)

    @given(VISIBLE, VISIBLE)
    def test_no_text_breaks_the_file(self, summary, location):
        """Whatever an event is called, it is read back as it was."""
        named = replace(EVENT, summary=summary, location=location)
        (event,) = read(replace(FILE, events=(named,))).events

        assert (str(event["summary"]), str(event["location"])) == (summary, location)
