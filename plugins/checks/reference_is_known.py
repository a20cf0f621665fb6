"""Every identifier that names another record is that of one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from plugins.domain.network import COLLECTIONS, Network
from plugins.domain.problem import Problem
from plugins.domain.reference import references
from plugins.domain.unknown import unknown

_NAMED: Final = (*COLLECTIONS, "releases", "pages", "sections")


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each identifier of no record."""
    there = {name: network.ids(name) for name in _NAMED}
    for path, record in network.records():
        for inner, ref, name in references(record):
            if any(name in there[each] for each in ref.collections):
                continue
            if not any(network.knows(each, name) for each in ref.collections):
                at = (*path, *inner)
                yield unknown("reference_is_known", at, name, ref.collections, network)
