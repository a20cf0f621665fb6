import pytest

from plugins.editing.yaml_repair import YamlRepair, records_of
from plugins.reading.source_text import SourceText
from plugins.reading.yaml_tree import read_tree


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["    name:\u00a0A"], ["    name: A"]),
        (["    name: A: b"], ["    name: 'A: b'"]),
        (["    name:A"], ["    name: A"]),
        (["    name: 'A"], ["    name: A"]),
        (["    name: “A: b”"], ["    name: 'A: b'"]),
        (["    name: “A”"], ["    name: “A”"]),
        (["    country: “fr”"], ["    country: FR"]),
        (["    latitude: “41,5”"], ["    latitude: 41.5"]),
        (["    what is this", "   - x"], ["    what is this", "   - x"]),
    ],
)
def test_line_is_written_as_its_message_says(typed, expected):
    """A line that cannot be understood otherwise is left as it is."""
    repair = YamlRepair("cities", ["cities:", "  - id: a", *typed])
    repair.run()

    assert ["cities:", "  - id: a", *expected] == repair.lines


def test_one_tab_among_spaces_has_one_meaning():
    """Of all widths, only one fits to the lines around."""
    lines = ["cities:", "  - id: a", "    name: A", "\t- id: b", "    name: B"]
    repair = YamlRepair("cities", lines)
    repair.run()

    assert ["  - id: b", "    name: B"] == repair.lines[-2:]


def test_tab_of_two_meanings_is_left():
    """Where the width of a tab decides what belongs to what, a person decides."""
    lines = ["cities:", "  - id: a", "    note:", "\t  en: x", "\t\t  fr: y"]
    repair = YamlRepair("cities", lines)
    repair.run()

    assert lines == repair.lines


@pytest.mark.parametrize(
    ("root", "lines", "expected"),
    [
        ("cities", ["cities:", "  - id: a", "  - b"], [{"id": "a"}]),
        ("site", ["site:", "  url: x"], [{"url": "x"}]),
        ("", ["title: x"], [{"title": "x"}]),
        ("cities", ["- a"], []),
    ],
)
def test_records_are_those_of_the_file(root, lines, expected):
    """A data file has many or one, a header is one."""
    tree = read_tree(SourceText("", tuple(lines)))

    assert expected == [written.value for _, written in records_of(tree, root)]
