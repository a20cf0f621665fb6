"""Open data as tables: one a collection, and one for each list of parts within it.

A part alone is flattened into its record's row (``population_value``); a text has a
column a language (``name_fr``); several plain values stand in one cell, with ; between.

Source: RFC 4180, in UTF-8.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from typing import Any, Final

from plugins.domain import values
from plugins.domain.values import LocalText, Model
from plugins.outputs.open_data.field_types import (
    Field,
    FieldType,
    field_type,
    fields_of,
)
from plugins.outputs.open_data.plain_records import OpenCollection, OpenData, Value

BETWEEN: Final = ";"
"""What separates several values of one cell."""

Cell = str | int | float | None


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name, what it holds, and where in a record that is."""

    name: str
    title: str
    description: str
    type: FieldType
    path: tuple[str, ...]
    is_always: bool  # no cell of it is empty


@dataclass(frozen=True, slots=True)
class Table:
    """A file of CSV: the rows of a collection, or of a list within its records."""

    name: str  # of the file, without its ending
    title: Mapping[str, str]
    collection: OpenCollection
    columns: tuple[Column, ...]
    within: tuple[str, ...] = ()  # where in a record the list is; empty: the record

    @property
    def key(self) -> str:
        """Return the column that names the record: id, or its kind."""
        return self.columns[0].name

    def rows(self) -> Iterator[tuple[Cell, ...]]:
        """Yield each row, in the order of the records."""
        for record in self.collection.records:
            if not self.within:
                yield tuple(_cell(record, column) for column in self.columns)
                continue
            for item in _found(record, self.within) or ():
                cells = (_cell(item, column) for column in self.columns[1:])
                yield (record["id"], *cells)


def tables_of(collection: OpenCollection, data: OpenData) -> tuple[Table, ...]:
    """Return the tables of *collection*, its own first."""
    languages = data.site.languages
    fields = (*fields_of(collection.model), *_added(collection))
    columns = tuple(_columns(fields, (), languages))
    tables = [Table(collection.name, collection.title, collection, columns)]
    id_type = field_type(values.Id)
    owner = Column(collection.kind, collection.kind, "", id_type, (), is_always=True)
    for path, field, part in _lists(fields, ()):
        label = data.translated(field.title)
        title = {
            tag: f"{text} – {label[tag]}" for tag, text in collection.title.items()
        }
        name = "-".join((collection.name, *path)).replace("_", "-")
        own = (owner, *_columns(fields_of(part), (), languages))
        tables.append(Table(name, title, collection, own, path))
    return tuple(tables)


def render_csv(table: Table) -> str:
    """Return *table* as text: a header, then its rows."""
    text = StringIO(newline="")
    writer = csv.writer(text)  # RFC 4180's commas, quotes and line ends by default
    writer.writerow([column.name for column in table.columns])
    writer.writerows(table.rows())
    return text.getvalue()


def _added(collection: OpenCollection) -> Iterator[Field]:
    """Yield what every record has besides the fields of its model."""
    if collection.facts:
        part = FieldType({}, collection.facts)
        yield Field("derived", "Derived", "", part, is_always=True)
    url = field_type(values.Url)
    yield Field("url", "Address", "the file of this record alone", url, is_always=True)
    text = field_type(LocalText)
    yield Field("pages", "Page", "its page for people", text, is_always=False)


def _columns(
    fields: tuple[Field, ...], path: tuple[str, ...], languages: tuple[str, ...]
) -> Iterator[Column]:
    for field in fields:
        here, kind = (*path, field.name), field.type
        told = field.title, field.description, kind
        if kind.is_text:
            for tag in languages:
                name = "_".join((*here, tag)).replace("-", "_").lower()
                yield Column(name, *told, (*here, tag), is_always=False)
        elif kind.part is None:
            always = field.is_always and not path
            yield Column("_".join(here), *told, here, is_always=always)
        elif not kind.is_many:
            yield from _columns(fields_of(kind.part), here, languages)


def _lists(
    fields: tuple[Field, ...], path: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], Field, type[Model]]]:
    """Yield each list of parts: where it is, its field, and the model of the parts."""
    for field in fields:
        here, part = (*path, field.name), field.type.part
        if part and field.type.is_many:
            yield here, field, part
        elif part:
            yield from _lists(fields_of(part), here)


def _found(record: Value, path: tuple[str, ...]) -> Any:  # noqa: ANN401 - any value
    value: Any = record
    for step in path:
        value = value.get(step) if value else None
    return value


def _cell(record: Value, column: Column) -> Cell:
    value = _found(record, column.path)
    return BETWEEN.join(value) if isinstance(value, list) else value


def flat(record: Value, table: Table) -> dict[str, Cell]:
    """Return the row of *record* in its collection's *table*, by column."""
    cells = {column.name: _cell(record, column) for column in table.columns}
    return {name: cell for name, cell in cells.items() if cell is not None}
