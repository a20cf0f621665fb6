"""The commitments of a document are numbered 1, 2, 3… in their order."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for the first commitment of a document out of its place."""
    for document in network.documents.values():
        for index, commitment in enumerate(document.commitments):
            if commitment.number != index + 1:
                path = ("documents", document.id, "commitments", index, "number")
                yield Problem(
                    "commitments_are_numbered",
                    N_("This is commitment {place} of the document, not {number}."),
                    path,
                    {"place": str(index + 1), "number": str(commitment.number)},
                    N_("Write the commitments in their order, and leave out none."),
                )
                break
