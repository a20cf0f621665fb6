"""What is remembered of files, and forgotten."""

from __future__ import annotations

import pytest

from plugins.domain.traces import ALL, Shelves
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory, Told


def shelves(**cities):
    """Return shelves with these cities."""
    found = Shelves()
    found.records("cities", cities)
    return found


@pytest.fixture
def memory():
    """Two pages and a folder, made of the cities a and b."""
    found = Memory()
    now = found.settle(shelves(a=1, b=2), "x")
    found.remember("a.html", MadeFile("1"), [("cities", "a")], now)
    found.remember("b.html", MadeFile("2"), [("cities", "b")], now)
    found.remember("api/", MadeFolder(()), [("cities", ALL)], now)
    return found


def left(memory):
    """Return the names of what *memory* holds."""
    return {*memory.files, *memory.folders}


@pytest.mark.parametrize(
    ("cities", "expected"),
    [
        ({"a": 1, "b": 2}, {"a.html", "b.html", "api/"}),
        ({"a": 3, "b": 2}, {"b.html"}),
        ({"b": 2}, {"b.html"}),
        ({"a": 1, "b": 2, "c": 3}, {"a.html", "b.html"}),
        ({}, set()),
    ],
)
def test_forgets_what_was_made_from_what_changed(memory, cities, expected):
    """A value, a record that is gone, one that came."""
    memory.settle(shelves(**cities), "x")

    assert expected == left(memory)


def test_what_changed_back_was_made_from_another(memory):
    """A file is forgotten at the first change: it is made again, and then holds."""
    memory.settle(shelves(a=3, b=2), "x")
    memory.settle(shelves(a=1, b=2), "x")

    assert {"b.html"} == left(memory)


def test_forgets_all_of_another_identity(memory):
    """Other code, other settings: nothing holds."""
    memory.settle(shelves(a=1, b=2), "y")

    assert set() == left(memory)


def test_what_was_made_for_an_earlier_site_is_not_kept(memory):
    """A page may be under way while the next site begins."""
    memory.settle(shelves(a=3, b=2), "x")
    memory.remember("a.html", MadeFile("1"), [("cities", "a")], 1)

    assert {"b.html"} == left(memory)


def test_forgets_what_the_site_has_no_longer(memory):
    """A record that is gone leaves no trace."""
    memory.keep_only({"b.html"})

    assert {"b.html"} == left(memory) == set(memory.read)


def test_takes_over_what_another_process_made(memory):
    """It began with the same traces, and has taken others since."""
    other = Memory()
    now = other.settle(shelves(a=1, b=2, c=3), "x")
    other.remember("a.html", MadeFile("1"), [("cities", "a")], now)
    start = len(other.taken)
    other.remember("c.html", MadeFile("3"), [("cities", "c"), ("cities", "a")], now)

    told = other.hand_over(["c.html"], start)
    memory.take(told, [*range(start)], 1)
    memory.settle(shelves(a=1, b=2, c=4), "x")

    assert (("cities", "c"),) == told.later
    assert {"a.html"} == left(other) == set(other.read)
    assert {"a.html", "b.html"} == left(memory)


def test_takes_nothing_of_an_earlier_site(memory):
    """A worker may end when the next site has begun."""
    memory.take(Told((), (("c", MadeFile("3"), (b"", b"")),)), [], 0)

    assert "c" not in memory.files


def test_edits_without_end_take_no_memory(memory):
    """What no file was made from any more is forgotten, and nothing else."""
    for number in range(100):
        now = memory.settle(shelves(a=1, b=2, **{f"c{number}": 3}), "x")
        memory.remember("c.html", MadeFile("3"), [("cities", f"c{number}")], now)
        memory.keep_only({"a.html", "b.html", "c.html"})

    assert 3 <= len(memory.taken) < 10
    assert memory.taken.digests[("cities", "c99")]
    memory.settle(shelves(a=1, b=3, c99=3), "x")
    assert {"a.html", "c.html"} == left(memory)
