"""Reading the network: on which day, in whose language, and when to stop."""

from __future__ import annotations

from datetime import UTC, date, datetime
from types import SimpleNamespace

import pytest
from pelican.plugins import signals

from plugins import network_data
from tests.building import ROOT

NEW_YEAR = "1767225600"  # 2026-01-01T00:00:00Z
LANGUAGES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")


@pytest.fixture(autouse=True)
def _quiet(monkeypatch):
    """No test depends on the environment that it runs in."""
    for name in (*LANGUAGES, "SOURCE_DATE_EPOCH"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small_network(small):
    """Pelican, once it has read the small site and before it makes anything of it."""
    settings = {
        "PATH": str(small.root),
        "TODAY": "2026-01-31",
        "CHECK_ONLY": False,
        "PUBLISH": False,
    }
    pelican = SimpleNamespace(settings=settings)
    network_data.read(pelican)
    return pelican


def test_today_is_what_the_settings_say(monkeypatch):
    """TODAY wins over the environment."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NEW_YEAR)

    assert date(2022, 3, 18) == network_data.today({"TODAY": "2022-03-18"})


@pytest.mark.parametrize(
    ("epoch", "expected"),
    [(NEW_YEAR, date(2026, 1, 1)), ("1767225599", date(2025, 12, 31))],
)
def test_today_is_the_day_of_the_source(monkeypatch, epoch, expected):
    """Without TODAY, SOURCE_DATE_EPOCH gives the day, in UTC wherever one is."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)

    assert expected == network_data.today({"TODAY": None})


def test_today_is_today():
    """Without either, it is the day on the clock."""
    before = datetime.now(tz=UTC).date()
    found = network_data.today({"TODAY": None})

    assert before <= found <= datetime.now(tz=UTC).date()


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, "Everything is in order."),
        ({"LANG": "fr_FR.UTF-8"}, "Tout est en ordre."),
        ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C"}, "Everything is in order."),
        ({"LANG": "C", "LANGUAGE": "fr:en"}, "Tout est en ordre."),
        ({"LANGUAGE": "", "LANG": "fr"}, "Tout est en ordre."),
    ],
)
def test_report_speaks_the_language_of_the_editor(monkeypatch, environment, expected):
    """The first variable that says something decides, in gettext's order."""
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    catalog = network_data.reporting_catalog(ROOT)

    assert expected == catalog.gettext("Everything is in order.")


def test_reading_hands_over_a_network(small_network):
    """After reading, the settings hold the records, as of the day of the build."""
    network = small_network.settings["NETWORK"]

    assert date(2026, 1, 31) == network.today
    assert ["montreal", "osaka", "porto"] == sorted(network.cities)


def test_each_language_has_its_addresses(small_network):
    """Segments of addresses are translated by the catalogs."""
    localizers = small_network.settings["LOCALIZERS"]
    found = {tag: each.url("city", "porto") for tag, each in localizers.items()}

    assert {
        "fr": "/fr/villes/porto/",
        "en": "/en/cities/porto/",
        "es": "/es/ciudades/porto/",
    } == found


def test_generators_share_one_network(small_network):
    """What a generator, and so a template's writer, gets is what was read once."""
    generator = SimpleNamespace(settings=small_network.settings, context={})
    network_data.hand_over(generator)

    assert generator.context["NETWORK"] is small_network.settings["NETWORK"]
    assert generator.context["LOCALIZERS"] is small_network.settings["LOCALIZERS"]


@pytest.mark.parametrize("is_published", [True, False])
def test_drafts_are_in_the_network_at_home_only(small_network, is_published):
    """Publishing leaves drafts out of every list, not only out of their pages."""
    small_network.settings["PUBLISH"] = is_published
    network_data.read(small_network)
    releases = small_network.settings["NETWORK"].releases

    assert is_published == ("2026-01-20-third-meetings" not in releases)


def test_site_without_data_stops(tmp_path, capsys):
    """A folder without data is a report and an exit status, not a traceback."""
    settings = {"PATH": str(tmp_path), "TODAY": None}
    with pytest.raises(SystemExit) as end:
        network_data.read(SimpleNamespace(settings=settings))

    assert 1 == end.value.code
    assert "data/site.yaml" in capsys.readouterr().err


def test_receivers_are_connected_once():
    """Pelican's autoreload registers again: nothing is read or handed over twice."""
    network_data.register()
    before = [
        len(each.receivers) for each in (signals.get_generators, signals.generator_init)
    ]
    network_data.register()

    assert before == [
        len(each.receivers) for each in (signals.get_generators, signals.generator_init)
    ]
