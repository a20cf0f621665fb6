"""YAML in which nothing is odd; tests/reading/test_entries.py has the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.plain_yaml import compose, plain_value
from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import read_tree

SIGNS = st.sampled_from(
    [*"ab1-:#&*!'\"[]{},~é\n ", "null", "NO", "\n- ", "- "],
)


@given(text=st.lists(SIGNS, max_size=12).map(" ".join))
def test_says_what_the_reader_says_or_nothing(text):
    """Where there is a value, the reader has the same, and nothing to say of it."""
    value = plain_value(f"{text}\n")

    if value is not None:
        tree = read_tree(SourceText("", tuple(text.split("\n"))))
        assert (value, ()) == (tree.value, tree.problems)


@pytest.mark.parametrize(
    "text",
    [
        "a: NO\n",
        "a: 0473\n",
        "a: 2017-11-29\n",
        "a: 'null'\n",
        "a: b & c !\n",
        "a: [b]\n",
    ],
)
def test_reads_what_is_plain(text):
    """What only looks odd is as it was typed."""
    assert read_tree(SourceText("", (text[:-1],))).value == plain_value(text)
    assert plain_value(text)


@pytest.mark.parametrize(
    "text",
    ["", "a:\n", "a: ~\n", "a: 1\na: 2\n", "[a]: b\n", ": b\n", "a: &b c\n", "a: 'b\n"],
)
def test_leaves_the_rest(text):
    """An empty field, a name twice or none, an anchor, no YAML at all."""
    assert plain_value(text) is None


def test_nodes_are_kept_for_the_next_question():
    """Who asks for all places of an entry, one by one, has it parsed once."""
    assert compose("a: b\n") is compose("a: b\n")
