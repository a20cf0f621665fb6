import pytest

from plugins.editing.yaml_text import UnreadableTextError, parse_yaml_text, walk

DATA = "cities:\n  - id: a\n    name: A\n    roles: [{role: x}]\n"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("a",), [0, 0]),
        (("b",), [0, None]),
        (("a", "name"), [0, 0, 1]),
        (("a", "name", "fr"), [0, 0, 1]),
        (("a", "roles", 0, "role"), [0, 0, 2]),
        (("a", "note", "fr"), [0, 0, None]),
    ],
)
def test_path_is_followed_line_by_line(path, expected):
    """It is followed up to what is on one line, or up to what is not there."""
    assert expected == [step.index for step in walk(parse_yaml_text(DATA), path)]


def test_header_ends_with_its_fence():
    """Above a text, only what is between the two fences is YAML."""
    parsed = parse_yaml_text("---\ntitle: A\n---\n\n- : [ no YAML\n")

    assert ("---", "title: A") == parsed.lines
    assert [0] == [step.index for step in walk(parsed, ("title",))]


@pytest.mark.parametrize(
    "text", ["", "cities: [\n", "a: 1\na: 2\n", "- a\n", "a: \x00"]
)
def test_problems_come_first(text):
    """What has a problem is not changed: it might not be understood rightly."""
    with pytest.raises(UnreadableTextError):
        parse_yaml_text(text)
