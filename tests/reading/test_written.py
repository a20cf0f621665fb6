"""A record as it was typed, and the place of each of its values."""

from __future__ import annotations

import pytest

from plugins.reading.source_text import SourceText
from plugins.reading.written import InFile, Written
from plugins.reading.yaml_tree import read_tree

TEXT = """id: oslo
note:
  fr: Une ville.
figures:
  - measure: days
    value: 3
languages: [nb, nn]
"""


def written_in(file: str, text: str) -> Written:
    tree = read_tree(SourceText(file, tuple(text.splitlines())))
    return Written(tree.value, (InFile(tree.source, tree.root),))


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1, 8)),
        (("id",), (1, 5, 4)),
        (("note",), (2, 1, 5)),
        (("note", "fr"), (3, 7, 10)),
        (("note", "en"), (2, 1, 5)),
        (("figures", 0), (5, 5, 13)),
        (("figures", 0, "value"), (6, 12, 1)),
        (("figures", 0, "source"), (5, 5, 13)),
        (("figures", 7), (4, 1, 8)),
        (("languages", 1), (7, 17, 2)),
        (("name",), (1, 1, 8)),
        (("name", "fr", 0), (1, 1, 8)),
    ],
)
def test_mark(path, place):
    """A value is where it was typed; a missing one is where its record begins."""
    mark = written_in("a.yaml", TEXT).mark(path)

    assert place == (mark.line, mark.column, mark.length)


def test_mark_of_key():
    """The name of a field has a place of its own."""
    mark = written_in("a.yaml", TEXT).mark_of_key(("note", "fr"))

    assert (3, 3, 2) == (mark.line, mark.column, mark.length)


def test_over():
    """A record of host/ replaces fields, and each is where it was written."""
    ours = written_in("data/cities.yaml", TEXT)
    theirs = written_in("host/data/cities.yaml", "id: oslo\nname: Oslo\n")

    both = theirs.over(ours)

    assert "Oslo" == both.value["name"]
    assert ["nb", "nn"] == both.value["languages"]
    assert "host/data/cities.yaml" == both.mark(("name",)).file
    assert "data/cities.yaml" == both.mark(("note", "fr")).file
    assert "data/cities.yaml" == both.mark(("country",)).file


def test_is_written():
    """An empty field was written, a missing one was not."""
    record = written_in("a.yaml", "id: oslo\nname:\n")

    assert [True, True, False] == [
        record.is_written((field,)) for field in ("id", "name", "country")
    ]


def test_lines_of():
    """The fields of a record, or of one that is in it, have their lines at once."""
    record = written_in("a.yaml", TEXT)

    assert {"id": 1, "note": 2, "figures": 4, "languages": 7} == record.lines_of(())
    assert {"fr": 3} == record.lines_of(("note",))
    assert [{}, {}] == [record.lines_of(path) for path in (("id",), ("gone",))]


def test_span():
    """A record in one file is among its lines, one in two among nobody knows which."""
    ours = written_in("data/cities.yaml", TEXT)

    assert range(1, 8) == ours.span
    assert not ours.over(ours).span


def test_file_of():
    """Of a record in two files, each value is in the one that was typed last."""
    ours = written_in("data/cities.yaml", TEXT)
    both = written_in("host/data/cities.yaml", "id: oslo\nname: Oslo\n").over(ours)

    assert "data/cities.yaml" == ours.file_of(("name",))
    assert ["host/data/cities.yaml", "data/cities.yaml"] == [
        both.file_of((field,)) for field in ("name", "note")
    ]
