from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from plugins.outputs.web_files.time_zone import time_zone

ZONES = [
    "Africa/Casablanca",
    "America/Mexico_City",
    "America/Toronto",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Europe/Paris",
    "Pacific/Apia",
]


def offset_in(component, moment):
    """Return the offset at a local *moment*, as RFC 5545 has a reader find it."""
    observances = sorted(component.subcomponents, key=onset_of)
    last = [each for each in observances if onset_of(each) <= moment][-1]
    return last.decoded("tzoffsetto")


def onset_of(observance):
    return observance.decoded("dtstart")


@pytest.mark.parametrize("name", ZONES)
def test_clocks_are_those_of_the_zone(name):
    """At every hour of its years the offset is what the time zone database says."""
    zone = ZoneInfo(name)
    component = time_zone(zone, 2017, 2018)
    moment = datetime(2017, 1, 1)  # noqa: DTZ001 - local, as in a calendar
    while moment.year < 2019:
        exact = moment.replace(tzinfo=zone)
        is_told_twice = exact.replace(fold=1).utcoffset() != exact.utcoffset()
        if not is_told_twice:
            assert exact.utcoffset() == offset_in(component, moment), moment
        moment += timedelta(hours=1)


def test_onset_is_by_the_clocks_before():
    """Paris jumps from 2 to 3 in spring, and goes back from 3 to 2 in autumn."""
    component = time_zone(ZoneInfo("Europe/Paris"), 2017, 2017)
    lines = component.to_ical().decode().split()

    assert "TZID:Europe/Paris" in lines
    assert ["DTSTART:20170326T020000", "DTSTART:20171029T030000"] == [
        line for line in lines if line.startswith("DTSTART:2017")
    ]


def test_zone_without_summer_time_has_one_line():
    """Kathmandu has had the same time for decades, a quarter of an hour included."""
    component = time_zone(ZoneInfo("Asia/Kathmandu"), 2017, 2018)

    assert ["STANDARD"] == [each.name for each in component.subcomponents]
    assert "TZOFFSETTO:+0545" in component.to_ical().decode().split()
