"""Which cities the sources name at an edition, and in what part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from plugins.domain.network import Network

_PARTS: Final = ("present", "represented", "took-part", "invited", "signatory")
_Part: TypeAlias = tuple[str, str | None]
"""A part at an edition, and the document that was signed there."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """The cities that the sources name in one part at an edition, each once."""

    part: str  # present, represented, took-part, invited or signatory
    cities: tuple[str, ...]
    document: str | None = None  # what the signatories signed


def attendances(network: Network) -> Mapping[str, tuple[Attendance, ...]]:
    """Return those of each edition, the surest presence first.

    A signatory need not have been there; it is told apart, with its document.
    """
    found: dict[str, dict[_Part, dict[str, None]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for edition, part, city in _named(network):
        if edition and part[0] in _PARTS:
            found[edition][part][city] = None
    return {
        edition: tuple(
            Attendance(part, tuple(parts[part, document]), document)
            for part, document in sorted(parts, key=lambda each: _PARTS.index(each[0]))
        )
        for edition, parts in found.items()
    }


def _named(network: Network) -> Iterator[tuple[str | None, _Part, str]]:
    """Yield an edition or none, a role or part there, and a city that has it."""
    for city in network.cities.values():
        for role in city.roles:
            yield role.edition, (role.role, None), city.id
    for body in network.governance.values():
        for meeting in body.meetings:
            for name in meeting.cities:
                yield meeting.edition, ("took-part", None), name
    for document in network.documents.values():
        for signature in document.signatories:
            yield document.edition, ("signatory", document.id), signature.city
