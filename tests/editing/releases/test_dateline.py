import datetime as dt

import pytest

from plugins.editing.releases.dateline import Dateline, parse_dateline

LANGUAGES = ("fr", "en", "es")


@pytest.mark.parametrize(
    ("line", "day", "place"),
    [
        ("Paris, le mardi 5 décembre 2017", "2017-12-05", "Paris"),
        ("Paris, le jeudi 12 octobre 2017 ", "2017-10-12", "Paris"),
        ("le 1er mars 2019", "2019-03-01", ""),
        ("Clermont-Ferrand, 18 MARS 2022", "2022-03-18", "Clermont-Ferrand"),
        ("Anderson, April 19, 2024", "2024-04-19", "Anderson"),
        ("19 April 2024", "2024-04-19", ""),
        ("Querétaro, a 18 de marzo de 2022", "2022-03-18", "Querétaro"),
        ("Paris, le 05/12/2017", "2017-12-05", "Paris"),
    ],
)
def test_day_and_place_are_read(line, day, place):
    """As releases write them, in each language of the site."""
    assert Dateline(dt.date.fromisoformat(day), place) == parse_dateline(
        line, LANGUAGES
    )


@pytest.mark.parametrize(
    "line",
    [
        "Les 29, 30 novembre et 1er décembre 2017",
        "Mercredi 29, jeudi 30 novembre et vendredi 1er décembre 2017",
        "Paris, le 31 février 2017",
        "Ce 29 novembre, Clermont-Ferrand a célébré la conférence",
        "Rencontres 2017",
        "",
    ],
)
def test_other_lines_are_none(line):
    """A line that says more than a day, or a day that is not."""
    assert None is parse_dateline(line, LANGUAGES)
