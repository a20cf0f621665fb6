"""Which tables a collection has, and which columns each table has.

A record is a row. A part with fields of its own is flattened into it
(``population.value``), a text has a column a language (``exonyms.fr``), several plain
values share one cell. A list of parts has a table of its own, ``cities.roles``, whose
rows begin with the record's id and their number in its list.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from typing import Any, Final, get_type_hints

from plugins.domain.network import COLLECTIONS
from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.outputs.editors.canonical_yaml import Value
from plugins.outputs.open_data.field_types import FieldType, field_type

NUMBER: Final = "no"
"""The column of a row's number in the list of its record."""

Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: where in a record its cells are, and what an editor reads of it."""

    path: Names
    titles: Names  # English, from the outermost field to the innermost
    help: str  # English
    type: FieldType
    is_required: bool = False

    @property
    def name(self) -> str:
        """Return what identifies it in a heading: ``exonyms.fr``."""
        return ".".join(self.path)

    @property
    def shape(self) -> str:
        """Return list, integer, number, date or text: what its cells hold."""
        if self.type.is_many:
            return "list"
        kind = str(self.type.scalar.get("type", "string"))
        pattern = str(self.type.scalar.get("pattern", ""))
        is_date = self.type.scalar.get("format") == "date" or "{4}" in pattern
        return "date" if is_date else kind.replace("string", "text")

    @property
    def choices(self) -> Names:
        """Return the values that it may hold, where they are few."""
        return tuple(self.type.scalar.get("enum", ()))

    def heading(self, catalog: NullTranslations) -> str:
        """Return what stands above it: its label, and its name for the way back."""
        return f"{self.label(catalog)} ({self.name})"

    def label(self, catalog: NullTranslations) -> str:
        """Return its name for a reader."""
        words = [catalog.gettext(title) for title in self.titles]
        if self.type.is_text:
            words.append(self.path[-1])
        return " – ".join(words)


@dataclass(frozen=True, slots=True)
class Table:
    """The records of a collection, or the items of one list within them."""

    name: str  # cities, cities.roles
    path: Names  # where in a record the list is; empty for the records themselves
    columns: tuple[Column, ...]  # the first is the id; of a list, the next its number

    @property
    def keys(self) -> int:
        """Return how many of its columns say which row it is."""
        return 2 if self.path else 1

    @property
    def by_name(self) -> Mapping[str, Column]:
        """Return its columns by their names."""
        return {column.name: column for column in self.columns}


def tables_of(
    collection: str, languages: Sequence[str], records: Collection[Value] = ()
) -> tuple[Table, ...]:
    """Return the tables of *collection*, its own first.

    Texts have the *languages* of the site, and those that *records* have besides.
    """
    model = COLLECTIONS[collection]
    columns = tuple(_columns(model, (), (), _Tags(languages, records)))
    tables = [Table(collection, (), columns)]
    id_type = field_type(get_type_hints(model, include_extras=True)["id"])
    own = Column(("id",), (N_("Identifier"),), N_("of the record"), id_type)
    number = Column(
        (NUMBER,),
        (N_("Number"),),
        N_("its place in the list; leave it empty in a new row"),
        FieldType({"type": "integer"}),
    )
    for path, part in _lists(model, ()):
        items = [item for record in records for item in _items(record, path)]
        inner = tuple(_columns(part, (), (), _Tags(languages, items)))
        name = ".".join((collection, *path))
        tables.append(Table(name, path, (own, number, *inner)))
    return tuple(tables)


@dataclass(frozen=True, slots=True)
class _Tags:
    """Which languages a text may have."""

    languages: Sequence[str]
    records: Collection[Value]

    def of(self, path: Names) -> Iterator[str]:
        texts = (value_at(record, path) for record in self.records)
        used = {tag for text in texts if isinstance(text, Mapping) for tag in text}
        yield from self.languages
        yield from sorted(used - set(self.languages))


def value_at(record: Value, path: Names) -> Value | None:
    """Return what stands at *path* in a record as it is typed, or None."""
    found: Value | None = record
    for step in path:
        found = found.get(step) if isinstance(found, Mapping) else None
    return found


def _items(record: Value, path: Names) -> Sequence[Value]:
    found = value_at(record, path)
    return found if isinstance(found, list | tuple) else ()


def _columns(
    model: type[Model], path: Names, titles: Names, tags: _Tags
) -> Iterator[Column]:
    for name, field, kind in _fields(model):
        here, told = (*path, name), (*titles, field.title or name)
        is_required = field.is_required() and not path
        words = field.description or ""
        if kind.is_text:
            for tag in tags.of(here):
                yield Column((*here, tag), told, words, kind)
        elif kind.part is None:
            yield Column(here, told, words, kind, is_required)
        elif not kind.is_many:
            yield from _columns(kind.part, here, told, tags)


def _lists(model: type[Model], path: Names) -> Iterator[tuple[Names, type[Model]]]:
    """Yield each list of parts: where it is, and the model of its parts."""
    for name, _, kind in _fields(model):
        if kind.part and kind.is_many:
            yield (*path, name), kind.part
        elif kind.part:
            yield from _lists(kind.part, (*path, name))


def _fields(model: type[Model]) -> Iterator[tuple[str, Any, FieldType]]:
    hints = get_type_hints(model, include_extras=True)
    for name, field in model.model_fields.items():
        yield name, field, field_type(hints[name])
