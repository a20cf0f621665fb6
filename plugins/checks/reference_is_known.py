"""Every identifier that names another record is that of one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.reference import references
from plugins.domain.unknown import unknown


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each identifier of no record."""
    known: dict[tuple[str, ...], frozenset[str]] = {}
    for path, record in network.records():
        for inner, ref, name in references(record):
            if ref.collections not in known:
                there = map(network.ids, ref.collections)
                known[ref.collections] = frozenset(chain.from_iterable(there))
            if name in known[ref.collections]:
                continue
            if not any(network.knows(each, name) for each in ref.collections):
                at = (*path, *inner)
                yield unknown("reference_is_known", at, name, ref.collections, network)
