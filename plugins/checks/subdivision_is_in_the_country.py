"""The code of a city's region begins with the code of its country."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_

BOTH: Final = {
    "CN": "HK MO TW",
    "FI": "AX",
    "FR": "BL GF GP MF MQ NC PF PM RE TF WF YT",
    "NL": "AW BQ CW SX",
    "NO": "SJ",
    "US": "AS GU MP PR UM VI",
}
"""Countries of ISO 3166-1 that ISO 3166-2 also lists as regions of another."""


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each city whose region is in another country."""
    for city in network.cities.values():
        code = city.subdivision.partition("-")[0] if city.subdivision else ""
        if not code or code == city.country or city.country in BOTH.get(code, ""):
            continue
        yield Problem(
            "subdivision_is_in_the_country",
            N_("The region “{subdivision}” is not in the country “{country}”."),
            ("cities", city.id, "subdivision"),
            {"subdivision": city.subdivision or "", "country": city.country},
            N_("Correct the one or the other: both begin with the same two letters."),
        )
