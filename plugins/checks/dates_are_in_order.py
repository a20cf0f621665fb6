"""What begins and ends does not end before it begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Final

from plugins.domain.audit import Audit
from plugins.domain.claim import DateClaim
from plugins.domain.dates import PartialDate
from plugins.domain.governance import BodyMeeting, Seat
from plugins.domain.initiative import Initiative
from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.programme import Registration
from plugins.domain.reference import Kind, parts
from plugins.domain.source import Source
from plugins.domain.wording import N_

PAIRS: Final[Mapping[type, Sequence[tuple[str, str]]]] = {
    Audit: [("done", "valid_until")],
    BodyMeeting: [("start", "end")],
    DateClaim: [("start", "end")],
    Initiative: [("when", "until")],
    Registration: [("opens", "closes")],
    Seat: [("start", "end")],
    Source: [("published", "consulted"), ("published_after", "published_before")],
}
"""Pairs of fields of each model of which the first comes first."""


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each end that is before its start."""
    for path, record in network.records():
        for inner, part in parts(record, path, _has_dates):
            for first, last in PAIRS[type(part)]:
                start, end = getattr(part, first), getattr(part, last)
                if start and end and _latest(end) < _earliest(start):
                    typed = {"start": str(start), "end": str(end)}
                    yield Problem(
                        "dates_are_in_order",
                        N_("“{last}” ({end}) is before “{first}” ({start})."),
                        (*inner, last),
                        {"first": first, "last": last, **typed},
                        N_("Correct the one or the other."),
                    )


def _has_dates(kind: Kind) -> bool:
    return kind in PAIRS


def _earliest(when: PartialDate | date) -> date:
    return when.first if isinstance(when, PartialDate) else when


def _latest(when: PartialDate | date) -> date:
    return when.last if isinstance(when, PartialDate) else when
