import pytest
import yaml

from plugins.editing.field_order import shape_of_file
from plugins.editing.plain_values import changed, is_empty, nested, plain, without
from plugins.editing.yaml_text import NothingThereError
from plugins.outputs.editors.canonical_yaml import AsTyped

CITY = shape_of_file("cities").under("cuneo")


class _AsText(yaml.SafeLoader):
    """Gives no scalar a type, as the reader of data/ does."""

    def resolve(self, *_):
        return ""


def test_numbers_stay_as_typed():
    """A number is not put between quotation marks, a quoted one not taken out."""
    node = yaml.compose("{a: 1.50, b: '1', c: x, d: ~, e: [2, null]}", _AsText)
    expected = {"a": AsTyped("1.50"), "b": "1", "c": "x", "e": [AsTyped("2")]}

    assert expected == plain(node)


def test_path_becomes_what_it_leads_through():
    """A name makes a field, a number a list."""
    assert {"roles": [{"role": "x"}]} == nested(("roles", 0, "role"), "x")


@pytest.mark.parametrize(
    ("old", "path", "expected"),
    [
        ({"id": "a", "country": "IT"}, ("name",), ["id", "name", "country"]),
        ({"id": "a"}, ("id",), ["id"]),
        (None, ("id",), ["id"]),
    ],
)
def test_new_field_has_its_place(old, path, expected):
    """Fields are in the order of the model in what is written anew, too."""
    assert expected == list(changed(old, path, "x", CITY))


def test_items_are_counted_from_zero():
    """The index after the last adds an item; one further is no place."""
    assert ["a", "b", "c"] == changed(["a", "b"], (2,), "c", CITY)
    with pytest.raises(NothingThereError):
        changed(["a", "b"], (3,), "c", CITY)


def test_what_is_then_empty_goes_too():
    """A text that loses its only language is no text."""
    assert {"a": "x"} == without({"a": "x", "b": {"c": ["y"]}}, ("b", "c", 0))
    assert ["x"] == without(["x", {"a": "b"}], (1, "a"))
    with pytest.raises(NothingThereError):
        without({"a": "x"}, ("b",))


def test_nothing_typed_is_empty():
    """An empty text is a text; a list of nothing is nothing."""
    assert [True, True, False] == [is_empty(x) for x in (None, {"a": [[]]}, "")]
