"""What makes each file of the open data, but those of single records.

A list is joined from the files of its records; tables, the map and the catalogue are
made from lists. Who changes a record has no other made plain again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from pydantic_core import from_json

from plugins.outputs.open_data.csv_tables import Table, render_csv, tables_of
from plugins.outputs.open_data.data_package import render_data_package
from plugins.outputs.open_data.dcat import render_catalogue
from plugins.outputs.open_data.geojson import render_geojson
from plugins.outputs.open_data.index_schema import render_index_schema
from plugins.outputs.open_data.json_api import render_index, render_list
from plugins.outputs.open_data.json_schema import render_schema
from plugins.outputs.open_data.plain_records import OpenData
from plugins.outputs.open_data.word_list import render_words, render_words_schema

Make = Callable[[], str]
"""Makes the text of a file."""

Read = Callable[[str], str]
"""Gives the text of a file of the open data, by its path within their folder."""


@dataclass(frozen=True, slots=True)
class OpenFiles:
    """Makes each file, from others where it says the same as they."""

    data: Callable[[], OpenData]  # taken anew for each file, to leave its traces
    contact: Callable[[], str]  # gives the address of the page to write to
    read: Read

    def makers(self) -> Iterator[tuple[str, Make]]:
        """Yield the path of each file, and what makes it."""
        for path, render in (
            ("index.json", render_index),
            ("schemas/index.json", render_index_schema),
            ("words.json", render_words),
            ("schemas/words.json", render_words_schema),
        ):
            yield path, partial(self._rendered, render)
        yield "datapackage.json", self._package
        yield "catalogue.jsonld", self._catalogue
        yield "cities.geojson", self._map
        for name, tables in self._tables().items():
            yield f"{name}.json", partial(self._list, name)
            yield f"schemas/{name}.json", partial(self._schema, name)
            for at, table in enumerate(tables):
                yield f"{table.name}.csv", partial(self._table, name, at)

    def _rendered(self, render: Callable[[OpenData], str]) -> str:
        return render(self.data())

    def _list(self, name: str) -> str:
        data = self.data()
        collection = data.collection(name)
        paths = (f"{name}/{record_id}.json" for record_id in collection.ids)
        files = (from_json(self.read(path)) for path in paths)
        return render_list(collection, files, data)

    def _schema(self, name: str) -> str:
        data = self.data()
        return render_schema(data.collection(name), data)

    def _table(self, name: str, at: int) -> str:
        data = self.data()
        return render_csv(tables_of(data.collection(name), data)[at])

    def _map(self) -> str:
        data = self.data()
        return render_geojson(tables_of(data.collection("cities"), data)[0], data)

    def _catalogue(self) -> str:
        return render_catalogue(self._tables(), self.contact(), self.data())

    def _package(self) -> str:
        tables = (table for found in self._tables().values() for table in found)
        paths = {f"{table.name}.csv": table for table in tables}
        read = {path: (table, self.read(path)) for path, table in paths.items()}
        return render_data_package(read, self.data())

    def _tables(self) -> dict[str, tuple[Table, ...]]:
        """Return the tables of each collection, by its name."""
        data = self.data()
        return {each.name: tables_of(each, data) for each in data.collections}
