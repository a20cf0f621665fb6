"""A small collection, its tables, and what an editor sends back."""

from __future__ import annotations

from gettext import NullTranslations

from plugins.domain.city import City
from plugins.editing.tables.columns import Table, tables_of
from plugins.editing.tables.headings import Reader
from plugins.editing.tables.plan import Plan, make_plan
from plugins.editing.tables.reading_back import edited_tables
from plugins.editing.tables.sheet import Findings, Sheet
from plugins.outputs.editors.canonical_yaml import record_of

ENGLISH = NullTranslations()
LANGUAGES = ("fr", "en", "es")
SOURCE = "network-presentation"
BRAGA = {
    "id": "braga",
    "name": "Braga",
    "languages": ["pt"],
    "country": "PT",
    "latitude": "41.5514",
    "longitude": "-8.42311",
    "population": {"value": "193324", "as_of": "2026-07-28", "source": "geonames"},
    "roles": [
        {"role": "invited", "edition": "2017", "source": SOURCE},
        {"role": "present", "since": "2017-11", "source": SOURCE},
    ],
    "sources": [SOURCE, "geonames"],
}
OYEM = {
    "id": "oyem",
    "name": "Oyem",
    "languages": ["fr"],
    "country": "GA",
    "sources": [SOURCE],
}
CITIES = {each["id"]: City.model_validate(each) for each in (BRAGA, OYEM)}
TYPED = [record_of(city) for city in CITIES.values()]
TABLES: tuple[Table, ...] = tables_of("cities", LANGUAGES, TYPED)
MAIN = TABLES[0]
ROLES = next(table for table in TABLES if table.path == ("roles",))


def sheet(*rows: tuple, name: str = "cities", file: str = "cities.xlsx") -> Sheet:
    """Return a sheet of a workbook."""
    return Sheet(file, name, rows)


def planned(
    *sheets: Sheet, removes: bool = False, guesses: bool = False
) -> tuple[Plan, Findings]:
    """Return what the sheets mean for CITIES, and what was found in them."""
    found = Findings()
    reader = Reader((ENGLISH,), guesses)
    tables = edited_tables(sheets, TABLES, TYPED, reader, found)
    return make_plan("cities", CITIES, tables, found, removes=removes), found


def told(found: Findings) -> list[tuple[str, str]]:
    """Return the place and the English of each problem."""
    return [
        (problem.at.file.partition(":")[2], problem.says.format_map(problem.values))
        for problem in found.problems
    ]
