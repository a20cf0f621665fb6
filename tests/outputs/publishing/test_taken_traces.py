"""Traces as numbers."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.traces import Shelves
from plugins.outputs.publishing.taken_traces import TakenTraces, numbers

SHELVES = st.sampled_from(["cities", "sources", "words fr"])
TRACES = st.sets(st.tuples(SHELVES, st.integers(0, 9).map(str)))


@pytest.fixture
def taken():
    """No trace yet."""
    return TakenTraces()


def shelves(**cities):
    """Return shelves with these cities."""
    found = Shelves()
    found.records("cities", cities)
    return found


def unpacked(taken, packed):
    """Return the traces that are packed."""
    every = list(taken.digests)
    return {every[number] for group in packed for number in numbers(group)}


def test_equal_groups_are_one(taken):
    """Ten thousand pages of a kind read the same words."""
    assert taken.group([2, 1]) is taken.group([1, 2])


def test_common_ones_are_apart(taken):
    """What all pages of a kind take the same from does not make their own differ."""
    a, b = (taken.pack([("words fr", "x"), ("cities", name)]) for name in "ab")

    assert a[0] != b[0]
    assert a[1] is b[1]


def test_tells_which_have_another_digest(taken):
    """Numbers of those alone whose entry has changed."""
    taken.settle(shelves(a=1, b=2))
    numbered = [taken.number(("cities", name)) for name in "abc"]

    assert {numbered[1], numbered[2]} == taken.settle(shelves(a=1, b=3, c=4))
    assert frozenset() == taken.settle(shelves(a=1, b=3, c=4))


@given(st.lists(TRACES), st.lists(TRACES), st.lists(TRACES))
def test_a_group_of_another_process_is_the_same_here(common, ours, theirs):
    """Both go on with numbers of their own from where they parted."""
    here, there = TakenTraces(), TakenTraces()
    for each in common:
        assert here.pack(each) == there.pack(each)
    start = len(there)
    known = [*range(start)]
    for each in ours:
        here.pack(each)
    packed = [there.pack(each) for each in theirs]

    translated = here.translate(known, there.after(start))

    for each, (own, shared) in zip(theirs, packed, strict=True):
        assert each == unpacked(here, (translated(own), translated(shared)))


@given(st.lists(TRACES), st.lists(TRACES))
def test_keeps_what_files_were_made_from(gone, left):
    """Whatever it forgets, each file has the traces that it had."""
    taken = TakenTraces()
    for each in gone:
        taken.pack(each)
    read = {str(number): taken.pack(each) for number, each in enumerate(left)}

    for number, packed in taken.keep_only(read).items():
        assert left[int(number)] == unpacked(taken, packed)
