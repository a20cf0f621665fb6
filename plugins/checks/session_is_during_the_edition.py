"""A session takes place on a day of its edition, by one of its sources."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each session before or after its edition."""
    for edition in network.editions.values():
        first = min(claim.start.first for claim in edition.dates)
        ends = (max(claim.start.last, claim.last.last) for claim in edition.dates)
        last = max(ends)
        for index, session in enumerate(edition.programme):
            if session.day and not first <= session.day <= last:
                yield Problem(
                    "session_is_during_the_edition",
                    N_("The edition lasts from {first} to {last}: {day} is not in it."),
                    ("editions", edition.id, "programme", index, "day"),
                    {"first": str(first), "last": str(last), "day": str(session.day)},
                    N_("Correct the day, or the dates of the edition."),
                )
