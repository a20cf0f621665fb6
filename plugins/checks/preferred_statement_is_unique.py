"""Where sources differ on one thing, at most one of them is preferred."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.domain.figure import Figure
from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.wording import N_

Ranked = tuple[object, str, Path]
"""What a statement is about, its rank, and the path of that rank."""


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each further statement preferred on the same thing."""
    found: set[object] = set()
    for subject, rank, path in _statements(network):
        if rank == "preferred" and subject in found:
            yield Problem(
                "preferred_statement_is_unique",
                N_("Another statement on the same thing is preferred already."),
                path,
                hint=N_("Remove “rank: preferred” from one of the two."),
            )
        elif rank == "preferred":
            found.add(subject)


def _statements(network: Network) -> Iterable[Ranked]:
    for edition in network.editions.values():
        here = ("editions", edition.id)
        for index, figure in enumerate(edition.figures):
            about = (*here, *_thing(figure))
            yield about, figure.rank, (*here, "figures", index, "rank")
    for collection in (network.editions, network.milestones):
        name = "editions" if collection is network.editions else "milestones"
        for record in collection.values():
            here = (name, record.id)
            for index, claim in enumerate(record.dates):
                yield here, claim.rank, (*here, "dates", index, "rank")
    for one in network.figures.values():
        about = (one.subject, *_thing(one.figure))
        yield about, one.figure.rank, ("figures", one.id, "figure", "rank")


def _thing(figure: Figure) -> tuple[object, ...]:
    scope = figure.scope.root.items() if figure.scope else ()
    return figure.measure, tuple(sorted(scope))
