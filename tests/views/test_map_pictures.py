"""The cities on the pictures of the map."""

from plugins.views.map_pictures import map_pictures, place_of
from tests.views.sample import changed, speaker_of, with_records


def test_world_has_every_city(english):
    """Each city whose place is known is a dot, the hosts above the others."""
    world, _ = map_pictures(english)

    assert ["osaka", "montreal", "porto"] == [dot.city for dot in world.dots]
    assert [False, True, True] == [dot.is_host for dot in world.dots]


def test_europe_has_its_own(english):
    """Only what is within the picture."""
    _, europe = map_pictures(english)

    assert ["porto"] == [dot.city for dot in europe.dots]


def test_west_is_left_and_north_is_up(english):
    """Montréal is left of Porto, which is left of Osaka and below Montréal."""
    dots = {dot.city: dot for dot in map_pictures(english)[0].dots}

    assert dots["montreal"].x < dots["porto"].x < dots["osaka"].x
    assert dots["montreal"].y < dots["porto"].y


def test_route_goes_from_host_to_host(english):
    """Two Meetings, one way between them."""
    world, _ = map_pictures(english)

    assert 1 == world.route.count("m")


def test_city_without_a_place_is_left_out(network):
    """It stays in the list: nobody knows where to draw it."""
    typed = network.cities["osaka"].model_dump(exclude_none=True)
    typed.pop("latitude")
    typed.pop("longitude")
    city = type(network.cities["osaka"]).model_validate(typed)
    world, _ = map_pictures(speaker_of(with_records(cities=city)))

    assert place_of(city) is None
    assert "osaka" not in [dot.city for dot in world.dots]


def test_place_is_longitude_then_latitude(network):
    """As in GeoJSON."""
    city = changed(network.cities["porto"], longitude=1.5, latitude=2.5)

    assert (1.5, 2.5) == place_of(city)
