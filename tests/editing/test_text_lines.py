import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.editing.text_lines import with_lines

LINES = st.lists(st.text("ab \t", max_size=3), max_size=4)
ENDS = st.lists(st.sampled_from(["\n", "\r\n", "\r"]), min_size=4, max_size=4)


@given(LINES, ENDS, st.integers(0, 4))
def test_nothing_new_is_nothing_changed(lines, ends, at):
    """Lines keep their own ends, whatever they are."""
    text = "".join(map("".join, zip(lines, ends, strict=False)))

    assert text == with_lines(text, at, at, [])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\nb\nc\n", "a\nx\ny\nc\n"),
        ("a\r\nb\r\nc\r\n", "a\r\nx\r\ny\r\nc\r\n"),
        ("\ufeffa\nb\nc", "\ufeffa\nx\ny\nc"),
        ("a\nb", "a\nx\ny"),
        ("a", "a\nx\ny"),
    ],
)
def test_new_lines_end_as_the_others(text, expected):
    """A byte order mark, CRLF and an open last line stay as they were."""
    assert expected == with_lines(text, 1, 2, ["x", "y"])
