"""A Markdown file: its name, its fields, its text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.document import read_document
from plugins.reading.lately import begin_reading

TEXT = """---
title: 'Join: how'
cities:
  - cuneo
---

See [Cuneo](city:cuneo).
"""


def read(tmp_path, raw: str | bytes, name="content/press/2017-12-05-join.en.md"):
    path = tmp_path / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
    return read_document(path, tmp_path)


def test_read_document(tmp_path):
    """The fields, the text and the parts of the name are told apart."""
    text = read(tmp_path, TEXT)

    assert {"title": "Join: how", "cities": ["cuneo"]} == text.front_matter
    assert "\nSee [Cuneo](city:cuneo).\n" == text.body
    assert 6 == text.body_line
    assert ("2017-12-05-join", "en", date(2017, 12, 5)) == (
        text.id,
        text.language,
        text.date,
    )
    assert () == text.problems


def test_places_links_in_the_file(tmp_path):
    """Lines are those of the file, not of the text under the fields."""
    mark = read(tmp_path, TEXT).mark(("links", 0))

    assert (7, 13, 10) == (mark.line, mark.column, mark.length)


def test_a_rule_in_the_text_is_text(tmp_path):
    """Only the first two lines of hyphens are fences."""
    assert (
        "\na\n\n---\n\nb\n"
        == read(tmp_path, "---\ntitle: x\n---\n\na\n\n---\n\nb\n").body
    )


def test_an_empty_body_is_one_only_with_a_template(tmp_path):
    """A page may consist of the data that its template shows."""
    bare = "---\ntitle: x\n---\n"
    shown = "---\ntitle: x\ntemplate: press\n---\n"

    rules = [
        [
            problem.rule
            for problem in read(tmp_path, text, "content/pages/a.en.md").problems
        ]
        for text in (bare, shown)
    ]

    assert [["text_is_not_empty"], []] == rules


@pytest.mark.parametrize(
    "text", ["title: x\n", "---\ntitle: x\n", "text\n---\na: b\n---\n"]
)
def test_asks_for_fences(tmp_path, text):
    """Fields stand between two lines of hyphens."""
    rules = [problem.rule for problem in read(tmp_path, text).problems]

    assert ["fields_stand_above_the_text"] == rules


@given(
    raw=st.binary()
    | st.text().map(str.encode)
    | st.text().map("---\n{}\n---\nx".format)
)
def test_never_raises(tmp_path_factory, raw):
    """Whatever a file holds, it is read, or there is a problem within it."""
    text = read(tmp_path_factory.mktemp("any"), raw)

    assert text.header is not None or text.problems
    typed = raw if isinstance(raw, bytes) else raw.encode()
    for problem in text.problems:
        assert 1 <= problem.at.line <= 1 + typed.count(b"\n") + typed.count(b"\r")


def test_a_text_is_taken_apart_once(tmp_path):
    """Who reads it again has the same one, until it changes or is forgotten."""
    first = read(tmp_path, TEXT)

    assert first is read(tmp_path, TEXT)
    assert "Now" in read(tmp_path, TEXT.replace("See", "Now")).body
    for _ in range(2):
        begin_reading()
    again = read(tmp_path, TEXT)
    assert again is not first
    assert again == first


def test_a_field_above_the_text_has_its_place(tmp_path):
    """It is looked for when somebody asks."""
    text = read(tmp_path, TEXT)

    assert [(2, 8), (4, 5), (2, 1)] == [
        (at.line, at.column)
        for at in map(text.mark, [("title",), ("cities", 0), ("summary",)])
    ]
    assert text.file == text.file_of(("title",))
