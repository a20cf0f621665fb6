import datetime as dt
from datetime import date

import pytest

from plugins.editing.releases.dateline import Dateline
from plugins.editing.releases.known_names import (
    accented,
    cities_in,
    contact_in,
    edition_of,
    labelled_items,
    language_of,
    named_plainly,
    source_of,
    spelt_out,
    topics_in,
)
from plugins.reading.network import read_network
from tests.building import ROOT

DECEMBER = Dateline(dt.date(2017, 12, 5), "Paris")


@pytest.fixture(scope="module")
def network():
    """The network of today's data."""
    return read_network(ROOT, date(2026, 11, 22)).network


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Les villes et la forêt sont pour tous", "fr"),
        ("The cities and the forest are for all", "en"),
        ("Las ciudades y el bosque son para todos", "es"),
        ("Oslo 2019", ""),
    ],
)
def test_language_is_told_by_small_words(text, language):
    """Where there are none, nobody knows."""
    assert language == language_of(text, ("fr", "en", "es"))


def test_cities_are_found_in_any_spelling(network):
    """Their own name, that of another language, that of a source; whole words only."""
    text = "Zalau, Ratisbonne et QUERÉTARO, non les Normandes"

    assert ["queretaro", "regensburg", "zalau"] == cities_in(text, network)


def test_topics_are_found_by_hashtag_or_whole_name(network):
    """A name of one word, such as culture, would be found everywhere."""
    text = "#TransportsDeDemain, la ville durable et la culture"

    assert ["sustainable-city", "transport-of-tomorrow"] == topics_in(text, network)


def test_edition_is_that_of_its_host_and_year(network):
    """Both are named, and the release is of that time."""
    text = "Rencontres de 2017 à Clermont-Ferrand"
    later = Dateline(dt.date(2022, 1, 1))

    assert "2017" == edition_of(text, ["clermont-ferrand"], DECEMBER, network)
    assert "" == edition_of(text, ["braga"], DECEMBER, network)
    assert "" == edition_of(text, ["clermont-ferrand"], later, network)
    assert "" == edition_of(text, ["clermont-ferrand"], None, network)


def test_contact_and_source_are_records(network):
    """The agency of an address, and the press release of that day."""
    assert "agence-c3m" == contact_in(["Agence C3M, Tél."], network)
    assert "" == contact_in(["Agence"], network)
    assert "press-release-2017-12-05" == source_of(DECEMBER, network)
    assert "" == source_of(None, network)


def test_names_are_written_as_on_the_site(network):
    """A family name has no capitals, a hashtag is the name of its topic."""
    text = "Olivier BIANCHI parle de #TransportsDeDemain et de #VillesBasCarbone"

    assert "Olivier Bianchi parle de Transports de demain et de Villes Bas Carbone" == (
        spelt_out(named_plainly(text, network), network, "fr")
    )


def test_list_of_countries_is_one():
    """Labels in capitals become items, with the names of countries as they are."""
    text = "Sont là : ETATS-UNIS : Anderson BRESIL : Resende, Rio JAPON : Ota"

    assert [
        "Sont là :",
        "États-Unis : Anderson",
        "Brésil : Resende, Rio",
        "Japon : Ota",
    ] == labelled_items(text, "fr")
    assert ["OSLO : une ville"] == labelled_items("OSLO : une ville", "fr")


def test_accents_come_from_other_texts():
    """Capitals have none: the same word elsewhere has."""
    assert "développement durable" == accented(
        "developpement durable", ["Le développement", "développement"]
    )
