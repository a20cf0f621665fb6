"""Which records name which: every link is written once and holds both ways."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from plugins.domain.network import Network

Record = tuple[str, str]
"""A kind and an id: ("city", "cuneo")."""


def links(
    network: Network, public_parts: Iterable[tuple[str, str]]
) -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Return the ids of what is linked to each record, by kind, from either side.

    Args:
        network: The records; each is named by its kind and its id in the result.
        public_parts: The edition and the person of each public part in an edition.
    """
    found: dict[Record, dict[str, dict[str, None]]] = defaultdict(
        lambda: defaultdict(dict)
    )
    for one, other in links_of(network, public_parts):
        found[one][other[0]][other[1]] = None
        found[other][one[0]][one[1]] = None
    return {
        f"{kind}/{record_id}": {other: tuple(ids) for other, ids in linked.items()}
        for (kind, record_id), linked in found.items()
    }


def links_of(
    network: Network, public_parts: Iterable[tuple[str, str]]
) -> Iterator[tuple[Record, Record]]:
    """Yield each pair of records of which one names the other."""
    yield from _editions(network)
    yield from _cities(network)
    yield from _topics(network)
    yield from _initiatives(network)
    yield from _documents(network)
    yield from _releases(network)
    for edition, person in public_parts:
        yield ("edition", edition), ("person", person)
        if person in network.people:
            for office in network.people[person].offices:
                if office.city:
                    yield ("person", person), ("city", office.city)


def _editions(network: Network) -> Iterator[tuple[Record, Record]]:
    for edition in network.editions.values():
        this = "edition", edition.id
        if edition.host:
            yield this, ("city", edition.host)
        for candidate in edition.candidates:
            if candidate.city:
                yield this, ("city", candidate.city)
        for topic in edition.topics:
            yield this, ("topic", topic)


def _cities(network: Network) -> Iterator[tuple[Record, Record]]:
    for city in network.cities.values():
        for role in city.roles:
            if role.edition:
                yield ("city", city.id), ("edition", role.edition)


def _topics(network: Network) -> Iterator[tuple[Record, Record]]:
    for topic in network.topics.values():
        for subject in topic.subjects:
            yield ("topic", topic.id), ("topic", subject)


def _initiatives(network: Network) -> Iterator[tuple[Record, Record]]:
    for initiative in network.initiatives.values():
        this = "initiative", initiative.id
        for kind in ("city", "edition", "topic"):
            if other := getattr(initiative, kind):
                yield this, (kind, other)


def _documents(network: Network) -> Iterator[tuple[Record, Record]]:
    for document in network.documents.values():
        this = "document", document.id
        if document.edition:
            yield this, ("edition", document.edition)
        if document.proposed_by:
            yield this, ("person", document.proposed_by)
        for signature in document.signatories:
            yield this, ("city", signature.city)


def _releases(network: Network) -> Iterator[tuple[Record, Record]]:
    for release in network.releases.values():
        this = "release", release.id
        header = next(iter(release.versions.values()))
        if header.edition:
            yield this, ("edition", header.edition)
        for kind, ids in (
            ("city", header.cities),
            ("topic", header.topics),
            ("document", header.documents),
        ):
            for other in ids:
                yield this, (kind, other)
