"""People register before an edition ends, and journalists before they leave."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.edition import Edition
from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each day of registration that comes too late."""
    for edition in network.editions.values():
        yield from _of_people(edition)
        yield from _of_journalists(edition)


def _of_people(edition: Edition) -> Iterator[Problem]:
    end = max(edition.date.start.last, edition.date.last.last)
    for field in ("opens", "closes"):
        day = getattr(edition.registration, field, None)
        if day and day > end:
            yield Problem(
                "registration_precedes_the_edition",
                N_("This day ({day}) is after the end of the edition ({end})."),
                ("editions", edition.id, "registration", field),
                {"day": str(day), "end": str(end)},
                N_("Correct the one or the other."),
            )


def _of_journalists(edition: Edition) -> Iterator[Problem]:
    trip = edition.press_trip
    if trip is None or trip.sign_up_by is None:
        return
    leave = min(leg.day for leg in trip.legs)
    if trip.sign_up_by > leave:
        yield Problem(
            "registration_precedes_the_edition",
            N_("This day ({day}) is after the beginning of the journey ({start})."),
            ("editions", edition.id, "press_trip", "sign_up_by"),
            {"day": str(trip.sign_up_by), "start": str(leave)},
            N_("Correct the one or the other."),
        )
