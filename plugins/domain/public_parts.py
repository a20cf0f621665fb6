"""Who has a public part in an edition: only they have a page."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.domain.edition import NamedEdition
from plugins.domain.network import Network


def public_parts(
    network: Network, meetings: Iterable[NamedEdition]
) -> Iterator[tuple[str, str]]:
    """Yield (edition, person) for each part: who speaks, proposes, or presides."""
    for edition in network.editions.values():
        for session in edition.programme:
            yield from ((edition.id, speaker) for speaker in session.speakers)
    for document in network.documents.values():
        if document.edition and document.proposed_by:
            yield document.edition, document.proposed_by
    hosts = {edition.host: edition.id for edition in meetings}
    for body in network.governance.values():
        for seat in body.seats:
            if seat.person and seat.city in hosts:
                yield hosts[seat.city], seat.person
