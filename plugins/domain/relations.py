"""What follows from the records: who is linked to what, and who comes next.

Nothing here is written down twice: a city that hosts is named by its edition
only, and a signature by its document; the city's page finds both here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, partial
from typing import Final, TypeVar

from plugins.domain.attendance import Attendance, attendances
from plugins.domain.audit import Compliance, compliance
from plugins.domain.citations import Citation, citations
from plugins.domain.city import City, NamedCity
from plugins.domain.dates import PartialDate
from plugins.domain.edition import NamedEdition, Stage
from plugins.domain.linked import links
from plugins.domain.named import Named
from plugins.domain.network import Network
from plugins.domain.place import places
from plugins.domain.public_parts import public_parts
from plugins.domain.rings import Point
from plugins.domain.roles import Role, roles
from plugins.domain.similar import Alike, Similarity
from plugins.domain.sphere import Sight, Vector, part_of
from plugins.domain.stages import stages, turns
from plugins.domain.text import releases_by_edition
from plugins.domain.traces import Answers, Records, Shelves, untraced
from plugins.domain.translation import outdated

_SHELVES: Final = {
    "alike": "_alike",
    "attendances": "attendances",
    "citations": "citations",
    "compliance": "_compliance",
    "links": "links",
    "outdated": "outdated",
    "places": "places",
    "public people": "public_people",
    "releases of editions": "releases",
    "roles": "roles",
    "sight": "_sight",
    "stages": "stages",
    "topics of cities": "topics",
    "turns": "_turns",
}
"""What follows from the records: the name of its shelf, and who puts it up."""

Found = TypeVar("Found")


class Relations:
    """Every link between the records of one network, found once.

    What is found stands on shelves: who reads the roles of a city depends on them, and
    not on all that was read to find them.
    """

    def __init__(self, network: Network, shelves: Shelves | None = None) -> None:
        """Index *network*; each index is made when it is first asked for."""
        self.network = network
        self.shelves = shelves or Shelves()
        self.named = Named(network, self.shelves)
        for shelf, name in _SHELVES.items():
            self.shelves.promise(shelf, partial(getattr, self, name))

    def _shelved(
        self, name: str, make: Callable[[], Mapping[str, Found]]
    ) -> Records[Found]:
        with untraced():
            return self.shelves.records(name, make())

    @cached_property
    def roles(self) -> Mapping[str, tuple[Role, ...]]:
        """Return the roles of each city, in the order of time."""
        return self._shelved("roles", lambda: roles(self.network, self.stages))

    def edition_date(self, edition_id: str | None) -> PartialDate | None:
        """Return when the edition began, or None."""
        edition = self.named.editions.get(edition_id or "")
        return edition.date.start if edition else None

    def linked_to(self, kind: str, record_id: str) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of what is linked to a record, by kind, from either side."""
        return self.links.get(f"{kind}/{record_id}", {})

    @cached_property
    def links(self) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
        """Return what is linked to each record, named by its kind and its id."""
        return self._shelved("links", lambda: links(self.network, self.public_parts))

    def known_on(self, sources: Iterable[str]) -> date | None:
        """Return the latest day on which one of *sources* was read or published."""
        known = (self.network.sources[source].day for source in sources)
        return max(filter(None, known), default=None)

    def stage(self, edition: NamedEdition) -> Stage:
        """Return where *edition* stands today."""
        return self.stages[edition.id]

    @cached_property
    def stages(self) -> Mapping[str, Stage]:
        """Return where each edition stands today."""
        return self._shelved("stages", partial(stages, self.network))

    @property
    def meetings(self) -> tuple[NamedEdition, ...]:
        """Return the Meetings, the earliest first."""
        return tuple(map(self.named.editions.__getitem__, self._turns["every"]))

    @cached_property
    def _turns(self) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of the Meetings, and of those whose turn it is."""
        return self._shelved("turns", lambda: turns(self.network, self.stages))

    def _turn(self, name: str) -> NamedEdition | None:
        return next(map(self.named.editions.__getitem__, self._turns[name]), None)

    @property
    def latest_meetings(self) -> NamedEdition | None:
        """Return the Meetings that began last."""
        return self._turn("latest")

    @property
    def meetings_under_way(self) -> NamedEdition | None:
        """Return the Meetings that are being held."""
        return self._turn("under-way")

    @property
    def next_meetings(self) -> NamedEdition | None:
        """Return the first Meetings that are still to begin."""
        return self._turn("next")

    @property
    def co_president_cities(self) -> tuple[str, ...]:
        """Return the general secretariat, then the host of the next Meetings.

        While no next host is known, the host of the latest Meetings stands there.
        """
        editions = filter(None, (self.next_meetings, self.latest_meetings))
        hosts = [edition.host for edition in editions if edition.host]
        return tuple(dict.fromkeys((self.network.site.secretariat, *hosts[:1])))

    @cached_property
    def citations(self) -> Mapping[str, tuple[Citation, ...]]:
        """Return, for each source, the records that cite it."""
        return self._shelved("citations", partial(citations, self.network))

    def near_in_size(self, city: City) -> list[City]:
        """Return the few cities that are about as large as *city*."""
        near = self._alike[f"size/{city.id}"]
        return [self.network.cities[other] for other, _ in near]

    def near_in_latitude(self, city: City) -> list[NamedCity]:
        """Return the few of the zone of *city* that are as far from the equator."""
        near = self._alike[f"latitude/{city.id}"]
        return [self.named.cities[other] for other, _ in near]

    def near_in_topics(self, city: City) -> list[tuple[NamedCity, tuple[str, ...]]]:
        """Return the few that share the most topics with *city*, and which."""
        near = self._alike[f"topics/{city.id}"]
        return [(self.named.cities[other], topics) for other, topics in near]

    @cached_property
    def _alike(self) -> Answers[Alike]:
        with untraced():
            similarity = Similarity(self.network, self.topics)
            return self.shelves.answers("alike", similarity.answer, similarity.basis)

    @cached_property
    def topics(self) -> Mapping[str, tuple[str, ...]]:
        """Return the topics of each city: of its initiatives, then of what it hosts.

        After a theme come the network's subjects that it belongs to.
        """
        return self._shelved("topics of cities", self._found_topics)

    def _found_topics(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for city, topic in self._topics():
            subjects = self.network.topics[topic].subjects
            found[city].update(dict.fromkeys((topic, *subjects)))
        return {city: tuple(topics) for city, topics in found.items()}

    def _topics(self) -> Iterator[tuple[str, str]]:
        for initiative in self.network.initiatives.values():
            if initiative.city and initiative.topic:
                yield initiative.city, initiative.topic
        for edition in self.network.editions.values():
            for topic in edition.topics if edition.host else ():
                yield edition.host or "", topic

    @cached_property
    def attendances(self) -> Mapping[str, tuple[Attendance, ...]]:
        """Return the cities that the sources name at each edition."""
        return self._shelved("attendances", partial(attendances, self.network))

    @cached_property
    def places(self) -> Mapping[str, Point]:
        """Return where each city is of which it is known."""
        return self._shelved("places", lambda: places(self.network.cities.values()))

    def in_sight(self, place: Point) -> tuple[Vector, ...]:
        """Return the places of cities that may be in view from far above *place*."""
        return self._sight[part_of(place)]

    @cached_property
    def _sight(self) -> Answers[tuple[Vector, ...]]:
        with untraced():
            sight = Sight(self.places.values())
            return self.shelves.answers("sight", sight.answer, sight.basis)

    @property
    def compliance(self) -> Compliance:
        """Return how far the site complies with what the law wants of it."""
        return self._compliance[""]

    @cached_property
    def _compliance(self) -> Mapping[str, Compliance]:
        network = self.network
        return self._shelved(
            "compliance",
            lambda: {"": compliance(network.audits.values(), network.today)},
        )

    @cached_property
    def outdated(self) -> Mapping[str, str]:
        """Return the original's language of each text that no longer says the same.

        A text is named by its collection, its id and its language, with "/" between.
        """
        return self._shelved("outdated", lambda: outdated(self.network.translations))

    @cached_property
    def releases(self) -> Mapping[str, tuple[str, ...]]:
        """Return the releases on each edition, in some language, in order."""
        return self._shelved(
            "releases of editions",
            lambda: releases_by_edition(self.network.releases.values()),
        )

    @cached_property
    def public_parts(self) -> tuple[tuple[str, str], ...]:
        """Return (edition, person) for each public part in an edition, once."""
        with untraced():
            return tuple(dict.fromkeys(public_parts(self.network, self.meetings)))

    @cached_property
    def public_people(self) -> Mapping[str, bool]:
        """Return the people with a public part in an edition: they have a page."""
        return self._shelved(
            "public people",
            lambda: dict.fromkeys((person for _, person in self.public_parts), True),
        )
