"""Which cities the sources name at an edition, and in what part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from plugins.domain.edition import Edition
from plugins.domain.network import Network

_PARTS: Final = ("present", "represented", "invited")


@dataclass(frozen=True, slots=True)
class Attendance:
    """The cities that the sources name in one part at an edition, each once."""

    part: str  # present, represented, took-part, invited or signatory
    cities: tuple[str, ...]
    document: str | None = None  # what the signatories signed


def attendances(edition: Edition, network: Network) -> Iterator[Attendance]:
    """Yield those of *edition*, the surest presence first.

    A signatory need not have been there; it is told apart, with its document.
    """
    for part in _PARTS:
        named = [
            city.id
            for city in network.cities.values()
            for role in city.roles
            if (role.role, role.edition) == (part, edition.id)
        ]
        if part == "invited":
            yield from _found("took-part", _of_meetings(edition, network))
        yield from _found(part, named)
    for document in network.documents.values():
        if document.edition == edition.id:
            signed = [signature.city for signature in document.signatories]
            yield from _found("signatory", signed, document.id)


def _of_meetings(edition: Edition, network: Network) -> list[str]:
    """Return the cities that took part in a body's meeting during *edition*."""
    return [
        city
        for body in network.governance.values()
        for meeting in body.meetings
        if meeting.edition == edition.id
        for city in meeting.cities
    ]


def _found(
    part: str, cities: list[str], document: str | None = None
) -> Iterator[Attendance]:
    if cities:
        yield Attendance(part, tuple(dict.fromkeys(cities)), document)
