"""Which cities are like one another."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.city import City
from plugins.domain.relations import Relations
from plugins.domain.similar import FEW, Similarity, ratio, zone


def city(name, people=None, latitude=None, **fields):
    """Return a city of so many *people* at a *latitude*."""
    population = {"value": str(people), "as_of": "2026-01-01", "source": "geonames"}
    typed = {
        "id": name,
        "name": name,
        "languages": ["fr"],
        "country": "FR",
        "sources": ["a"],
        **({"population": population} if people is not None else {}),
        **(
            {"latitude": str(latitude), "longitude": "3"}
            if latitude is not None
            else {}
        ),
        **fields,
    }
    return City.model_validate(typed)


@pytest.fixture(scope="module")
def among(network):
    """Make the likeness of some cities alone."""

    def make(cities):
        named = {each.id: each for each in cities}
        return Similarity(replace(network, cities=named), {})

    return make


def names(cities):
    """Return the ids of *cities*."""
    return [each.id for each in cities]


@pytest.mark.parametrize(
    ("latitude", "expected"),
    [
        (0, "torrid"),
        (23.4, "torrid"),
        (-23.46278, "temperate"),  # Guarulhos
        (-22.46889, "torrid"),  # Resende
        (45.8, "temperate"),
        (66.5, "temperate"),
        (-66.6, "frigid"),
        (90, "frigid"),
    ],
)
def test_zones_end_at_the_tropics_and_the_polar_circles(latitude, expected):
    """At 23°26′ and 66°34′, north and south."""
    assert expected == zone(latitude)


def test_ratio_is_of_the_larger_to_the_smaller():
    """Whichever comes first; an empty place is no reason to stop."""
    assert 2 == ratio(10, 20) == ratio(20, 10)
    assert 7 == ratio(0, 7)
    assert 1 == ratio(0, 0)


class TestSize:
    def test_nearest_first(self, among):
        """By how many times larger or smaller, not by the difference."""
        cities = [city("a", 100), city("half", 60), city("more", 130), city("b", 99)]

        assert ["b", "more", "half"] == names(among(cities).near_in_size(cities[0]))

    def test_far_larger_city_is_not_of_a_size(self, among):
        """Not at more than twice as many, nor at less than half."""
        cities = [city("a", 100), city("large", 201), city("small", 49)]

        assert [] == among(cities).near_in_size(cities[0])

    def test_unknown_population_is_like_none(self, among):
        """Neither of the page's city, nor of another: it is not zero."""
        cities = [city("a"), city("b", 100), city("c", 100)]

        assert [] == among(cities).near_in_size(cities[0])
        assert ["c"] == names(among(cities).near_in_size(cities[1]))

    @given(st.lists(st.integers(0, 300), min_size=1, max_size=12))
    def test_are_those_of_the_smallest_ratios(self, among, populations):
        """Never more than a few, never the city itself, and none nearer is left out."""
        cities = [city(f"c{at:02}", value) for at, value in enumerate(populations)]
        near = names(among(cities).near_in_size(cities[0]))
        ratios = sorted(
            (ratio(populations[0], each.population.value), each.id)
            for each in cities[1:]
        )

        assert near == [name for far, name in ratios if far <= 2][:FEW]


class TestLatitude:
    def test_both_hemispheres_count(self, among):
        """As far from the equator, north or south."""
        cities = [
            city("a", latitude=45),
            city("b", latitude=40),
            city("c", latitude=-44),
        ]

        assert ["c", "b"] == names(among(cities).near_in_latitude(cities[0]))

    def test_another_zone_is_not_like(self, among):
        """However near the tropic both are."""
        cities = [city("resende", latitude=-22.5), city("guarulhos", latitude=-23.5)]

        assert [] == among(cities).near_in_latitude(cities[0])

    def test_unknown_place_is_like_none(self, among):
        """Nobody said where it is."""
        cities = [city("a"), city("b", latitude=1), city("c", latitude=2)]

        assert [] == among(cities).near_in_latitude(cities[0])
        assert ["c"] == names(among(cities).near_in_latitude(cities[1]))


class TestTopics:
    def test_themes_are_alike_by_their_subject(self, network):
        """A theme of one edition and another of the next may be of one subject."""
        topic = next(iter(network.topics.values()))
        themes = {
            name: topic.model_copy(update={"id": name, "subjects": (topic.id,)})
            for name in ("one", "other")
        }
        edition = next(iter(network.editions.values()))
        editions = {
            name: edition.model_copy(
                update={"id": name, "host": host, "topics": (name,)}
            )
            for name, host in (("one", "oslo"), ("other", "clermont-ferrand"))
        }
        network = replace(
            network,
            topics={**network.topics, **themes},
            editions=editions,
            initiatives={},
        )
        ((other, topics),) = Relations(network).near_in_topics(network.cities["oslo"])

        assert ("clermont-ferrand", (topic.id,)) == (other.id, topics)

    def test_initiatives_tell_topics_too(self, network):
        """What a city does is what it works on."""
        topic = next(iter(network.topics))
        initiative = next(iter(network.initiatives.values()))
        initiatives = {
            name: initiative.model_copy(
                update={"id": name, "city": name, "topic": topic}
            )
            for name in ("oslo", "clermont-ferrand")
        }
        network = replace(network, initiatives=initiatives, editions={})
        found = Relations(network).near_in_topics(network.cities["oslo"])

        assert ["clermont-ferrand"] == [other.id for other, _ in found]

    def test_nothing_is_shared(self, network):
        """No city is like one that the sources tie to no topic."""
        network = replace(network, initiatives={}, editions={})

        assert [] == Relations(network).near_in_topics(network.cities["oslo"])
