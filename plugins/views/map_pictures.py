"""The cities and the route of the Meetings, on the pictures of the map."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.city import NamedCity
from plugins.domain.rings import Point
from plugins.outputs.drawing.map_picture import Picture
from plugins.views.localizer import Localizer


@dataclass(frozen=True, slots=True)
class Dot:
    """A city on a picture."""

    city: str
    x: int
    y: int
    is_host: bool


@dataclass(frozen=True, slots=True)
class MapPicture:
    """Land, cities and the ways between the hosts, ready to be drawn."""

    name: str  # world or europe
    view_box: str
    land: str  # path data, like all lines here
    route: str
    dots: tuple[Dot, ...]  # hosts last: they are drawn above the others


def map_pictures(localizer: Localizer) -> tuple[MapPicture, ...]:
    """Return the world, then Europe, where most cities are."""
    world, europe = localizer.maps.parts
    return _drawn("world", world, localizer), _drawn("europe", europe, localizer)


def _drawn(name: str, picture: Picture, localizer: Localizer) -> MapPicture:
    meetings = localizer.relations.meetings
    cities = localizer.relations.named.cities.values()
    places = {city.id: place_of(city) for city in cities}
    known = {city: place for city, place in places.items() if place}
    stops = [known[each.host] for each in meetings if each.host in known]
    hosts = {edition.host for edition in meetings}
    dots = (
        Dot(city, *picture.at(*place), city in hosts)
        for city, place in known.items()
        if picture.holds(*place)
    )
    return MapPicture(
        name=name,
        view_box=picture.box.view_box,
        land=picture.land,
        route=picture.ways(stops),
        dots=tuple(sorted(dots, key=lambda dot: dot.is_host)),
    )


def place_of(city: NamedCity) -> Point | None:
    """Return the longitude and the latitude of *city*, where they are known."""
    if city.longitude is None or city.latitude is None:
        return None
    return city.longitude, city.latitude
