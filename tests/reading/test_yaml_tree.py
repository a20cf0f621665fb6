"""YAML as it was typed."""

from __future__ import annotations

import importlib.util
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading import yaml_tree
from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import read_tree


def source_of(text: str) -> SourceText:
    return SourceText("a.yaml", tuple(text.split("\n")))


@pytest.fixture
def without_libyaml(monkeypatch):
    """The module, as it is where PyYAML has no libyaml."""
    monkeypatch.delattr(yaml, "CSafeLoader")
    spec = importlib.util.spec_from_file_location("plain_tree", yaml_tree.__file__)
    module = importlib.util.module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "plain_tree", module)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize(
    "typed",
    [
        "NO",
        "no",
        "on",
        "0473",
        "10:30",
        "2017-11-29",
        "1_000",
        "0x1F",
        ".5",
        "1e3",
        "=",
    ],
)
def test_keeps_what_was_typed(typed):
    """Norway stays Norway: YAML guesses nothing."""
    assert {"value": typed} == read_tree(source_of(f"value: {typed}")).value


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_a_problem(typed):
    """A field without a value is left out, and the editor is told."""
    tree = read_tree(source_of(f"a: b\nvalue: {typed}"))

    assert {"a": "b"} == tree.value
    assert ["text_is_not_empty"] == [problem.rule for problem in tree.problems]


def test_what_is_quoted_is_text():
    """Between quotation marks nothing has a meaning of its own."""
    tree = read_tree(source_of("a: 'null'\nb: \"&x\"\nc: '*y'"))

    assert {"a": "null", "b": "&x", "c": "*y"} == tree.value


def test_tells_each_repeated_key():
    """The first of two keys is kept, and both lines are named."""
    tree = read_tree(source_of("a: 1\nb:\n  c: 2\n  c: 3\na: 4"))

    assert {"a": "1", "b": {"c": "2"}} == tree.value
    assert ["3", "1"] == [problem.values["line"] for problem in tree.problems]


@pytest.mark.parametrize(
    "text",
    [
        "a: &x b",
        "a: &x [b]\nc: *x",
        "a: &x\n  b: c",
        "a: !!str b",
        "a: ! b",
        "&x a: b",
        "a: {<<: &x {b: c}}",
    ],
)
def test_refuses_what_only_programs_write(text):
    """Anchors, aliases and tags end the reading of a file."""
    tree = read_tree(source_of(text))

    assert (None, ["yaml_is_plain"]) == (
        tree.value,
        [one.rule for one in tree.problems],
    )


@pytest.mark.parametrize("text", ["[" * 200_000, "- " * 5_000, "{a: " * 100, "? " * 99])
def test_refuses_depth_before_libyaml_recurses(text):
    """What would crash the process is a problem."""
    tree = read_tree(source_of(text))

    assert ["nesting_is_shallow"] == [problem.rule for problem in tree.problems]


def test_many_brackets_side_by_side_are_not_deep():
    """Only levels one inside the other count."""
    tree = read_tree(source_of("a: [" + "[b], " * 60 + "]"))

    assert [["b"]] * 60 == tree.value["a"]


@given(text=st.text())
def test_any_text_is_a_value_or_a_problem(text):
    """To read never raises, whatever was typed."""
    lines = "".join(sign for sign in text if sign.isprintable() or sign == "\n")
    tree = read_tree(source_of(lines))

    for problem in tree.problems:
        assert 1 <= problem.at.line <= len(tree.source.lines)


@given(text=st.text(st.sampled_from("ab:-#'\"[]{}&*!|>?%@, \n")))
def test_any_punctuation_is_a_value_or_a_problem(text):
    """Nor whatever is made of the signs that YAML has a use for."""
    tree = read_tree(source_of(text))

    for problem in tree.problems:
        problem.says.format_map(problem.values)
        problem.hint.format_map(problem.values)


@given(text=st.text(st.sampled_from("ab:-#'\"[]{}&*!|>?%@, \n")))
def test_reads_the_same_with_and_without_libyaml(text):
    """A text that both parsers accept has one value."""
    fast = read_tree(source_of(text))
    slow = _compose(text)

    if fast.root is not None and slow is not None and not fast.problems:
        assert _plain(slow) == fast.value


def _compose(text: str):
    try:
        return yaml.compose(
            "".join(f"{line}\n" for line in text.split("\n")), yaml.SafeLoader
        )
    except yaml.YAMLError:
        return None


def _plain(node):
    if isinstance(node, yaml.MappingNode):
        return {key.value: _plain(value) for key, value in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item) for item in node.value]
    is_nothing = not node.style and node.value in ("", "~")
    return None if is_nothing else node.value


def test_works_without_libyaml(without_libyaml):
    """PyYAML alone is enough, only slower."""
    text = "a: NO\nb: [1, 2]\nc:\n  - d: 'null'\na: twice"

    expected, found = (
        read_tree(source_of(text)),
        without_libyaml.read_tree(source_of(text)),
    )

    assert without_libyaml._Loader is yaml.SafeLoader
    assert (expected.value, expected.problems) == (found.value, found.problems)
