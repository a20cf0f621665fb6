"""Where each edition stands on one day, and which Meetings that makes the next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from plugins.domain.citations import cited
from plugins.domain.edition import Edition, Stage
from plugins.domain.network import Network
from plugins.domain.source import Source

COMING: Final = ("announced", "open")
"""The stages of an edition that is still to begin."""

HAPPENING: Final = ("under-way", "held")
"""The stages of an edition that somebody hosts, or hosted."""


def stages(network: Network) -> Mapping[str, Stage]:
    """Return where each edition stands today."""
    reported = frozenset(_reported(network))
    return {
        edition.id: edition.stage(network.today, is_reported=edition.id in reported)
        for edition in network.editions.values()
    }


def turns(
    network: Network, stage_of: Mapping[str, Stage]
) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the Meetings, the earliest first, and those whose turn it is.

    Args:
        network: Whose Meetings.
        stage_of: Where each edition stands.

    Returns:
        ``every`` one; that which is ``under-way``; the ``next`` and the ``latest``.
    """
    meetings = sorted(
        (each for each in network.editions.values() if each.kind == "meetings"),
        key=lambda edition: edition.date.start.first,
    )
    stands = {each.id: stage_of[each.id] for each in meetings}
    under_way = [name for name, stage in stands.items() if stage == "under-way"]
    coming = [name for name, stage in stands.items() if stage in COMING]
    others = (*COMING, "cancelled")
    begun = [name for name, stage in stands.items() if stage not in others]
    return {
        "every": tuple(stands),
        "latest": tuple(begun[-1:]),
        "next": tuple(coming[:1]),
        "under-way": tuple(under_way[:1]),
    }


def _reported(network: Network) -> Iterator[str]:
    """Yield the editions on which a source reports after their last day."""
    for edition in network.editions.values():
        sources = map(network.sources.get, sources_of(edition))
        if any(source and reports(source, edition) for source in sources):
            yield edition.id


def sources_of(edition: Edition) -> set[str]:
    """Return the ids of every source that *edition* cites anywhere."""
    return set(cited(edition))


def reports(source: Source, edition: Edition) -> bool:
    """Return whether *source* was surely published once *edition* had ended."""
    published = source.published_after or source.published
    return published is not None and published.first >= edition.date.last.last
