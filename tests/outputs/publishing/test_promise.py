"""What makes a file."""

from __future__ import annotations

import pytest

from plugins.outputs.publishing.promise import encode


@pytest.mark.parametrize(
    ("content", "expected"), [("é", b"\xc3\xa9"), (b"\xff", b"\xff")]
)
def test_texts_are_utf_8(content, expected):
    """What is no text is as it is."""
    assert expected == encode(content)
