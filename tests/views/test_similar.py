from dataclasses import replace

from plugins.views.similar import similar_cities
from tests.views.sample import changed, real_network, speaker_of, with_records
from tests.views.test_city import plain


def groups(localizer, city):
    """Return what is told of the cities like *city*, by the name of the group."""
    network = localizer.network
    found = similar_cities(network.cities[city], localizer)
    return {group.name: group for group in found}


def told(group):
    """Return each city of *group*, and why it is there."""
    return [(city.link.text.plain, plain(city.reason)) for city in group.cities]


def peopled(network, name, people):
    """Return a city of the small network with so many *people*."""
    population = {"value": str(people), "as_of": "2026-01-15", "source": "geonames"}
    return changed(network.cities[name], population=population)


def test_size_is_told_in_inhabitants(network):
    """About the same, or the nearest that there is."""
    cities = {
        name: peopled(network, name, people)
        for name, people in (("porto", 1000), ("osaka", 1200), ("montreal", 1900))
    }
    localizer = speaker_of(replace(network, cities=cities))

    assert [
        ("Osaka", "about the same size: 1,200 inhabitants against 1,000"),
        ("Montreal", "among the nearest in size: 1,900 inhabitants against 1,000"),
    ] == told(groups(localizer, "porto")["By size"])


def test_latitude_is_told_in_degrees_and_by_its_zone(english):
    """What the zone is, and who says so."""
    group = groups(english, "porto")["By latitude"]

    assert ("Montreal", "same zone: 45.5° N against 41.1° N") == told(group)[0]
    assert group.note.startswith("Temperate zones: between 23°26′ and 66°34′")
    assert group.source is not None
    assert "Glossary of Meteorology" == group.source.text


def test_south_is_told(network):
    """A city as far from the equator on the other side."""
    south = network.cities["osaka"].model_copy(update={"latitude": -41.0})
    localizer = speaker_of(with_records(cities=south))

    assert ("Osaka", "same zone: 41° S against 41.1° N") == (
        told(groups(localizer, "porto")["By latitude"])[0]
    )


def test_topics_are_named(network):
    """Those that both cities work on, by the sources."""
    topics = ["river-banks"]
    edition = changed(network.editions["2024"], topics=topics)
    localizer = speaker_of(with_records(editions=edition))

    assert [("Montreal", "same topics: River banks")] == told(
        groups(localizer, "porto")["By topics"]
    )


def test_group_without_a_city_is_left_out(network):
    """No population and no topic in common: only the latitude is left."""
    assert ["By latitude"] == list(groups(speaker_of(network), "porto"))


def test_nothing_is_known_of_a_county():
    """No coordinates and no population: it is like no other, and the page is whole."""
    localizer = speaker_of(real_network())

    assert {} == groups(localizer, "county-of-kings")


def test_every_city_of_the_network_with_a_place_is_like_others():
    """By its latitude at least; its own name is never among them."""
    localizer = speaker_of(real_network())
    for city in localizer.network.cities.values():
        if city.latitude is not None:
            found = similar_cities(city, localizer)
            links = [each.link.url for group in found for each in group.cities]

            assert links, city.id
            assert localizer.url("city", city.id) not in links


def test_district_is_called_one():
    """Minhang is a part of Shanghai, and is likened to cities of its size."""
    found = groups(speaker_of(real_network()), "queretaro")["By size"]
    details = {city.link.text.plain: city.link.detail for city in found.cities}

    assert ("Canada", "District, China") == (details["Montreal"], details["Minhang"])
