"""What is wrong with a file that is not YAML."""

from __future__ import annotations

import pytest
import yaml

from plugins.reading.source_text import SourceText
from plugins.reading.yaml_mistakes import explain

MISTAKES = [
    ("a: b\nc d\ne: f", 2, "field_has_a_name_and_a_colon", "c: d"),
    ("a: b\nc:d\ne: f", 2, "field_has_a_name_and_a_colon", "c: d"),
    ("a: b: c", 1, "text_is_quoted_where_needed", "a: 'b: c'"),
    ("a: @b", 1, "text_is_quoted_where_needed", "a: '@b'"),
    ("a: [b] c\nd: e", 1, "text_is_quoted_where_needed", "a: '[b] c'"),
    ("a: {b", 1, "text_is_quoted_where_needed", "a: '{b'"),
    ('a: "b\\q"', 1, "text_is_quoted_where_needed", "a: 'b\\q'"),
    ('a: "b\nc: d', 1, "quotation_is_closed", 'a: "b"'),
    ('a: "b\nc: "d"', 1, "quotation_is_closed", 'a: "b"'),
    ("a: 'l'eau'", 1, "quotation_is_closed", "a: 'l''eau'"),
    ("a: b\n  c: d", 2, "lines_are_aligned", "c: d"),
    ("a:\n  - b\n  c\nd: e", 3, "lines_are_aligned", "- c"),
]


def explained(text: str, loader):
    source = SourceText("a.yaml", tuple(text.split("\n")))
    with pytest.raises(yaml.YAMLError) as caught:
        yaml.compose(source.text, Loader=loader)
    return explain(caught.value, source)


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(("text", "line", "rule", "better"), MISTAKES)
def test_explain(text, line, rule, better, loader):
    """The mistake is named on its own line, with the line put right."""
    problem = explained(text, loader)

    assert (rule, line) == (problem.rule, problem.at.line)
    assert better == problem.values["line"]


@pytest.mark.parametrize("loader", [yaml.CSafeLoader, yaml.SafeLoader])
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("a: b\n---\nc: d", "yaml_is_plain"),
        ("a: b\n...\nc: d", "yaml_is_plain"),
        ("a: b\n: c", "field_has_a_name_and_a_colon"),
        ("}", "yaml_is_readable"),
    ],
)
def test_explain_without_a_remedy(text, rule, loader):
    """Where the line cannot be guessed, the mistake is named all the same."""
    assert rule == explained(text, loader).rule


@pytest.mark.parametrize("better", sorted({better for *_, better in MISTAKES}))
def test_the_remedy_is_yaml(better):
    """What we propose to write can be read."""
    assert yaml.safe_load(better)


def test_many_lines_take_no_more_than_their_time():
    """A file of texts over two lines, then a mistake, is explained at once."""
    text = 'a: "x\n  y"\n' * 20_000 + "z: : :"

    assert 40_001 == explained(text, yaml.CSafeLoader).at.line
