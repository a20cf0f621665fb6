"""A component of the theme, as its examples show it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Example:
    """What a component prints for one case; tests hold it to the letter."""

    name: str
    language: str  # of the page that it would stand on
    html: str


@dataclass(frozen=True, slots=True)
class Component:
    """A component with its examples."""

    name: str
    params: tuple[tuple[str, str], ...]  # name, what it is
    examples: tuple[Example, ...]
