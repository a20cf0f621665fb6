"""What is remembered of files, and forgotten."""

from __future__ import annotations

import pytest

from plugins.domain.traces import ALL, Shelves
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory


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


def test_equal_groups_of_notes_are_one(memory):
    """Ten thousand pages of a kind read the same words."""
    assert memory.group([2, 1]) is memory.group([1, 2])
