"""The records of a collection as files for a spreadsheet."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from pathlib import PurePath

from plugins.domain.values import Model
from plugins.editing.tables.cells import rows_of
from plugins.editing.tables.columns import Column, Table, tables_of
from plugins.editing.tables.csv_files import render_csv
from plugins.editing.tables.excel_files import NewSheet, render_workbook
from plugins.outputs.editors.canonical_yaml import record_of


def export_tables(
    collection: str,
    records: Mapping[str, Model],
    languages: Sequence[str],
    reader: tuple[str, NullTranslations],
    file: str,
) -> dict[str, bytes]:
    """Return the content of each file, by its name: one workbook, or a CSV a table.

    Args:
        collection: Which records these are.
        records: By id.
        languages: Those of the site.
        reader: The language of the headings, and its catalog.
        file: The name asked for, with .xlsx or .csv at its end.
    """
    typed = [record_of(record) for record in records.values()]
    language, catalog = reader
    sheets = [
        _sheet(table, [row for each in typed for row in rows_of(table, each)], catalog)
        for table in tables_of(collection, languages, typed)
    ]
    if file.endswith(".xlsx"):
        return {file: render_workbook(sheets)}
    return {
        csv_name(file, collection, sheet.name): render_csv(
            sheet.columns, (sheet.headings, *sheet.rows), language
        )
        for sheet in sheets
        if sheet.rows or sheet.name == collection
    }


def csv_name(file: str, collection: str, table: str) -> str:
    """Return the file beside *file* that holds *table*: cities.roles.csv."""
    path = PurePath(file)
    return f"{path.stem}{table.removeprefix(collection)}{path.suffix}"


def _sheet(
    table: Table, rows: Sequence[Mapping[str, str]], catalog: NullTranslations
) -> NewSheet:
    cells = (
        tuple(row.get(column.name, "") for column in table.columns) for row in rows
    )
    return NewSheet(
        table.name,
        table.columns,
        tuple(column.heading(catalog) for column in table.columns),
        tuple(_help(column, catalog) for column in table.columns),
        tuple(cells),
        table.keys,
    )


def _help(column: Column, catalog: NullTranslations) -> str:
    return catalog.gettext(column.help) if column.help else column.name
