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
        for language in dict.fromkeys((*page.versions, *network.site.languages)):
            header = page.versions.get(language)  # without one, another stands in
            address = (header and header.address) or page.id
            other = taken.setdefault((language, address), page.id)
            if other != page.id:
                typed = language if header else min(page.versions)
                yield Problem(
                    "page_address_is_unique",
                    N_("The page “{other}” has the address “{address}” already."),
                    ("pages", page.id, typed, "address"),
                    {"other": other, "address": address},
                    N_("Give one of the two another."),
                )
