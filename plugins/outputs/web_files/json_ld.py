"""What a page says to programs, in the words of schema.org.

Source: https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup
from pydantic_core import to_json

_CONTEXT: Final = "https://schema.org"
_IN_HTML: Final = {sign: f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end the element, or a line of a script: JSON has them as well."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing of schema.org, with what is known of it."""

    type: str
    properties: Mapping[str, Value]


Value = str | int | float | Thing | Sequence[Thing] | None


def thing(kind: str, **properties: Value) -> Thing:
    """Return a thing; a property that is not known is left out."""
    return Thing(kind, {name: value for name, value in properties.items() if value})


def render_json_ld(things: Sequence[Thing]) -> Markup:
    """Return the JSON, for an element of HTML; empty if nothing is said."""
    if not things:
        return Markup()
    said: dict[str, object] = {"@context": _CONTEXT}
    if len(things) == 1:
        said |= _members(things[0])
    else:
        said["@graph"] = [_members(each) for each in things]
    text = to_json(said).decode()
    for sign, written in _IN_HTML.items():
        text = text.replace(sign, written)
    return Markup(text)  # noqa: S704 - no sign of HTML is left


def _members(thing: Thing) -> dict[str, object]:
    told: dict[str, object] = {"@type": thing.type}
    for name, value in thing.properties.items():
        told[name] = _plain(value)
    return told


def _plain(value: Value) -> object:
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, Thing):
        return _members(value)
    return [_members(each) for each in value]
