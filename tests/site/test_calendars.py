"""The calendars of both sites, read as a reader's own calendar reads them."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from tests.built_site import text_of

REQUIRED = ("uid", "dtstamp", "dtstart", "summary", "sequence", "status")


@pytest.fixture(name="calendars")
def calendars_(site):
    """Each calendar of the site, by its path."""
    return {
        path: Calendar.from_ical(data)
        for path, data in site.files.items()
        if path.endswith(".ics")
    }


def test_lines_are_those_of_the_standard(site, calendars):
    """Each ends with CRLF and has 75 bytes at most. RFC 5545, 3.1."""
    for path in calendars:
        *lines, last = site.files[path].split(b"\r\n")

        assert b"" == last
        assert [] == [line for line in lines if len(line) > 75 or b"\n" in line], path


def test_reading_and_writing_keeps_every_line(site, calendars):
    """What a reader writes again is what we wrote."""
    for path, calendar in calendars.items():
        assert site.files[path] == calendar.to_ical()


def test_calendar_is_linked_from_its_page(site, calendars):
    """Whoever reads the dates finds the file; each file is linked once."""
    linked = {
        link.get("href").removeprefix("/"): f"{site.url}{page.address}"
        for page in site.pages.values()
        for link in page.all("a", type="text/calendar")
    }

    assert linked == {path: calendar["url"] for path, calendar in calendars.items()}
    assert calendars


def test_event_has_what_the_standard_requires(calendars):
    """And each is once in its calendar. RFC 5545, 3.6.1."""
    for path, calendar in calendars.items():
        uids = [event["uid"] for event in calendar.events]

        assert len(set(uids)) == len(uids), path
        assert {"2.0"} == {calendar["version"]}
        for event in calendar.events:
            assert all(event.get(name) is not None for name in REQUIRED), path


def test_event_ends_after_it_starts(calendars):
    """The last day is not before the first. RFC 5545, 3.8.2.2."""
    for calendar in calendars.values():
        for event in calendar.events:
            if "dtend" in event:
                assert event.decoded("dtend") > event.decoded("dtstart")


def test_hours_have_their_time_zone(calendars):
    """Each hour names a zone that its own file explains, and no other is explained."""
    for calendar in calendars.values():
        told = {str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")}
        used = {
            str(event["dtstart"].params["tzid"])
            for event in calendar.events
            if isinstance(event.decoded("dtstart"), datetime)
        }

        assert used == told


def test_events_are_the_same_in_every_language(site, calendars):
    """Only words change from one language to another."""
    found = {}
    for path, calendar in calendars.items():
        language = path.split("/")[0]
        for event in calendar.events:
            facts = tuple(
                event[name].to_ical()
                for name in ("dtstart", "dtstamp", "status", "transp")
            )
            found.setdefault(event["uid"], {}).setdefault(language, set()).add(facts)

    for uid, by_language in found.items():
        assert sorted(site.languages) == sorted(by_language), uid
        assert 1 == len(set.union(*by_language.values())), uid


def test_event_says_what_its_page_says(site, calendars):
    """Name, first and last day, and place are those of the page it leads to."""
    for calendar in calendars.values():
        for event in calendar.events:
            page = site.pages[event["url"].removeprefix(f"{site.url}/") + "index.html"]
            text = text_of(page.one("main"))
            assert page.lang == event["summary"].params["language"]
            assert plain(event["summary"]) in plain(text)
            assert event.get("location", "").partition(",")[0] in text
            if "dtend" in event:
                last = event.decoded("dtend") - timedelta(days=1)
                days = {event.decoded("dtstart").day, last.day}
                assert days <= {int(each) for each in re.findall(r"\d+", text)}


def plain(text):
    """Return *text* with single spaces of one kind."""
    return " ".join(str(text).split())


def test_real_calendar_has_what_the_sources_date(real):
    """Five Meetings have days; the assembly of 2018 and 2021's conference have none."""
    data = real.files["en/editions/editions.ics"]
    days = {
        event["uid"].partition("@")[0]: event.decoded("dtstart")
        for event in Calendar.from_ical(data).events
        if "dtend" in event
    }

    assert {
        "edition-2017": date(2017, 11, 29),
        "edition-2019": date(2019, 3, 27),
        "edition-2022": date(2022, 3, 15),
        "edition-2024": date(2024, 4, 16),
        "edition-2026": date(2026, 10, 5),
    } == days
    assert "en/editions/2018/editions-2018.ics" not in real.files
