"""A network that traces what is read of it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from plugins.domain import traces
from plugins.domain.network import COLLECTIONS
from plugins.domain.traced_network import TracedNetwork
from plugins.domain.traces import ALL, Shelves, tracing


@pytest.fixture
def traced(network):
    """The small network, traced."""
    return TracedNetwork(network, Shelves())


def test_says_the_same(network, traced):
    """Every field has what it had."""
    for field in fields(network):
        found = getattr(traced, field.name)
        expected = getattr(network, field.name)
        if isinstance(expected, dict):
            found = dict(found)

        assert expected == found, field.name


def test_what_was_in_the_network_before_has_its_digest(network, traced, monkeypatch):
    """A process that stays finds out only that of what was edited."""
    shelves = Shelves()
    known = {name: getattr(traced, name).digest(ALL) for name in COLLECTIONS}
    again = TracedNetwork(network, shelves, traced)
    values = []
    monkeypatch.setattr(traces, "digest", lambda each: values.append(each) or "")
    for name in COLLECTIONS:
        getattr(again, name).digest(ALL)

    assert len(known) == len(values)


@pytest.mark.parametrize("name", ["today", "translations"])
def test_what_is_no_collection_is_noted_too(traced, name):
    """The day and the state of the translations are read by few pages."""
    with tracing() as traces:
        getattr(traced, name)

    assert {(name, "")} == traces


def test_all_records_and_texts_are_noted(traced):
    """No file of data/ and no text can change without a page that read it."""
    with tracing() as traces:
        list(traced.records())

    assert {*COLLECTIONS, "releases", "pages"} == {shelf for shelf, _ in traces}
