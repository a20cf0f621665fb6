"""A link, as templates print it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class Link:
    """An address within the site or outside, and the words that lead there."""

    url: str
    text: Text
    detail: str = ""  # what tells this link from its neighbours: a date, a country
    is_current: bool = False


class Menu(tuple[Link, ...]):
    """Links that many pages show alike: one thing, equal to nothing but itself."""

    __slots__ = ()
    __eq__ = object.__eq__
    __hash__ = object.__hash__
