"""The host of an edition is chosen before the edition begins."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each vote that comes after the edition it is for."""
    for edition in network.editions.values():
        start = edition.date.start
        for index, vote in enumerate(edition.votes):
            if vote.when and vote.when.first > start.last:
                yield Problem(
                    "vote_precedes_the_edition",
                    N_("This vote ({when}) is after its edition ({start})."),
                    ("editions", edition.id, "votes", index, "when"),
                    {"when": str(vote.when), "start": str(start)},
                    N_("Correct one of the dates, or move the vote."),
                )
