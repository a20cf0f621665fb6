"""What the open data of the site are made of, before they have a format.

A record is plain here: mappings, lists, texts and numbers, as JSON knows them. What
is unknown or empty is left out; what nobody typed stands under ``derived``.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Collection as Group
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Any, Final

from pydantic_core import from_json

from plugins.domain.dates import PartialDate
from plugins.domain.derived import (
    CityFacts,
    DocumentFacts,
    EditionFacts,
    OtherFacts,
    SourceFacts,
)
from plugins.domain.problem import Path
from plugins.domain.reference import references
from plugins.domain.site import Site
from plugins.domain.values import LocalText, Model

ROOT: Final = "api/v1/"
"""Where the files are; what follows is promised for as long as there is a v1."""

KINDS: Final[Mapping[str, str]] = {
    "cities": "city",
    "editions": "edition",
    "initiatives": "initiative",
    "topics": "topic",
    "documents": "document",
    "governance": "body",
    "figures": "figure",
    "milestones": "milestone",
    "organisations": "organisation",
    "people": "person",
    "sources": "source",
}
"""The published collections, and what one record of each is called."""

FACTS: Final[Mapping[str, type[Model]]] = {
    "cities": CityFacts,
    "editions": EditionFacts,
    "initiatives": OtherFacts,
    "topics": OtherFacts,
    "documents": DocumentFacts,
    "people": OtherFacts,
    "sources": SourceFacts,
}
"""What is derived for the records of a collection, where anything is."""

WITHHELD: Final = frozenset(["email"])
"""Fields that pages show where they are needed, and nobody collects from here."""

_DAYS: Final = re.compile(r'"(?:start|end|when|date)": "([^"]*)"')
"""Dates as they stand in the text of a list: what is a value has its quotes escaped."""

Value = dict[str, Any]


@dataclass(frozen=True, slots=True)
class OpenCollection:
    """The records of one kind, with words for them in each language."""

    name: str  # cities
    model: type[Model]
    title: Mapping[str, str]
    description: Mapping[str, str]
    ids: tuple[str, ...]  # of the public records, in order
    text: Callable[[], str]  # gives the file of all records

    @property
    def records(self) -> Sequence[Value]:
        """Return each record, as the file of all has it."""
        records: Sequence[Value] = _parsed(self.text())["records"]
        return records

    @property
    def as_of(self) -> str:
        """Return the latest day on which a source of the records was read, or ""."""
        day: str = _parsed(self.text()).get("as_of", "")
        return day

    @property
    def days(self) -> Group[str]:
        """Return each date from which or until which something of the records was."""
        return {*_DAYS.findall(self.text())}

    @property
    def kind(self) -> str:
        """Return what one record is called: city."""
        return KINDS[self.name]

    @property
    def facts(self) -> type[Model] | None:
        """Return the model of what is derived, or None."""
        return FACTS.get(self.name)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the data, and where."""

    site: Site

    @property
    def address(self) -> str:
        """Return what the address of each file begins with."""
        return f"{self.site.url}/{ROOT}"

    @property
    def name(self) -> Mapping[str, str]:
        """Return the network's name in each language of the site."""
        return in_order(self.site.name, self.site.languages)


@dataclass(frozen=True, slots=True)
class OpenData(Publisher):
    """All that is published for machines."""

    pages: Mapping[str, str]  # that explain the data, by language; absolute
    collections: tuple[OpenCollection, ...]
    today: Value  # what is derived for the network as a whole
    words: Mapping[str, Mapping[str, Mapping[str, str]]]  # of values, by their set
    translated: Callable[[str], Mapping[str, str]]  # a label, by language

    def collection(self, name: str) -> OpenCollection:
        """Return the collection of that name."""
        return next(each for each in self.collections if each.name == name)


@lru_cache(maxsize=1)  # the tables of a collection are made one after the other
def _parsed(text: str) -> Value:
    value: Value = from_json(text)
    return value


def in_order(text: LocalText, languages: tuple[str, ...]) -> dict[str, str]:
    """Return *text* by language: those of the site first, in their order."""
    ordered = [tag for tag in languages if tag in text.root]
    return {tag: text.root[tag] for tag in [*ordered, *sorted(text.root)]}


def open_value(value: Any, languages: tuple[str, ...]) -> Any:  # noqa: ANN401 - any field
    """Return *value* as JSON knows it, without what is unknown, empty or withheld."""
    match value:
        case Model():
            return {
                name: open_value(item, languages)
                for name in _published(type(value))
                if (item := getattr(value, name)) not in (None, ())
            }
        case LocalText():
            return in_order(value, languages)
        case tuple():
            return [open_value(item, languages) for item in value]
        case PartialDate() | date():
            return str(value)
        case float():
            return int(value) if value.is_integer() else value
        case _:
            return value


@cache
def _published(model: type[Model]) -> tuple[str, ...]:
    return tuple(name for name in model.model_fields if name not in WITHHELD)


def open_record(record: Model, languages: tuple[str, ...], people: Group[str]) -> Value:
    """Return *record* without the links to those who are not among public *people*."""
    value: Value = open_value(record, languages)
    hidden = [
        path
        for path, ref, name in references(record)
        if ref.collections == ("people",) and name not in people
    ]
    for path in reversed(hidden):  # the last of a list first: places stay right
        _remove(value, path)
    return value


def _remove(value: Any, path: Path) -> None:  # noqa: ANN401 - a mapping, or a list
    *way, last = path
    part = value
    for step in way:
        part = part[step]
    del part[last]
    if part == []:  # what is empty is left out
        _remove(value, tuple(way))


def cited_in(value: object) -> list[str]:
    """Return the id of each source that *value* names anywhere, each time it does."""
    found: list[str] = []
    if isinstance(value, list):
        for item in value:
            found += cited_in(item)
    elif isinstance(value, dict):
        for name, item in value.items():
            if name == "source":
                found.append(item)
            elif name == "sources":
                found += item
            elif isinstance(item, dict | list):
                found += cited_in(item)
    return found


def as_of(record: Value, sources: Mapping[str, Value]) -> str:
    """Return the latest day on which one of a record's *sources* was read or published.

    It is a date of the data, not of the build: the same data give the same files.
    """
    found = [*sources.values(), record]  # a source has its own date
    days = (each.get(name, "") for each in found for name in ("consulted", "published"))
    return max((day for day in days if len(day) == len("2026-11-22")), default="")
