"""The network as a whole."""

from __future__ import annotations

from dataclasses import fields, replace

from plugins.domain.network import COLLECTIONS, Network


def test_has_a_place_for_each_collection():
    """Each file of data/ is a field of the network."""
    assert set(COLLECTIONS) <= {field.name for field in fields(Network)}


def test_records(network):
    """All that was typed in fields is walked through, each with its path."""
    paths = [path for path, _ in network.records()]

    assert ("site",) == paths[0]
    assert ("cities", "oslo") in paths
    assert ("pages", "about", "fr") in paths
    assert len(paths) == len(set(paths))


def test_ids(network):
    """Pages and parts of the site have identifiers as records do."""
    assert {"about"} == set(network.ids("pages"))
    assert "timeline" in network.ids("sections")
    assert "oslo" in network.ids("cities")


def test_knows(network):
    """Of what could not be read, nobody says that it is not there."""
    unread = frozenset([("topics",), ("cities", "bergen")])
    partial = replace(network, unread=unread)

    assert not network.knows("cities", "bergen")
    assert partial.knows("cities", "bergen")
    assert partial.knows("topics", "anything")
    assert not partial.knows("cities", "trondheim")


def test_links(network):
    """Links of texts and targets of redirects are found, each where it was typed."""
    found = {link.typed: path for path, link in network.links()}

    assert ("pages", "about", "fr", "links", 0) == found["https://example.org"]
    assert ("redirects", "news", "target") == found["edition:2017"]


def test_links_of_what_is_not_whole(network):
    """A redirect without a target, which its own problem tells, has no link."""
    broken = network.redirects["news"].model_copy(update={"target": None})
    partial = replace(network, redirects={"news": broken})

    assert [] == [path for path, _ in partial.links() if "redirects" in path]
