from typing import get_type_hints

import pytest

from plugins.domain.network import COLLECTIONS
from plugins.domain.values import Model
from plugins.editing.tables.columns import NUMBER, tables_of, value_at
from plugins.outputs.open_data.field_types import field_type
from tests.editing.tables.sample import BRAGA, ENGLISH, LANGUAGES, MAIN, ROLES, TABLES


def test_record_is_a_row_and_a_list_a_table():
    """Parts are flattened; what a record has several of stands in a table apart."""
    names = [table.name for table in TABLES]

    assert [
        "cities",
        "cities.as_written",
        "cities.distinctions",
        "cities.roles",
    ] == names
    assert {"population.value", "exonyms.fr", "languages"} <= set(MAIN.by_name)
    assert ["id", NUMBER, "role"] == [column.name for column in ROLES.columns][:3]
    assert (1, 2) == (MAIN.keys, ROLES.keys)


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_every_field_has_a_column(collection):
    """Nothing that an editor may type in data/ is missing in the tables."""
    tables = tables_of(collection, LANGUAGES)
    columns = {(*each.path, *c.path) for each in tables for c in each.columns}

    def places(model: type[Model], path: tuple[str, ...] = ()) -> set:
        found = set()
        for name, hint in get_type_hints(model, include_extras=True).items():
            if name not in model.model_fields:
                continue
            kind = field_type(hint)
            here = (*path, name)
            found |= places(kind.part, here) if kind.part else {here}
        return found

    for path in places(COLLECTIONS[collection]):
        assert path in columns or (*path, "fr") in columns


@pytest.mark.parametrize("collection", COLLECTIONS)
def test_keys_are_no_fields(collection):
    """No item has a field of the name of the columns that say which item it is."""
    for table in tables_of(collection, LANGUAGES)[1:]:
        own = {column.path[0] for column in table.columns[2:]}

        assert not {"id", NUMBER} & own


def test_heading_has_a_label_and_a_name():
    """A reader recognises the label, the way back the name in its parentheses."""
    columns = MAIN.by_name
    headings = [
        columns[name].heading(ENGLISH) for name in ("population.as_of", "note.fr")
    ]

    assert ["Population – As of (population.as_of)", "Note – fr (note.fr)"] == headings


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("name", "text"),
        ("languages", "list"),
        ("geonames", "integer"),
        ("latitude", "number"),
        ("population.as_of", "date"),
    ],
)
def test_shape_says_what_cells_hold(name, shape):
    """A spreadsheet gets numbers as numbers, and dates as texts."""
    assert shape == MAIN.by_name[name].shape


def test_choices_are_those_of_the_model():
    """A cell offers the few values that it may have."""
    assert ("city", "district", "county") == MAIN.by_name["kind"].choices
    assert () == MAIN.by_name["name"].choices


def test_text_has_every_language_that_is_used():
    """What is written in a language that the site has not is not left out."""
    record = {"id": "ota", "exonyms": {"ja": "太田", "fr": "Ota"}}
    columns = tables_of("cities", ("fr",), [record])[0].by_name

    assert "exonyms.ja" in columns
    assert "note.ja" not in columns


def test_value_is_found_by_its_path():
    """A place that nobody filled holds nothing."""
    assert "193324" == value_at(BRAGA, ("population", "value"))
    assert None is value_at(BRAGA, ("exonyms", "fr"))
