"""What other pages say of records."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from plugins.domain.city import City, NamedCity
from plugins.domain.named import Named, narrowed
from plugins.domain.programme import Cancellation
from plugins.domain.traces import Shelves


def test_only_the_fields_of_the_model_are_left(network):
    """They are as they were, and what is told by them too."""
    oslo = network.cities["oslo"]
    found = narrowed(NamedCity, oslo)

    assert NamedCity is type(found)
    assert {name: getattr(oslo, name) for name in NamedCity.model_fields} == {
        name: getattr(found, name) for name in NamedCity.model_fields
    }
    assert not hasattr(found, "sources")
    assert oslo.name_in("fr") == found.name_in("fr")


def test_page_on_something_else_reads_only_names_and_places(network):
    """A figure that changes is nothing to it; its name and its place are."""
    shelves = Shelves(), Shelves()
    typed = network.cities["oslo"].model_dump(exclude_none=True)
    figure = {"value": 709_037, "as_of": "2026-01-15", "source": "press-release"}
    oslo = City.model_validate(typed | {"population": figure})
    other = replace(network, cities={**network.cities, "oslo": oslo})
    before, after = map(Named, (network, other), shelves)

    assert "Oslo" == before.cities["oslo"].name
    assert before.cities["oslo"] == after.cities["oslo"]
    assert shelves[0].basis("named cities") == shelves[1].basis("named cities")
    assert (None, 200_000) == (before.bands.get("oslo"), after.bands["oslo"])


def test_spellings_are_those_of_the_sources(network):
    """Each city has them, or none."""
    written = {name: city.as_written for name, city in network.cities.items()}

    assert written == dict(Named(network, Shelves()).spellings)


def test_citation_is_as_before_when_a_source_was_read_again(network):
    """It says what the source is called, who published it and when."""
    name, source = next(iter(network.sources.items()))
    noted = source.model_copy(update={"consulted": date(2031, 1, 1)})
    other = source.model_copy(update={"title": "Other"})
    told, with_noted, with_other = (
        Named(replace(network, sources={name: each}), Shelves()).sources[name]
        for each in (source, noted, other)
    )

    assert told == with_noted
    assert told != with_other


def test_programme_is_nothing_to_others(network):
    """They say when an edition is, and whether it was called off."""
    edition = network.editions["2017"]
    silent = edition.model_copy(update={"programme": ()})
    off = edition.model_copy(update={"cancelled": Cancellation(source="a")})
    with_silent, with_off = (
        Named(replace(network, editions={"2017": each}), Shelves())
        for each in (silent, off)
    )
    told = Named(network, Shelves()).editions["2017"]

    assert edition.date == told.date
    assert told == with_silent.editions["2017"]
    assert told != with_off.editions["2017"]
