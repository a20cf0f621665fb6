"""Maps of the world, drawn from the records: what each shows, and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from plugins.domain.attendance import Attendance
from plugins.domain.edition import NamedEdition
from plugins.domain.rings import Point
from plugins.domain.stages import HAPPENING
from plugins.domain.wording import N_
from plugins.outputs.drawing.label_places import label_places
from plugins.views.link import Link
from plugins.views.links import document_link, section_link
from plugins.views.localizer import Localizer
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class MapLabel:
    """A name on a map, in the units of the map."""

    text: Text
    x: int
    y: int
    anchor: str  # start, middle or end


@dataclass(frozen=True, slots=True)
class WorldMap:
    """A map of the world: path data for SVG, and the same in words."""

    id: str  # of the map, on its page
    name: str  # what it is, for those who do not see it
    caption: str
    more: tuple[Link, ...]  # where the same is told as a list
    land: str  # the middle of each of its columns
    cities: str = ""
    hosts: str = ""
    hollow: str = ""  # the hosts that are not known to have held their Meetings
    lines: str = ""
    coming: str = ""  # the lines to those
    labels: tuple[MapLabel, ...] = ()


def network_map(localizer: Localizer) -> WorldMap:
    """Return the world with the network's cities, and the names of the hosts."""
    cities = list(localizer.network.cities)
    shown = places(cities, localizer)
    hosts = [city for city, _ in _hosts(localizer)]
    filtered = localizer.word(N_("The map to open, filter and print"))
    every_city = localizer.word(N_("All the cities, by continent"))
    every = localizer.gettext(
        "The {all} cities, districts and counties that the sources name."
    )
    most = localizer.gettext(
        "{shown} of the {all} cities, districts and counties that the sources name: "
        "those whose place is known."
    )
    caption = (every if len(shown) == len(cities) else most).format(
        shown=len(shown), all=len(cities)
    )
    largest = localizer.gettext("The largest dots are the hosts of the Meetings.")
    hollow = _hollow(localizer)
    return WorldMap(
        id="network",
        name=localizer.gettext("Map of the world with the cities of the network"),
        caption=" ".join(
            [caption, *([largest] if hosts else []), *_told(hollow, localizer)]
        ),
        more=(
            replace(section_link("map", localizer), text=filtered),
            replace(section_link("cities", localizer), text=every_city),
        ),
        land=localizer.maps.world,
        cities=localizer.maps.dots(shown.values()),
        hosts=localizer.maps.dots(places(hosts, localizer).values()),
        hollow=localizer.maps.dots(hollow),
        labels=tuple(_labels(_hosts(localizer), shown, localizer)),
    )


def route_map(localizer: Localizer) -> WorldMap | None:
    """Return the way of the Meetings from host to host, through the years."""
    hosts = _hosts(localizer)
    if len(hosts) < 2:  # noqa: PLR2004 - from one to another
        return None
    known = places((city for city, _ in hosts), localizer)
    ways: dict[bool, list[tuple[Point, Point]]] = {True: [], False: []}
    for (one, _), (other, edition) in pairwise(hosts):
        is_known = localizer.relations.stage(edition) in HAPPENING
        ways[is_known].append((known[one], known[other]))
    stops = ", ".join(_stop(city, edition, localizer) for city, edition in hosts)
    caption = localizer.gettext("From host to host, year after year: {stops}.")
    hollow = _hollow(localizer)
    return WorldMap(
        id="route",
        name=localizer.gettext("Map of the world with the route of the Meetings"),
        caption=" ".join([caption.format(stops=stops), *_told(hollow, localizer)]),
        more=(),
        land=localizer.maps.world,
        lines=localizer.maps.routes(ways[True]),
        coming=localizer.maps.routes(ways[False]),
        hosts=localizer.maps.dots(known.values()),
        hollow=localizer.maps.dots(hollow),
        labels=tuple(_labels(hosts, {}, localizer)),
    )


def edition_map(edition: NamedEdition, localizer: Localizer) -> WorldMap | None:
    """Return the lines from the cities that the sources name to the host."""
    groups = localizer.relations.attendances.get(edition.id, ())
    named = dict.fromkeys(city for group in groups for city in group.cities)
    named.pop(edition.host or "", None)
    host = places([edition.host or ""], localizer)
    shown = places(named, localizer)
    if not host or not shown or edition.host is None:
        return None
    name = localizer.name_of(localizer.relations.named.cities[edition.host]).plain
    caption = localizer.gettext(
        "Lines lead to {city} from the cities that the sources name."
    )
    return WorldMap(
        id="lines",
        name=localizer.gettext("Map of the world with lines to {city}").format(
            city=name
        ),
        caption=" ".join(
            (caption.format(city=name), *_missing(named, shown, localizer))
        ),
        more=attendance_links(edition, localizer),
        land=localizer.maps.world,
        cities=localizer.maps.dots(shown.values()),
        hosts=localizer.maps.dots(host.values()),
        lines=localizer.maps.routes(
            (place, host[edition.host]) for place in shown.values()
        ),
    )


def attendance_links(edition: NamedEdition, localizer: Localizer) -> tuple[Link, ...]:
    """Return how many cities the sources name in each part, with their lists."""
    groups = localizer.relations.attendances.get(edition.id, ())
    return tuple(_group_link(group, localizer) for group in groups)


def places(cities: Iterable[str], localizer: Localizer) -> dict[str, Point]:
    """Return where each city is, but for those of which nobody said it."""
    known = localizer.relations.places
    return {city: known[city] for city in cities if city in known}


def _hosts(localizer: Localizer) -> Sequence[tuple[str, NamedEdition]]:
    """Return the hosts of the Meetings with a known place, in the order of time."""
    hosts = [(each.host, each) for each in localizer.relations.meetings if each.host]
    known = places((city for city, _ in hosts), localizer)
    return [(city, edition) for city, edition in hosts if city in known]


def _hollow(localizer: Localizer) -> list[Point]:
    """Return where the hosts are that are not known to have held any Meetings."""
    stage = localizer.relations.stage
    held = {city for city, edition in _hosts(localizer) if stage(edition) in HAPPENING}
    others = (city for city, _ in _hosts(localizer) if city not in held)
    return list(places(others, localizer).values())


def _told(hollow: Sequence[Point], localizer: Localizer) -> Iterator[str]:
    """Yield what a hollow dot means, where there is one."""
    if hollow:
        yield localizer.gettext(
            "Hollow: announced, and no source reports on its Meetings yet."
        )


def _labels(
    hosts: Sequence[tuple[str, NamedEdition]],
    others: Mapping[str, Point],
    localizer: Localizer,
) -> Iterator[MapLabel]:
    known = places((city for city, _ in hosts), localizer)
    spots = {city: localizer.maps.spot(place) for city, place in known.items()}
    names = [(spots[city], _stop(city, edition, localizer)) for city, edition in hosts]
    dots = map(localizer.maps.spot, others.values())
    for (_, name), place in zip(names, label_places(names, dots), strict=True):
        if place:
            yield MapLabel(localizer.word_of(name), place.x, place.y, place.anchor)


def _stop(city: str, edition: NamedEdition, localizer: Localizer) -> str:
    return localizer.gettext("{city} {year}").format(
        city=localizer.name_of(localizer.relations.named.cities[city]).plain,
        year=localizer.formats.number_of_year(edition.date.start.year),
    )


def _missing(
    named: Iterable[str], shown: Iterable[str], localizer: Localizer
) -> Iterator[str]:
    """Yield a sentence with the names of those that the map lacks, if any."""
    known = localizer.relations.named.cities
    cities = [known[city] for city in named if city not in shown]
    if cities:
        names = ", ".join(localizer.name_of(city).plain for city in cities)
        sentence = localizer.gettext("Their place is not known: {cities}.")
        yield sentence.format(cities=names)


def _group_link(group: Attendance, localizer: Localizer) -> Link:
    """Return how many cities came in one part, with a link to their list."""
    number = len(group.cities)
    if group.document:
        link = document_link(group.document, localizer)
        signed = localizer.ngettext(
            "{number} city signed: {document}",
            "{number} cities signed: {document}",
            number,
        )
        text = signed.format(number=number, document=link.text.plain)
        return Link(link.url, localizer.word_of(text))
    patterns = {
        "present": localizer.ngettext(
            "{number} city was present", "{number} cities were present", number
        ),
        "represented": localizer.ngettext(
            "{number} city was represented", "{number} cities were represented", number
        ),
        "took-part": localizer.ngettext(
            "{number} city took part", "{number} cities took part", number
        ),
        "invited": localizer.ngettext(
            "{number} city was invited", "{number} cities were invited", number
        ),
    }
    url = "" if group.part == "took-part" else "#related-cities"
    return Link(url, localizer.word_of(patterns[group.part].format(number=number)))
