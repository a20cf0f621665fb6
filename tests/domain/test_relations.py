"""What follows from the records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from plugins.domain.dates import PartialDate
from plugins.domain.programme import Cancellation, Vote
from plugins.domain.relations import Relations
from plugins.domain.stages import sources_of


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


def test_cancelled_meetings_are_neither_next_nor_latest(network):
    """Their host presides over nothing."""
    off = {"cancelled": Cancellation(source="press-release")}
    edition = network.editions["2017"].model_copy(update=off)
    cancelled = replace(network, editions={"2017": edition})
    for day in (network.today, date(2016, 1, 1)):
        relations = Relations(replace(cancelled, today=day))

        assert (None, None) == (relations.next_meetings, relations.latest_meetings)


def test_what_is_known_is_known_since_its_latest_source(network, relations):
    """A later source is news; without any nothing is known."""
    days = {source: network.sources[source].day for source in network.sources}
    dated = [source for source, day in days.items() if day]

    assert max(days[source] for source in dated) == relations.known_on(dated)
    assert None is relations.known_on([])


def test_links_hold_both_ways(relations):
    """What an edition names is where the edition is named."""
    assert "clermont-ferrand" in relations.linked_to("edition", "2017")["city"]
    assert "2017" in relations.linked_to("city", "clermont-ferrand")["edition"]


def test_people_with_a_public_part(relations):
    """A speaker of an edition has a page."""
    assert (("2017", "jane-doe"),) == relations.public_parts
    assert ["jane-doe"] == list(relations.public_people)


def test_meetings_follow_the_day(network):
    """Which Meetings are next, and who presides, depends on today alone."""
    before = Relations(replace(network, today=date(2016, 1, 1)))
    after = Relations(network)

    assert ("2017", None) == (before.next_meetings.id, before.latest_meetings)
    assert (None, "2017") == (after.next_meetings, after.latest_meetings.id)
    assert ("clermont-ferrand",) == after.co_president_cities


def test_meetings_of_a_year_are_next_until_they_begin(network):
    """While only the year is known, nobody can say that they have begun."""
    known = network.editions["2017"]
    year = known.date.model_copy(update={"start": PartialDate(2026), "end": None})
    coming = known.model_copy(
        update={"id": "2026", "dates": (year,), "host": None, "registration": None}
    )
    editions = {**network.editions, "2026": coming}
    relations = Relations(replace(network, editions=editions))

    assert "2026" == relations.next_meetings.id
    assert "2017" == relations.latest_meetings.id


def test_latest_host_presides_until_the_next_is_known(network):
    """Next Meetings without a host leave the presidency where it was."""
    known = network.editions["2017"]
    later = known.date.model_copy(update={"start": PartialDate(2030), "end": None})
    coming = known.model_copy(update={"id": "2030", "dates": (later,), "host": None})
    site = network.site.model_copy(update={"secretariat": "oslo"})
    editions = {**network.editions, "2030": coming}
    relations = Relations(replace(network, site=site, editions=editions))

    assert "2030" == relations.next_meetings.id
    assert ("oslo", "clermont-ferrand") == relations.co_president_cities


def test_without_meetings(network):
    """A network that never met has a secretariat, and nothing else to show."""
    relations = Relations(replace(network, editions={}))

    assert (None, None) == (relations.next_meetings, relations.latest_meetings)
    assert ("clermont-ferrand",) == relations.co_president_cities


def test_sources_of_an_edition_are_all_that_it_cites(network):
    """Whoever tells of the vote alone is a source of the edition too."""
    known = network.editions["2017"]
    told = known.model_copy(update={"votes": (Vote(source="minutes"),)})

    assert sources_of(known) | {"minutes"} == sources_of(told)
