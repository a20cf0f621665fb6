"""What is made once leaves its traces with everyone who takes it."""

from __future__ import annotations

from plugins.domain.once import Once
from plugins.domain.traces import trace, tracing


def test_it_is_made_once_for_each_key():
    """The second to ask gets what the first did; another key is another thing."""
    once, made = Once(), []

    def make() -> int:
        made.append(len(made))
        return made[-1]

    taken = [once.take(key, make) for key in ("menu", "menu", "foot", "menu")]

    assert [0, 0, 1, 0] == taken


def test_everyone_depends_on_what_it_was_made_from():
    """The first to ask and the last leave the same traces beside their own."""
    once, left = Once(), []

    def make() -> str:
        trace("words fr", "Menu")
        return "Menu"

    for page in ("one", "other"):
        with tracing() as traces:
            trace("cities", page)
            once.take("menu", make)
        left.append(traces)

    assert [
        {("cities", "one"), ("words fr", "Menu")},
        {("cities", "other"), ("words fr", "Menu")},
    ] == left
