"""What is traced of what is read, and when it is another."""

from __future__ import annotations

from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.traces import (
    ALL,
    NAMES,
    Shelves,
    digest,
    trace,
    trace_again,
    tracing,
    untraced,
)

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def cities():
    """Two cities on a shelf."""
    return Shelves().records("cities", {"porto": 1, "oslo": 2})


@pytest.mark.parametrize(
    ("read", "expected"),
    [
        (lambda cities: cities["oslo"], "oslo"),
        (lambda cities: cities.get("oslo"), "oslo"),
        (lambda cities: cities.get("lyon"), "lyon"),
        (lambda cities: "lyon" in cities, "lyon"),
        (list, NAMES),
        (len, NAMES),
        (lambda cities: cities.values(), ALL),
        (lambda cities: cities.items(), ALL),
    ],
)
def test_reading_a_record_is_noted(cities, read, expected):
    """Also that one is not there: it may come."""
    with tracing() as traces:
        read(cities)

    assert {("cities", expected)} == traces


def test_records_are_a_mapping(cities):
    """Whoever reads them need not know of the shelf."""
    assert {"porto": 1, "oslo": 2} == dict(cities.items()) == dict(cities)
    assert 3 == cities.get("lyon", 3)
    with pytest.raises(KeyError):
        cities["lyon"]


def test_each_takes_notes_of_its_own():
    """A file that is made while another is made traces what it reads itself."""
    with tracing() as outer:
        trace("a", "1")
        with tracing() as inner:
            trace("a", "2")
        with untraced():
            trace("a", "3")

    assert ({("a", "1")}, {("a", "2")}) == (outer, inner)


def test_nobody_takes_notes():
    """What is read outside of a file is no matter of any."""
    trace("a", "1")

    with tracing() as traces:
        pass

    assert set() == traces


def test_an_answer_is_found_once_and_noted_each_time():
    """What it was found from is not traced: the answer says it all."""
    asked = []
    shelves = Shelves()
    cities = shelves.records("cities", {"oslo": 2})
    answers = shelves.answers("twice", lambda key: asked.append(key) or cities[key] * 2)
    with tracing() as first:
        assert 4 == answers["oslo"]
    with tracing() as second:
        assert 4 == answers["oslo"]

    assert {("twice", "oslo")} == first == second
    assert ["oslo"] == asked
    with pytest.raises(KeyError):
        answers["lyon"]


class TestDigests:
    def test_another_value_has_another_digest(self):
        """Of the record, of all records, and not of the names or of another one."""
        shelves = Shelves(), Shelves()
        for each, people in zip(shelves, (1, 3), strict=True):
            each.records("cities", {"porto": people, "oslo": 2})
        before, after = (partial(each.digest, "cities") for each in shelves)
        names = ("porto", "oslo", ALL, NAMES)

        assert ["porto", ALL] == [each for each in names if before(each) != after(each)]

    def test_same_object_has_the_digest_that_is_known(self):
        """Another one has its own, even under the same name."""
        oslo, porto = [2], [1]
        before = Shelves().records("cities", {"porto": porto, "oslo": oslo})
        digests = {name: before.digest(name) for name in ("porto", "oslo", ALL, NAMES)}
        now = Shelves().records("cities", {"oslo": oslo, "porto": [3]}, before)

        assert {"oslo": digests["oslo"]} == now.digests_of({"oslo": oslo})
        assert {} == now.digests_of({"porto": porto, "oslo": [2]})
        assert {"oslo"} == {
            each for each in digests if digests[each] == now.digest(each)
        }

    def test_order_is_one_of_the_names(self):
        """A list of all is printed in their order."""
        shelves = Shelves()
        shelves.records("a", {"x": 1, "y": 1})
        shelves.records("b", {"y": 1, "x": 1})

        assert shelves.digest("a", NAMES) != shelves.digest("b", NAMES)
        assert shelves.basis("a") != shelves.basis("b")

    def test_what_is_not_there_has_none(self, cities):
        """A record, an answer, a shelf: nothing is as before once one of them comes."""
        shelves = Shelves()
        shelves.answers("alike", {"oslo": 1}.__getitem__)

        assert "" == cities.digest("lyon") == shelves.digest("alike", "lyon")
        assert "" == shelves.digest("towns", "oslo") == shelves.basis("towns")
        assert "" != shelves.digest("alike", "oslo")

    def test_a_promised_shelf_is_put_up_when_it_is_asked_for(self):
        """An index that nobody asks for is not made."""
        shelves = Shelves()
        shelves.promise("roles", lambda: shelves.records("roles", {"oslo": "host"}))

        assert digest("host") == shelves.digest("roles", "oslo")

    @given(VALUES, VALUES)
    def test_only_equal_values_share_one(self, one, other):
        """Whatever they hold, in each other."""
        assert (repr(one) == repr(other)) == (digest(one) == digest(other))


def test_what_was_taken_before_is_traced_again():
    """By whoever takes what was made from it; where nobody follows, it is nothing."""
    left = {("cities", "cuneo"), ("words fr", "Menu")}
    trace_again(left)
    with tracing() as traces:
        trace("cities", "porto")
        trace_again(left)

    assert {("cities", "porto"), *left} == traces
