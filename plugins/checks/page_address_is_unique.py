"""No two pages have the same address in one language."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each page at the address of another."""
    taken: dict[tuple[str, str], str] = {}
    for page in network.pages.values():
        for language, header in page.versions.items():
            address = header.address or page.id
            other = taken.setdefault((language, address), page.id)
            if other != page.id:
                yield Problem(
                    "page_address_is_unique",
                    N_("The page “{other}” has the address “{address}” already."),
                    ("pages", page.id, language, "address"),
                    {"other": other, "address": address},
                    N_("Give one of the two another."),
                )
