"""What each city was for the network, wherever that is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.domain.dates import PartialDate
from plugins.domain.edition import Edition, Stage
from plugins.domain.network import Network
from plugins.domain.stages import HAPPENING
from plugins.domain.values import LocalText


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


def roles(
    network: Network, stage_of: Mapping[str, Stage]
) -> Mapping[str, tuple[Role, ...]]:
    """Return the roles of each city, in the order of time.

    Args:
        network: Whose cities.
        stage_of: Where each edition stands.
    """
    found: dict[str, list[Role]] = defaultdict(list)
    for city_id, role in _roles(network, stage_of):
        found[city_id].append(role)
    return {
        city_id: tuple(sorted(roles, key=_by_time)) for city_id, roles in found.items()
    }


def _roles(
    network: Network, stage_of: Mapping[str, Stage]
) -> Iterator[tuple[str, Role]]:
    for city in network.cities.values():
        for own in city.roles:
            when = own.since or _date_of(network, own.edition)
            yield (
                city.id,
                Role(own.role, own.source, when, own.edition, note=own.note),
            )
    yield from _roles_in_editions(network, stage_of)
    for document in network.documents.values():
        for signature in document.signatories:
            role = Role(
                "signatory", signature.source, document.date, document=document.id
            )
            yield signature.city, role
    yield from _roles_in_bodies(network)


def _roles_in_editions(
    network: Network, stage_of: Mapping[str, Stage]
) -> Iterator[tuple[str, Role]]:
    for edition in network.editions.values():
        when = edition.date.start
        if edition.host:
            kind = _host_role(edition, stage_of[edition.id])
            yield edition.host, Role(kind, edition.date.source, when, edition.id)
        for candidate in edition.candidates:
            if candidate.city and candidate.city != edition.host:
                role = Role("candidate", candidate.source, when, edition.id)
                yield candidate.city, role


def _host_role(edition: Edition, stage: Stage) -> str:
    """Return what its host is: nobody hosts before it is known to be held."""
    if edition.kind != "meetings":
        return "venue"
    return "host" if stage in HAPPENING else "announced-host"


def _roles_in_bodies(network: Network) -> Iterator[tuple[str, Role]]:
    for body in network.governance.values():
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


def _date_of(network: Network, edition_id: str | None) -> PartialDate | None:
    edition = network.editions.get(edition_id or "")
    return edition.date.start if edition else None


def _by_time(role: Role) -> tuple[str, str]:
    return (str(role.when.first) if role.when else "9999", role.kind)
