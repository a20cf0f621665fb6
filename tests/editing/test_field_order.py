import pytest

from plugins.editing.field_order import Shape, shape_of_file, shape_of_header


@pytest.mark.parametrize(
    ("root", "path", "field", "among", "expected"),
    [
        ("cities", ("cuneo",), "name", ["id", "country"], 1),
        ("cities", ("cuneo",), "note", ["id", "country"], 2),
        ("cities", ("cuneo", "exonyms"), "en", ["fr", "es"], 1),
        ("cities", ("cuneo", "exonyms"), "it", ["fr", "ja"], 1),
        ("cities", ("cuneo", "population"), "source", ["value"], 1),
        ("editions", ("2017", "figures", 0), "value", ["measure", "source"], 1),
        ("site", ("name",), "en", ["fr", "es"], 1),
        ("site", (), "name", ["url"], 0),
        ("unknown", ("x",), "a", ["b"], 1),
    ],
)
def test_order_is_the_models(root, path, field, among, expected):
    """A field has its place by the model; a language after fr, en and es."""
    shape = shape_of_file(root)
    for step in path:
        shape = shape.under(step)

    assert expected == shape.place_of(field, among)


def test_headers_are_known_by_their_fields():
    """The header of a release has sources, that of a page an address."""
    assert shape_of_header(["title", "sources"]).place_of("place", ["sources"]) == 0
    assert shape_of_header(["title", "address"]).place_of("template", ["status"]) == 0


def test_nothing_is_known_below_a_scalar():
    """What no model describes has no order: it comes last."""
    assert shape_of_file("cities").under("cuneo").under("nme") == Shape(None)
