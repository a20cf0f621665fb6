"""What follows from the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.domain.relations import Relations


@pytest.fixture
def relations(network):
    """The relations of the small network."""
    return Relations(network)


def test_roles(relations):
    """A city's roles come from its own record, the editions, documents and bodies."""
    kinds = {
        city: {role.kind for role in roles} for city, roles in relations.roles.items()
    }

    assert {
        "oslo": {"signatory"},
        "clermont-ferrand": {"founder", "host", "seat"},
    } == kinds


def test_an_edition_is_held_once_a_source_reports(network):
    """The article that came out after the Meetings says that they took place."""
    before = replace(network, today=date(2017, 9, 15))

    assert "held" == Relations(network).stage(network.editions["2017"])
    assert "open" == Relations(before).stage(network.editions["2017"])


def test_links_hold_both_ways(relations):
    """What an edition names is where the edition is named."""
    assert "clermont-ferrand" in relations.linked_to("edition", "2017")["city"]
    assert "2017" in relations.linked_to("city", "clermont-ferrand")["edition"]


def test_people_with_a_public_part(relations):
    """A speaker of an edition has a page."""
    assert (("2017", "jane-doe"),) == relations.public_parts
    assert {"jane-doe"} == relations.public_people


def test_meetings_follow_the_day(network):
    """Which Meetings are next, and who presides, depends on today alone."""
    before = Relations(replace(network, today=date(2016, 1, 1)))
    after = Relations(network)

    assert ("2017", None) == (before.next_meetings.id, before.latest_meetings)
    assert (None, "2017") == (after.next_meetings, after.latest_meetings.id)
    assert ("clermont-ferrand",) == after.co_president_cities
