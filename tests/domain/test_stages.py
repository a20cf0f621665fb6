"""Where editions stand; tests/domain/test_relations.py asks day by day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.domain.stages import COMING, stages, turns


def test_every_edition_stands_somewhere(network):
    """None is left out."""
    assert network.editions.keys() == stages(network).keys()


def test_a_day_decides(network):
    """Long before, everything is to come."""
    early = replace(network, today=date(1990, 1, 1))

    assert set(COMING) >= set(stages(early).values()) - {"cancelled"}


def test_turns_are_of_the_meetings(network):
    """The latest is one that began, the next one that did not."""
    stands = dict.fromkeys(network.editions, "announced")
    found = turns(network, stands)

    assert found["every"][:1] == found["next"]
    assert () == found["latest"] == found["under-way"]
