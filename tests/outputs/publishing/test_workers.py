"""Pages that are made in several processes."""

from __future__ import annotations

import os

import pytest

from plugins.domain.traces import Shelves, trace
from plugins.outputs.publishing import workers
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.workers import (
    CAN_FORK,
    examples,
    make_in_workers,
    shared,
)
from tests.finished import empty_site

pytestmark = pytest.mark.skipif(not CAN_FORK, reason="no process can be divided here")


@pytest.fixture
def memory():
    """A memory with nothing in it."""
    return Memory()


@pytest.fixture
def site(memory):
    """Three pages, of which one cannot be made by a child."""
    shelves = Shelves()
    shelves.records("cities", {"a": 1, "b": 2})
    parent = os.getpid()

    def page(name):
        trace("cities", name)
        return f"{name} {os.getpid() != parent}", "city"

    def shy():
        if os.getpid() != parent:
            raise ValueError("not here")
        return "shy", "city"

    found = empty_site(memory=memory, shelves=shelves)
    found.promise_page("a.html", lambda: page("a"))
    found.promise_page("b.html", lambda: page("b"))
    found.promise_page("z.html", shy)
    return found


def test_children_make_pages(site, memory):
    """The parent has what they made, and knows what it was made from."""
    make_in_workers(site.contents, memory, ["a.html", "b.html"], 2)

    assert {"a.html", "b.html"} == set(site.contents.known)
    assert ("a True", "b True") == (site.contents["a.html"], site.contents["b.html"])
    assert {("cities", "a"), ("cities", "b")} == set(memory.taken.digests)


def test_what_a_child_cannot_make_is_left(site, memory):
    """Nothing is said twice: who asks for it makes it, or is told why not."""
    make_in_workers(site.contents, memory, ["a.html", "z.html"], 1)

    assert {"a.html"} == set(site.contents.known)
    assert "shy" == site.contents["z.html"]


def test_a_child_tells_in_portions(site, memory, monkeypatch):
    """Each goes on where the last one ended, and nothing of it stays in the child."""
    monkeypatch.setattr(workers, "_PORTION", 1)
    site.promise_page("c.html", lambda: (site.contents["a.html"], "city"))
    make_in_workers(site.contents, memory, ["a.html", "c.html", "b.html"], 1)

    assert {"a.html", "b.html", "c.html"} == set(site.contents.known)
    assert {"a", "b"} == {name for _, name in memory.taken.digests}


def test_what_a_child_told_before_it_was_killed_is_kept(site, memory, monkeypatch):
    """The rest is made by who asks for it."""
    monkeypatch.setattr(workers, "_PORTION", 1)
    parent = os.getpid()
    site.promise_page(
        "c.html", lambda: (os._exit(1) if os.getpid() != parent else "c", "city")
    )
    make_in_workers(site.contents, memory, ["a.html", "c.html", "b.html"], 1)

    assert {"a.html"} == set(site.contents.known)
    assert "c" == site.contents["c.html"]


def test_languages_of_a_page_stay_together():
    """Each page is in one part, and each part has about as many."""
    paths = [f"{tag}/{name}/index.html" for name in range(300) for tag in ("fr", "en")]
    parts = shared(paths, 3)

    assert sorted(paths) == sorted(path for part in parts for path in part)
    for part in parts:
        assert 150 < len(part) < 250
        assert {path[3:] for path in part} == {p[3:] for p in part if p < "f"}


def test_one_page_of_each_kind_and_language_is_an_example():
    """What is common to the pages of a kind, or of a language, is made with it."""
    kinds = ("fr/villes", "fr/sources", "en/cities")
    paths = [f"{kind}/{name}/index.html" for kind in kinds for name in "abc"]
    found = examples([*paths, "index.html", "404.html"])

    assert found < {*paths, "index.html", "404.html"}
    assert sorted((*kinds, ".")) == sorted(
        path.rpartition("/")[0].rpartition("/")[0] or "." for path in found
    )
