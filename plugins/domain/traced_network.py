"""The network for those who make pages: it traces what they read of it."""

from __future__ import annotations

from dataclasses import fields
from datetime import date
from typing import Final

from plugins.domain.network import COLLECTIONS, Network
from plugins.domain.traces import Records, Shelves
from plugins.domain.translation import Translation

_ONE: Final = ""
"""The name of the only entry of a shelf."""


class TracedNetwork(Network):
    """A network whose records, texts, day and state of the translations are traced.

    What ``data/site.yaml`` says is not: every page depends on it.
    """

    __slots__ = ("_day", "_states")

    def __init__(
        self, network: Network, shelves: Shelves, before: Network | None = None
    ) -> None:
        """Put all of *network* on *shelves*; much of it was in the one of *before*."""
        for field in fields(network):
            if field.name in (*COLLECTIONS, "releases", "pages"):
                values = getattr(network, field.name)
                known = getattr(before, field.name, None)
                known = known if isinstance(known, Records) else None
                traced = shelves.records(field.name, values, known)
                object.__setattr__(self, field.name, traced)
            elif field.name not in ("today", "translations"):
                object.__setattr__(self, field.name, getattr(network, field.name))
        day = shelves.records("today", {_ONE: network.today})
        states = shelves.records("translations", {_ONE: network.translations})
        object.__setattr__(self, "_day", day)
        object.__setattr__(self, "_states", states)

    @property
    def today(self) -> date:
        """Return the day on which all of it is so."""
        day: Records[date] = object.__getattribute__(self, "_day")
        return day[_ONE]

    @property
    def translations(self) -> tuple[Translation, ...]:
        """Return the state of each text in each language."""
        states: Records[tuple[Translation, ...]] = object.__getattribute__(
            self, "_states"
        )
        return states[_ONE]
