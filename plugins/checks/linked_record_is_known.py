"""The record that a link names, and the commitment in it, are known."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.domain.link import Link
from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.unknown import unknown
from plugins.domain.wording import N_

RULE = "linked_record_is_known"
_COMMITMENT = re.compile(r"commitment-([1-9]\d{0,3})", re.ASCII)


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each link to a record, or a commitment, that is not there."""
    for at, link in network.links():
        if link.collection:
            yield from _check_link(link, at, network)


def _check_link(link: Link, at: Path, network: Network) -> Iterator[Problem]:
    if not network.knows(link.collection, link.name):
        yield unknown(RULE, at, link.name, (link.collection,), network)
    elif link.scheme == "document" and link.fragment:
        yield from _check_commitment(link, at, network)


def _check_commitment(link: Link, at: Path, network: Network) -> Iterator[Problem]:
    document = network.documents.get(link.name)
    is_whole = network.unread.isdisjoint({("documents",), ("documents", link.name)})
    if document is None or not is_whole:
        return
    match = _COMMITMENT.fullmatch(link.fragment)
    last = len(document.commitments)
    if match is None or int(match[1]) > last:
        yield Problem(
            RULE,
            N_("The document “{id}” has no part called “{fragment}”."),
            at,
            {
                "id": link.name,
                "fragment": link.fragment,
                "last": str(last),
            },
            N_("Its parts are called #commitment-1 to #commitment-{last}.")
            if last
            else N_("Remove what follows the document’s name."),
        )
