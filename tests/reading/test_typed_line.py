"""One line of YAML, taken apart."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from plugins.reading.typed_line import quoted, typed_line


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("  - id: braga", (2, "- ", "id", "braga")),
        ("    country PT", (4, "", "", "country PT")),
        ("cities:", (0, "", "cities", "")),
        ("      - fr", (6, "- ", "", "fr")),
        ("name: Braga: ville", (0, "", "name", "Braga: ville")),
        ("- - a: b", (0, "- - ", "a", "b")),
        ("", (0, "", "", "")),
    ],
)
def test_typed_line(text, parts):
    """A line has an indentation, hyphens, a name and a value, or some of them."""
    line = typed_line(text)

    assert parts == (line.indent, line.dashes, line.key, line.value)


@given(text=st.text())
def test_any_line_has_its_value_in_it(text):
    """The value stands where its column says."""
    line = typed_line(text)

    assert line.text[line.value_column :].startswith(line.value)


@given(text=st.text(st.characters(categories=["L", "N", "P", "S"]) | st.just(" ")))
def test_quoted(text):
    """YAML reads back, unchanged, any text that we propose to write."""
    assert text == yaml.safe_load(quoted(text))
