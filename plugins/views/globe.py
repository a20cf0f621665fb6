"""A city's place on the globe."""

from __future__ import annotations

from dataclasses import dataclass, replace

from plugins.domain.edition import Edition
from plugins.views.drawn_maps import attendance_links
from plugins.views.link import Link
from plugins.views.localizer import Localizer


@dataclass(frozen=True, slots=True)
class Globe:
    """The Earth from above a city, which is in the middle: path data for SVG."""

    name: str  # what it is, for those who do not see it
    land: str
    mesh: str  # meridians and parallels
    others: str  # the other cities of the network in view
    caption: str = ""
    more: tuple[Link, ...] = ()


def globe(city: str | None, localizer: Localizer) -> Globe | None:
    """Return the globe above a city, unless nobody said where it is."""
    relations = localizer.relations
    middle = relations.places.get(city or "")
    if city is None or middle is None:
        return None
    drawing = localizer.maps.globe(middle, relations.in_sight(middle))
    name = localizer.gettext("{city} on the globe").format(
        city=localizer.name_of(localizer.relations.named.cities[city]).plain
    )
    return Globe(
        name=name,
        land=drawing.land,
        mesh=drawing.mesh,
        others=drawing.others,
    )


def edition_globe(edition: Edition, localizer: Localizer) -> Globe | None:
    """Return the globe above the host, and what the sources say of who came."""
    found = globe(edition.host, localizer)
    more = attendance_links(edition, localizer)
    if found is None or more or localizer.relations.stage(edition) != "held":
        return found and replace(found, more=more)
    unnamed = localizer.gettext("The sources do not name the cities that came.")
    return replace(found, caption=unnamed)
