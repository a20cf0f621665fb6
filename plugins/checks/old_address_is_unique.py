"""An old address leads to one page."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each redirect from the address of another."""
    taken: dict[tuple[str, str | None], str] = {}
    for redirect in network.redirects.values():
        other = taken.setdefault((redirect.old, redirect.query), redirect.id)
        if other != redirect.id:
            yield Problem(
                "old_address_is_unique",
                N_("“{other}” is a redirect from this address already."),
                ("redirects", redirect.id, "old"),
                {"other": other},
                N_("Remove one of the two."),
            )
