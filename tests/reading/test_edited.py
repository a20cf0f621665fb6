"""What was edited is found by comparing two readings."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.reading.edited import edited
from plugins.reading.network import read_network
from tests.checks.overlay import lay

TODAY = date(2026, 11, 22)
RELEASE = "content/press/2017-12-05-first-meetings.fr.md"


@pytest.fixture
def root(tmp_path):
    """A small site."""
    return lay({}, tmp_path)


def replace(root, file, old, new):
    """Save a file of *root* with *new* in place of *old*."""
    text = (root / file).read_text("utf-8")
    assert old in text
    (root / file).write_text(text.replace(old, new, 1), "utf-8")


def test_nothing_was_edited(root):
    """Neither where two readings say the same, nor where there was none before."""
    before = read_network(root, TODAY)

    assert edited(before, read_network(root, TODAY)) == frozenset()
    assert edited(None, before) == frozenset()


@pytest.mark.parametrize(
    ("file", "old", "new", "name"),
    [
        ("data/cities.yaml", "name: Oslo", "name: Oslo!", "oslo"),
        (RELEASE, "title: ", "title: Encore ", "2017-12-05-first-meetings"),
        (RELEASE, "\n---\n", "\n---\nUn mot.\n", "2017-12-05-first-meetings"),
    ],
)
def test_record_or_text_that_says_something_else(root, file, old, new, name):
    """A value, a title, a word of a text: it is known by its id."""
    before = read_network(root, TODAY)
    replace(root, file, old, new)

    assert edited(before, read_network(root, TODAY)) == {name.removesuffix(".fr")}


def test_mistake_is_no_edit(root):
    """There is no network to compare with."""
    before = read_network(root, TODAY)
    replace(root, "data/cities.yaml", "name: Oslo", "nom: Oslo")
    broken = read_network(root, TODAY)

    assert broken.network is None
    assert edited(before, broken) == edited(broken, before) == frozenset()
