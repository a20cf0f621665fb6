"""The list of the map, which says what the map says."""

import pytest

from plugins.views.world_map import PARTS, groupings, map_part, map_view
from tests.views.sample import speaker_of, with_records


def test_list_is_by_continent_and_country(french):
    """In the reader's alphabet."""
    view = map_view(french)
    told = [
        (continent.name, country.name, [place.link.text for place in country.places])
        for continent in view.continents
        for country in continent.countries
    ]

    assert told == [
        ("Amériques", "Canada", ["Montréal"]),
        ("Asie", "Japon", ["Osaka"]),
        ("Europe", "Portugal", ["Porto"]),
    ]
    assert (3, 3) == (view.count, view.countries)


@pytest.fixture
def places(english):
    """What the list of the map has, by the id of the city."""
    return {
        place.id: place
        for continent in map_view(english).continents
        for country in continent.countries
        for place in country.places
    }


def test_place_has_what_its_marker_needs(places):
    """Where it is, and every key that a filter may ask for."""
    place = places["osaka"]

    assert (34.69, 135.5) == (place.latitude, place.longitude)
    assert {
        "continent": "142",
        "country": "JP",
        "edition": "2019",
        "role": "invited signatory",
        "population": "1000000",
    } == dict(place.keys)


def test_host_to_come_is_a_host(places):
    """Whoever hosts Meetings, or will, is marked; who was invited is not."""
    assert places["montreal"].is_host
    assert not places["osaka"].is_host


def test_route_is_in_the_order_of_time(english):
    """From the first host to the last."""
    stops = map_view(english).route

    assert [("2019", "Porto"), ("2024", "Montreal")] == [
        (stop.year, stop.place) for stop in stops
    ]
    assert stops[0].edition.url == "/en/editions/2019/"


def test_route_leaves_out_an_unknown_host(network):
    """Meetings without a host yet have no place on the map."""
    edition = network.editions["2024"].model_copy(update={"host": None})
    view = map_view(speaker_of(with_records(editions=edition)))

    assert ["2019"] == [stop.year for stop in view.route]


def test_every_filter_is_somewhere_without_script(english):
    """Each option is a group of the list, or one of the page of plain lists."""
    view = map_view(english)
    asked = {
        f"{facet.name}-{option.value}"
        for facet in view.facets
        for option in facet.options
    }
    in_lists = {group.id for each in groupings(english) for group in each.groups}
    in_map = {f"continent-{each.code}" for each in view.continents} | {
        f"country-{country.code}"
        for each in view.continents
        for country in each.countries
    }

    assert asked == in_lists | in_map


def test_groups_lead_on(english):
    """A topic and an edition have pages of their own; a role has none."""
    found = {each.id: each.groups[0].name.url for each in groupings(english)}

    assert found["topic"].startswith("/en/topics/")
    assert found["edition"].startswith("/en/editions/")
    assert ("", "") == (found["role"], found["population"])


@pytest.mark.parametrize("part", PARTS)
def test_only_the_page_for_frames_is_hidden(part, english):
    """Search engines keep the lists, not the map without its page."""
    assert (part == "embed") == map_part(part, english).is_hidden


def test_page_for_frames_has_a_whole_address(french):
    """Another site needs to know where it is."""
    src = 'src="https://rivers.example/fr/carte/integrer/"'

    assert src in map_view(french).frame


def test_page_of_an_edition_has_its_cities(english):
    """They are not listed twice: its group leads there."""
    found = {each.id: each.groups for each in groupings(english)}

    assert {()} == {group.cities for group in found["edition"]}
    assert all(group.cities for group in found["role"])
