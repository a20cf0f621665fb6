"""One file of data/: its root key, and what stands under it."""

from __future__ import annotations

import pytest

from plugins.reading.data_file import read_data_file


def read(tmp_path, text: str):
    path = tmp_path / "topics.yaml"
    path.write_text(text, encoding="utf-8")
    return read_data_file(path, tmp_path, "topics")


def test_gives_what_is_under_the_root_key(tmp_path):
    """The root key is the name of the file."""
    file = read(tmp_path, "topics:\n  - id: sport\n")

    assert ([{"id": "sport"}], ()) == (file.value, file.problems)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("topic:\n  - id: sport\n", [{"id": "sport"}]),
        ("- id: sport\n", [{"id": "sport"}]),
        ("a: b\nc: d\n", None),
        ("sport\n", "sport"),
        ("# nothing yet\n", None),
    ],
)
def test_asks_for_its_root_key(tmp_path, text, value):
    """Without it, what can be guessed is read all the same."""
    file = read(tmp_path, text)

    assert value == file.value
    assert ["root_key_is_the_file_name"] == [problem.rule for problem in file.problems]


def test_says_that_a_file_is_missing(tmp_path):
    """A collection that was deleted does not pass for an empty one."""
    file = read_data_file(tmp_path / "topics.yaml", tmp_path, "topics")

    assert ["file_is_present"] == [problem.rule for problem in file.problems]
