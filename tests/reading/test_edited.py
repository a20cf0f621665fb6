"""What was edited is found by comparing two readings."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.reading.edited import edited_records, edited_texts
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


def edited(before, now):
    """Return what differs: the paths of records, the files of texts."""
    texts = (text.file for text in edited_texts(before, now))
    return [*edited_records(before, now), *texts]


def test_nothing_was_edited(root):
    """Two readings say the same."""
    before = read_network(root, TODAY)

    assert edited(before, read_network(root, TODAY)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "found"),
    [
        ("data/cities.yaml", "name: Oslo", "name: Oslo!", ("cities", "oslo")),
        (RELEASE, "title: ", "title: Encore ", RELEASE),
        (RELEASE, "\n---\n", "\n---\nUn mot.\n", RELEASE),
    ],
)
def test_record_or_text_that_says_something_else(root, file, old, new, found):
    """A value, a title, a word of a text."""
    before = read_network(root, TODAY)
    replace(root, file, old, new)

    assert edited(before, read_network(root, TODAY)) == [found]


def test_what_is_new_is_not_edited(root):
    """Nor what is gone."""
    before = read_network(root, TODAY)
    path = root / RELEASE
    path.with_name(path.name.replace("12-05", "12-06")).write_bytes(path.read_bytes())
    replace(root, "data/cities.yaml", "id: oslo", "id: oslo-2")

    assert edited(before, now := read_network(root, TODAY)) == []
    assert edited(now, before) == []


def test_mistake_is_no_edit(root):
    """There is no network to compare with."""
    before = read_network(root, TODAY)
    replace(root, "data/cities.yaml", "name: Oslo", "nom: Oslo")
    broken = read_network(root, TODAY)

    assert broken.network is None
    assert edited(before, broken) == edited(broken, before) == []
