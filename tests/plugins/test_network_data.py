"""Reading the network: on which day, in whose language, and when to stop."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace

import pytest
from pelican.plugins import signals

from plugins import network_data

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
        "PUBLISH": False,
    }
    pelican = SimpleNamespace(settings=settings)
    network_data.read(pelican)
    return pelican


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
