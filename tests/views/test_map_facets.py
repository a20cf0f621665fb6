"""What readers look for cities by."""

import pytest

from plugins.views.map_facets import LABELS, facets, keys_of
from tests.views.sample import changed, speaker_of, with_records


def options(localizer, name):
    """Return {value: (name, cities)} of a facet."""
    (facet,) = [each for each in facets(localizer) if each.name == name]
    return {each.value: (each.name, each.cities) for each in facet.options}


def test_every_facet_is_there(english):
    """All six, in the order in which readers see them."""
    assert list(LABELS) == [facet.name for facet in facets(english)]


def test_places_are_in_the_reader_s_words(french):
    """A country by its code in the address, by its name on the page."""
    assert ("Japon", ("osaka",)) == options(french, "country")["JP"]
    assert ("Europe", ("porto",)) == options(french, "continent")["150"]


def test_edition_has_those_who_were_invited_or_host(english):
    """Montréal only wished to host at first; as the host of 2024 it is there."""
    found = options(english, "edition")

    assert ("osaka", "porto") == found["2019"][1]
    assert ("montreal",) == found["2024"][1]


def test_candidate_is_no_part_of_an_edition(network):
    """Who only wished to host an edition was not there."""
    edition = network.editions["2019"]
    wish = changed(edition, candidates=[{"city": "montreal", "source": "newspaper"}])
    speaker = speaker_of(with_records(editions=wish))

    assert "montreal" not in options(speaker, "edition")["2019"][1]
    assert "montreal" in options(speaker, "role")["candidate"][1]


def test_topic_comes_from_initiatives_and_editions(english):
    """The themes of the Meetings that a city hosted are its topics."""
    assert options(english, "topic")["river-banks"][1] == ("porto",)


@pytest.mark.parametrize(
    ("people", "band"),
    [
        (0, "0"),
        (49_999, "0"),
        (50_000, "50000"),
        (10**6, "1000000"),
        (10**8, "1000000"),
    ],
)
def test_population_is_in_one_band(network, people, band):
    """A band begins with its lower bound and ends before the next."""
    population = {"value": people, "as_of": "2026-01-15", "source": "geonames"}
    city = changed(network.cities["porto"], population=population)
    speaker = speaker_of(with_records(cities=city))

    assert (band,) == keys_of(city, speaker)["population"]


def test_bands_are_said_in_order(network):
    """From the smallest to the largest, with numbers as the language writes them."""
    population = {"as_of": "2026-01-15", "source": "geonames"}
    small = changed(network.cities["porto"], population=population | {"value": 1})
    speaker = speaker_of(with_records(cities=small), "en")

    assert [
        ("fewer than 50,000 inhabitants", ("porto",)),
        ("1,000,000 inhabitants or more", ("osaka",)),
    ] == list(options(speaker, "population").values())


def test_band_between_two_bounds(network):
    """Its words give both."""
    population = {"value": 60_000, "as_of": "2026-01-15", "source": "geonames"}
    city = changed(network.cities["porto"], population=population)
    found = options(speaker_of(with_records(cities=city), "en"), "population")

    assert "50,000 to 200,000 inhabitants" == found["50000"][0]


def test_unknown_population_is_in_no_band(network, english):
    """Nothing is guessed."""
    assert () == keys_of(network.cities["porto"], english)["population"]
