"""From the records to a spreadsheet and back: what is asked, and what is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.domain.nearest import nearest
from plugins.domain.network import COLLECTIONS, Network
from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.editing.tables.columns import Table, tables_of
from plugins.editing.tables.difference import render_difference, render_missing
from plugins.editing.tables.export import export_tables
from plugins.editing.tables.headings import Reader
from plugins.editing.tables.plan import Plan, make_plan
from plugins.editing.tables.reading_back import (
    collection_of,
    edited_tables,
    read_sheets,
)
from plugins.editing.tables.sheet import Findings, Sheet, UnreadableTableError
from plugins.editing.tables.table_report import render_cells
from plugins.editing.tables.writing_back import broken_rules
from plugins.outputs.editors.canonical_yaml import record_of
from plugins.reading.records import read_own_records

EXTRA: Final = ("openpyxl>=3.1.5", "defusedxml>=0.7.1")
"""What Excel needs besides; the extra ``tables`` of pyproject.toml."""


class TableError(Exception):
    """Nothing was done; the message says why, in the editor's language."""


@dataclass(frozen=True, slots=True)
class Editor:
    """Who edits: how she is spoken to, and how she agrees."""

    catalog: NullTranslations
    say: Callable[[str], object]
    agrees: Callable[[str, str], bool]  # to a question, or by its option

    def tell(self, text: str, **values: str) -> str:
        """Return *text* in her language, with its *values*."""
        return self.catalog.gettext(text).format_map(values)

    @property
    def language(self) -> str:
        """Return the language of her catalog."""
        return self.catalog.info().get("language", "en")


def own_records(root: Path, collection: str) -> dict[str, Model]:
    """Return the records that stand in data/, without what host/ says over them.

    They are sound: who calls this has read the network.
    """
    model = COLLECTIONS[collection]
    written = read_own_records(root, collection).written
    records = [model.model_validate(each.value) for each in written]
    return {str(record_of(record)["id"]): record for record in records}


def export_collection(
    collection: str,
    records: Mapping[str, Model],
    languages: Sequence[str],
    to: Path,
    editor: Editor,
) -> tuple[Path, ...]:
    """Write *collection* into the file *to*, or into one file a table; return them.

    Raises:
        TableError: There is no such kind of file, or it is there already.
    """
    if to.suffix not in (".csv", ".xlsx"):
        says = N_("Write the file with .xlsx or .csv at its end: {file}")
        raise TableError(editor.tell(says, file=to.with_suffix(".xlsx").name))
    reader = editor.language, editor.catalog
    files = export_tables(collection, records, languages, reader, to.name)
    paths = {to.parent / name: content for name, content in files.items()}
    if there := [path for path in paths if path.exists()]:
        says = N_("{file} is there already: remove it, or choose another name.")
        raise TableError(editor.tell(says, file=str(there[0])))
    for path, content in paths.items():
        path.write_bytes(content)
    return tuple(paths)


def known_collection(collection: str, editor: Editor) -> str:
    """Return *collection*.

    Raises:
        TableError: There is no such collection.
    """
    if collection in COLLECTIONS:
        return collection
    values = {
        "name": collection,
        "better": nearest(collection, COLLECTIONS),
        "choices": ", ".join(COLLECTIONS),
    }
    says = N_("There are no records called “{name}”: choose one of {choices}.")
    if values["better"]:
        says = N_("There are no records called “{name}”. Did you mean “{better}”?")
    raise TableError(editor.tell(says, **values))


@dataclass(frozen=True, slots=True)
class Returned:
    """A table that came back, and what it is compared with."""

    sheets: Sequence[Sheet]
    collection: str
    tables: Sequence[Table]
    records: Mapping[str, Model]
    network: Network


def read_returned(
    path: Path, root: Path, network: Network, collection: str, editor: Editor
) -> Returned:
    """Return what *path* holds of *collection*, else of that which its sheets name.

    Raises:
        TableError: It is no table, or nobody knows of what.
    """
    try:
        sheets = read_sheets(path)
    except UnreadableTableError as error:
        raise TableError(render_cells([error.problem], editor.catalog)) from error
    name = known_collection(collection or collection_of(sheets), editor)
    records = own_records(root, name)
    typed = [record_of(record) for record in records.values()]
    tables = tables_of(name, network.site.languages, typed)
    return Returned(sheets, name, tables, records, network)


def agreed_plan(
    returned: Returned, editor: Editor, *, guesses: bool = False
) -> Plan | None:
    """Return what to change, once the editor has agreed; None where nothing is.

    What the tables lack is removed only if she says so, and kept else. With *guesses*,
    a changed heading is taken for the nearest one.

    Raises:
        TableError: There are mistakes, each told with its cell.
    """
    reader = Reader((editor.catalog, NullTranslations()), guesses)
    plan, notes = _plan(returned, reader, removes=False)
    if notes:
        editor.say(notes)
    if missing := render_missing(plan):
        editor.say(editor.tell(N_("The table has no row any more for:")))
        editor.say(missing)
        if editor.agrees(editor.tell(N_("Remove them for good?")), "remove"):
            plan, _ = _plan(returned, reader, removes=True)
        else:
            editor.say(editor.tell(N_("They are kept.")))
    difference = render_difference(plan, returned.tables, editor.catalog)
    if not difference:
        editor.say(editor.tell(N_("The table says nothing else than the records.")))
        return None
    editor.say(difference)
    question = editor.tell(N_("Write this into {file}?"), file=data_file(plan))
    return plan if editor.agrees(question, "yes") else None


def data_file(plan: Plan) -> str:
    """Return the file that *plan* changes."""
    return f"data/{plan.collection}.yaml"


def _plan(returned: Returned, reader: Reader, *, removes: bool) -> tuple[Plan, str]:
    """Return the plan, and what is worth knowing of it."""
    found = Findings()
    catalog = reader.catalogs[0]
    typed = [record_of(record) for record in returned.records.values()]
    tables = edited_tables(returned.sheets, returned.tables, typed, reader, found)
    _stop_at(found, catalog)
    collection, records = returned.collection, returned.records
    plan = make_plan(collection, records, tables, found, removes=removes)
    _stop_at(found, catalog)
    found.problems.extend(broken_rules(plan, returned.network))
    _stop_at(found, catalog)
    return plan, render_cells(found.notes, catalog)


def _stop_at(found: Findings, catalog: NullTranslations) -> None:
    """Tell what is wrong: what is looked at next would say the same in other words."""
    if found.problems:
        raise TableError(render_cells([*found.notes, *found.problems], catalog))
