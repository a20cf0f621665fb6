"""What follows from the records: who is linked to what, and who comes next.

Nothing here is written down twice: a city that hosts is named by its edition
only, and a signature by its document; the city's page finds both here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Final

from plugins.domain.attendance import Attendance, attendances
from plugins.domain.audit import Compliance, compliance
from plugins.domain.citations import Citation, citations, cited
from plugins.domain.dates import PartialDate
from plugins.domain.edition import Edition, Stage
from plugins.domain.linked import links_of
from plugins.domain.network import Network
from plugins.domain.place import places
from plugins.domain.problem import Path
from plugins.domain.rings import Point
from plugins.domain.similar import Similarity
from plugins.domain.source import Source
from plugins.domain.text import releases_by_edition
from plugins.domain.translation import outdated
from plugins.domain.values import LocalText

COMING: Final = ("announced", "open")
"""The stages of an edition that is still to begin."""

HAPPENING: Final = ("under-way", "held")
"""The stages of an edition that somebody hosts, or hosted."""


@dataclass(frozen=True, slots=True)
class Role:
    """What a city was for the network, wherever that is recorded."""

    kind: str  # founder, host, candidate, signatory, seat, took-part…
    source: str
    when: PartialDate | None = None
    edition: str | None = None
    document: str | None = None
    body: str | None = None
    note: LocalText | None = None


class Relations:
    """Every link between the records of one network, found once."""

    def __init__(self, network: Network) -> None:
        """Index *network*; each index is made when it is first asked for."""
        self.network = network

    @cached_property
    def roles(self) -> Mapping[str, tuple[Role, ...]]:
        """Return the roles of each city, in the order of time."""
        found: dict[str, list[Role]] = defaultdict(list)
        for city_id, role in self._roles():
            found[city_id].append(role)
        return {
            city_id: tuple(sorted(roles, key=_by_time))
            for city_id, roles in found.items()
        }

    def _roles(self) -> Iterator[tuple[str, Role]]:
        for city in self.network.cities.values():
            for own in city.roles:
                when = own.since or self.edition_date(own.edition)
                yield (
                    city.id,
                    Role(own.role, own.source, when, own.edition, note=own.note),
                )
        yield from self._roles_in_editions()
        for document in self.network.documents.values():
            for signature in document.signatories:
                role = Role(
                    "signatory", signature.source, document.date, document=document.id
                )
                yield signature.city, role
        yield from self._roles_in_bodies()

    def _roles_in_editions(self) -> Iterator[tuple[str, Role]]:
        for edition in self.network.editions.values():
            when = edition.date.start
            if edition.host:
                kind = self._host_role(edition)
                yield edition.host, Role(kind, edition.date.source, when, edition.id)
            for candidate in edition.candidates:
                if candidate.city and candidate.city != edition.host:
                    role = Role("candidate", candidate.source, when, edition.id)
                    yield candidate.city, role

    def _host_role(self, edition: Edition) -> str:
        """Return what its host is: nobody hosts before it is known to be held."""
        if edition.kind != "meetings":
            return "venue"
        return "host" if self.stage(edition) in HAPPENING else "announced-host"

    def _roles_in_bodies(self) -> Iterator[tuple[str, Role]]:
        for body in self.network.governance.values():
            for seat in body.seats:
                when = seat.start or seat.as_of
                role = Role(seat.office or "seat", seat.source, when, body=body.id)
                yield seat.city, role
            for meeting in body.meetings:
                for city in meeting.cities:
                    role = Role(
                        "took-part", meeting.sources[0], meeting.start, body=body.id
                    )
                    yield city, role

    def edition_date(self, edition_id: str | None) -> PartialDate | None:
        """Return when the edition began, or None."""
        edition = self.network.editions.get(edition_id or "")
        return edition.date.start if edition else None

    def linked_to(self, kind: str, record_id: str) -> Mapping[str, tuple[str, ...]]:
        """Return the ids of what is linked to a record, by kind, from either side."""
        linked = self._links.get((kind, record_id), {})
        return {other: tuple(ids) for other, ids in linked.items()}

    @cached_property
    def _links(self) -> Mapping[tuple[str, str], Mapping[str, Mapping[str, None]]]:
        found: dict[tuple[str, str], dict[str, dict[str, None]]] = defaultdict(
            lambda: defaultdict(dict)
        )
        for one, other in links_of(self.network, self.public_parts):
            found[one][other[0]][other[1]] = None
            found[other][one[0]][one[1]] = None
        return found

    @cached_property
    def reported(self) -> frozenset[str]:
        """Return the editions on which a source reports after their last day."""
        return frozenset(
            edition.id
            for edition in self.network.editions.values()
            if any(
                reports(self.network.sources[source], edition)
                for source in sources_of(edition)
                if source in self.network.sources
            )
        )

    def known_on(self, sources: Iterable[str]) -> date | None:
        """Return the latest day on which one of *sources* was read or published."""
        known = (self.network.sources[source].day for source in sources)
        return max(filter(None, known), default=None)

    def stage(self, edition: Edition) -> Stage:
        """Return where *edition* stands today."""
        is_reported = edition.id in self.reported
        return edition.stage(self.network.today, is_reported=is_reported)

    @cached_property
    def meetings(self) -> tuple[Edition, ...]:
        """Return the Meetings, the earliest first."""
        editions = self.network.editions.values()
        return tuple(
            sorted(
                (edition for edition in editions if edition.kind == "meetings"),
                key=lambda edition: edition.date.start.first,
            )
        )

    @property
    def latest_meetings(self) -> Edition | None:
        """Return the Meetings that began last."""
        others = (*COMING, "cancelled")
        begun = [each for each in self.meetings if self.stage(each) not in others]
        return begun[-1] if begun else None

    @property
    def meetings_under_way(self) -> Edition | None:
        """Return the Meetings that are being held."""
        return next(
            (each for each in self.meetings if self.stage(each) == "under-way"), None
        )

    @property
    def next_meetings(self) -> Edition | None:
        """Return the first Meetings that are still to begin."""
        coming = (each for each in self.meetings if self.stage(each) in COMING)
        return next(coming, None)

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
        return citations(self.network)

    @cached_property
    def similarity(self) -> Similarity:
        """Return what tells which cities are alike."""
        return Similarity(self.network, self.topics)

    @cached_property
    def topics(self) -> Mapping[str, tuple[str, ...]]:
        """Return the topics of each city: of its initiatives, then of what it hosts.

        After a theme come the network's subjects that it belongs to.
        """
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
        return attendances(self.network)

    @cached_property
    def places(self) -> Mapping[str, Point]:
        """Return where each city is of which it is known."""
        return places(self.network.cities.values())

    @cached_property
    def compliance(self) -> Compliance:
        """Return how far the site complies with what the law wants of it."""
        return compliance(self.network.audits.values(), self.network.today)

    @cached_property
    def outdated(self) -> Mapping[tuple[Path, str], str]:
        """Return the original's language of each text that no longer says the same."""
        return outdated(self.network.translations)

    @cached_property
    def releases(self) -> Mapping[str, tuple[str, ...]]:
        """Return the releases on each edition, in some language, in order."""
        return releases_by_edition(self.network.releases.values())

    @cached_property
    def public_parts(self) -> tuple[tuple[str, str], ...]:
        """Return (edition, person) for each public part in an edition, once."""
        return tuple(dict.fromkeys(self._public_parts()))

    @cached_property
    def public_people(self) -> frozenset[str]:
        """Return the people with a public part in an edition: they have a page."""
        return frozenset(person for _, person in self.public_parts)

    def _public_parts(self) -> Iterator[tuple[str, str]]:
        for edition in self.network.editions.values():
            for session in edition.programme:
                yield from ((edition.id, speaker) for speaker in session.speakers)
        for document in self.network.documents.values():
            if document.edition and document.proposed_by:
                yield document.edition, document.proposed_by
        hosts = {edition.host: edition.id for edition in self.meetings}
        for body in self.network.governance.values():
            for seat in body.seats:
                if seat.person and seat.city in hosts:
                    yield hosts[seat.city], seat.person


def sources_of(edition: Edition) -> set[str]:
    """Return the ids of every source that *edition* cites anywhere."""
    return set(cited(edition))


def reports(source: Source, edition: Edition) -> bool:
    """Return whether *source* was surely published once *edition* had ended."""
    published = source.published_after or source.published
    return published is not None and published.first >= edition.date.last.last


def _by_time(role: Role) -> tuple[str, str]:
    return (str(role.when.first) if role.when else "9999", role.kind)
