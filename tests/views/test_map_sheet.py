"""What the printable map says."""

from datetime import date

import pytest

from plugins.reading.network import read_network
from plugins.views import map_sheet
from plugins.views.map_sheet import LEGEND, sheet_data
from plugins.views.world_map import sheet_url
from tests.building import ROOT
from tests.views.sample import speaker_of

COLORS = dict.fromkeys(("accent", "host", "land", "sea", "surface"), "#000000")


def test_every_city_has_its_name_on_one_map(english):
    """Those of Europe where it is larger, the others on the world."""
    data, _ = sheet_data(english, COLORS)
    named = {
        part["name"]: [each["text"] for each in part["labels"]] for part in data["maps"]
    }

    assert {"world": ["Montreal", "Osaka"], "europe": ["Porto"]} == named


def test_every_city_is_in_the_list(french):
    """With its roles, by continent and country, in the reader's language."""
    data, _ = sheet_data(french, COLORS)
    cities = [
        (country["name"], city["text"])
        for continent in data["continents"]
        for country in continent["countries"]
        for city in country["cities"]
    ]

    assert [("Canada", "Montréal"), ("Japon", "Osaka"), ("Portugal", "Porto")] == cities


def test_a_long_list_names_the_hosts_alone(french, monkeypatch):
    """Thousands of names fit on no sheet; the continents of none are left out."""
    monkeypatch.setattr(map_sheet, "LISTED", 2)
    data, _ = sheet_data(french, COLORS)
    cities = [
        (city["text"], city["is_host"])
        for continent in data["continents"]
        for country in continent["countries"]
        for city in country["cities"]
    ]

    assert [("Montréal", True), ("Porto", True)] == cities


def test_both_maps_have_every_dot(english):
    """A name may be on one map; a city is on both where it is in view."""
    _, drawn = sheet_data(english, COLORS)

    assert [3, 3] == [picture.count("<circle") for picture in drawn.values()]


def test_legend_is_translated(spanish):
    """Each sign of the map is told."""
    data, _ = sheet_data(spanish, COLORS)

    assert list(LEGEND) == [each["kind"] for each in data["legend"]]
    assert "Ciudad anfitriona" in data["legend"][1]["text"]


def test_date_is_that_of_the_build(network, english):
    """The sheet says how old it is."""
    today = network.today
    data, _ = sheet_data(english, COLORS)

    assert [today.year, today.month, today.day] == data["date"]
    assert "31 January 2026" == data["credits"][0]


def test_address_is_beside_the_map(french):
    """Under the map's own, with what it is at the end."""
    assert "/fr/carte/a3.pdf" == sheet_url("pdf", french)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_no_name_of_the_network_is_lost(language):
    """Every city of the real network whose place is known has its name on a map."""
    network = read_network(ROOT, date(2026, 1, 31)).network
    speaker = speaker_of(network, language)
    data, _ = sheet_data(speaker, COLORS)
    labels = [label["text"] for part in data["maps"] for label in part["labels"]]
    names = [
        speaker.name_of(city).plain
        for city in network.cities.values()
        if city.latitude is not None
    ]

    assert sorted(names) == sorted(labels)
