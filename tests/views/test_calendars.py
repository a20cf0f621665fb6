from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from plugins.views.calendars import calendars
from tests.views.sample import changed, small_network, speaker, speaker_of

NEWS = {"source": "newspaper"}


def events_of(language="en", today=date(2026, 1, 31), **fields):
    """Return the events of the edition of 2019 with *fields* of its own."""
    network = small_network()
    edition = changed(network.editions["2019"], **fields)
    network = replace(network, editions={"2019": edition}, today=today)
    found = [*calendars(speaker_of(network, language))]
    return found[-1].events if found else None


def session(**fields):
    """Return a part of a programme."""
    return NEWS | {"kind": "talk", "title": {"en": "River"}} | fields


class TestCalendars:
    def test_there_is_one_for_each_edition_and_one_for_all(self, french):
        """Their addresses stay, and are beside the pages that say the same."""
        found = {each.url: each.page for each in calendars(french)}
        folder = "https://rivers.example/fr/rencontres/"

        assert {
            f"{folder}2019/rencontres-2019.ics": f"{folder}2019/",
            f"{folder}2024/rencontres-2024.ics": f"{folder}2024/",
            f"{folder}rencontres.ics": folder,
        } == found

    def test_the_one_for_all_has_the_events_of_each(self, english):
        """Who subscribes once misses nothing."""
        *single, every = calendars(english)

        assert every.events == sum((each.events for each in single), ())

    def test_names_are_in_the_reader_s_language(self, spanish):
        """The name that a calendar is listed under."""
        assert [each.name for each in calendars(spanish)][-1] == "Encuentros – RCR"

    @pytest.mark.parametrize("start", ["2019", "2019-06", "2018-21"])
    def test_what_has_no_day_is_in_none(self, start):
        """No day is made up, and a calendar of nothing is none: RFC 5545, 3.6."""
        assert events_of(dates=[NEWS | {"start": start}]) is None

    def test_period_that_ends_in_a_month_is_in_none(self):
        """Its last day is not known either."""
        dates = [NEWS | {"start": "2019-06-03", "end": "2019-07"}]

        assert events_of(dates=dates) is None


class TestEdition:
    def test_is_its_days(self):
        """From the first to the last, without an hour."""
        event = events_of()[0]

        assert (event.start, event.last) == (date(2019, 6, 3), date(2019, 6, 4))

    def test_of_one_day(self):
        """An end is not needed."""
        event = events_of(dates=[NEWS | {"start": "2019-06-03"}], programme=[])[0]

        assert event.start == event.last == date(2019, 6, 3)

    def test_is_the_same_event_in_every_language(self):
        """Who goes from French to English has it once."""
        uids = {tuple(each.uid for each in events_of(tag)) for tag in ("fr", "en")}

        assert len(uids) == 1
        assert events_of()[0].uid == "edition-2019@rivers.example"

    def test_is_newer_when_another_date_is_told(self):
        """The date that no longer holds stays in the data, and counts."""
        moved = {"start": "2019-09-02", "end": "2019-09-03", "rank": "preferred"}
        dates = [NEWS | {"start": "2019-06-03", "end": "2019-06-04"}, NEWS | moved]

        assert [0, 1] == [events_of()[0].sequence, events_of(dates=dates)[0].sequence]
        assert events_of(dates=dates)[0].start == date(2019, 9, 2)

    def test_is_of_the_day_of_its_latest_source(self):
        """The day on which somebody last read or published something about it."""
        assert events_of()[0].stamp == date(2026, 1, 15)

    @pytest.mark.parametrize(
        ("today", "status"),
        [
            (date(2019, 1, 1), "TENTATIVE"),
            (date(2019, 6, 3), "CONFIRMED"),
            (date(2026, 1, 31), "CONFIRMED"),
        ],
    )
    def test_is_sure_once_it_begins(self, today, status):
        """What is only announced is not sure."""
        assert status == events_of(today=today)[0].status

    def test_is_called_off(self):
        """A newer version of the same event, on the days that were planned."""
        before, after = events_of()[0], events_of(cancelled=NEWS)[0]

        assert after.status == "CANCELLED"
        assert (before.uid, before.start) == (after.uid, after.start)
        assert before.sequence < after.sequence

    def test_without_a_report_is_not_sure(self):
        """Its dates are past, and nobody says that it was held."""
        silent = {"source": "founding-act", "start": "2019-06-03"}
        event = events_of(
            dates=[silent],
            sources=["founding-act"],
            figures=[],
            formats=[],
            programme=[],
        )[0]

        assert event.status == "TENTATIVE"

    def test_says_where_it_is(self):
        """City, country and coordinates, in the reader's words."""
        event = events_of("fr")[0]

        assert event.location == "Porto, Portugal"
        assert event.coordinates == (41.15, -8.61)
        assert event.url == "https://rivers.example/fr/rencontres/2019/"

    def test_without_a_host_is_nowhere(self):
        """An online conference has no place."""
        event = events_of(host=None)[0]

        assert (event.location, event.coordinates) == ("", None)

    def test_is_described(self):
        """By its theme, and by where it stands."""
        assert events_of()[0].description == "Living by the water\nPorto hosted it."


class TestSession:
    def test_is_at_its_hour_where_it_takes_place(self):
        """Half past nine in Porto, wherever the reader is."""
        _, event = events_of()

        assert event.start == datetime(
            2019, 6, 3, 9, 30, tzinfo=ZoneInfo("Europe/Lisbon")
        )
        assert event.last is None
        assert event.summary == "Opening: the city and its river"

    def test_without_an_hour_is_the_whole_day(self):
        """The day is known, the hour is not."""
        _, event = events_of(programme=[session(day="2019-06-04")])

        assert event.start == event.last == date(2019, 6, 4)

    def test_without_a_time_zone_is_the_whole_day(self):
        """Half past nine somewhere is no moment."""
        programme = [session(day="2019-06-04", time="09:30")]
        _, event = events_of(programme=programme, time_zone=None)

        assert event.start == date(2019, 6, 4)

    def test_without_a_day_is_left_out(self):
        """It is on the page of the edition."""
        assert len(events_of(programme=[session()])) == 1

    def test_says_its_place_first(self):
        """The house, then the city."""
        programme = [session(day="2019-06-04", place={"en": "Town hall"})]
        _, event = events_of(programme=programme)

        assert event.location == "Town hall, Porto, Portugal"

    def test_stays_itself_when_it_moves(self):
        """Another hour or day is the same session; another title is not."""
        uids = [
            events_of(programme=[session(**fields)])[1].uid
            for fields in (
                {"day": "2019-06-03", "time": "09:00"},
                {"day": "2019-06-04", "time": "10:00"},
                {"day": "2019-06-03", "title": {"en": "Bridge"}},
            )
        ]

        assert uids[0] == uids[1] != uids[2]

    def test_of_the_same_title_is_told_apart(self):
        """Two sessions of one name are two events."""
        programme = [session(day="2019-06-03"), session(day="2019-06-04")]

        assert 3 == len({event.uid for event in events_of(programme=programme)})


def test_uid_is_not_the_page_s_address():
    """It does not change with the words of an address."""
    for language in ("fr", "en", "es"):
        for calendar in calendars(speaker(language)):
            assert {"@rivers.example"} == {each.uid[-15:] for each in calendar.events}
