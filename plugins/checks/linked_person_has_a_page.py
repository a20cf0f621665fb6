"""A link to a person leads to somebody with a public part in an edition."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.relations import Relations
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each link to a person who has no page."""
    people = Relations(network).public_people
    for at, link in network.links():
        if link.scheme == "person" and link.name not in people:
            yield Problem(
                "linked_person_has_a_page",
                N_("“{id}” has no page: no edition names a public part."),
                at,
                {"id": link.name},
                N_("Write the name without a link.")
                if at[0] != "redirects"
                else N_("Let it lead to section:people."),
            )
