import pytest

from plugins.editing.changed_lines import Change, layout_changes, located

OLD = ["cities:", "  - id: b", '    name: "B"', "  - id: a", "    name: A"]


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (OLD, []),
        (
            ["cities:", "  - id: a", "    name: A", *OLD[1:3]],
            [(1, "The records are in the order of their identifiers.")],
        ),
        (
            [*OLD[:4], "    name: A", "    kind: x"],
            [(4, "The lines are aligned as in the other files.")],
        ),
        ([*OLD[:2], "    name: B", *OLD[3:]], [(3, "“{old}” is written “{new}”.")]),
        (
            [*OLD[:4], "      name: A"],
            [(4, "The lines are aligned as in the other files.")],
        ),
    ],
)
def test_each_change_has_its_words(new, expected):
    """Order, quotation marks and alignment are told apart, each with its line."""
    found = [
        (change.line, change.says) for change in layout_changes("cities", OLD, new)
    ]

    assert expected == found


def test_order_of_fields_is_told():
    """Whose lines are the same in another order has its fields sorted."""
    old = ["cities:", "  - id: a", "    country: FR", "    name: A"]
    new = [*old[:2], old[3], old[2]]

    assert [Change(2, "The fields are in the order of docs/data.md.")] == (
        layout_changes("cities", old, new)
    )


def test_change_is_where_its_line_went():
    """An editor finds the line under the number that is told."""
    change = Change(2, "", {"old": "x", "new": "country: NO"})

    assert 3 == located([change], ["country: IT", "a", "country: 'NO'"])[0].line
    assert 2 == located([change], ["a"])[0].line
