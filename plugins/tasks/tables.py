"""The tasks that bring records into a spreadsheet, and back: `inv export`, `import`."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.tasks import task

from plugins.domain.wording import N_
from plugins.tasks.environment import ROOT

if TYPE_CHECKING:
    from plugins.domain.network import Network
    from plugins.editing.tables.round_trip import Editor

LANG = {"lang": "language of headings and messages: fr, en, es …"}


@task(
    help=LANG
    | {
        "collection": "which records: cities, editions, people …",
        "to": "the file to write: cities.xlsx or cities.csv",
    }
)
def export(_: Context, collection: str, to: str, lang: str = "") -> None:
    """Write records as a table for LibreOffice or Excel."""
    from plugins.editing.tables.round_trip import (
        TableError,
        export_collection,
        known_collection,
        own_records,
    )

    editor = _editor(lang)
    network = _network(editor)
    try:
        known_collection(collection, editor)
        records = own_records(ROOT, collection)
        languages = network.site.languages
        files = export_collection(collection, records, languages, Path(to), editor)
    except TableError as error:
        sys.exit(str(error))
    except ImportError:
        sys.exit(_missing_extra(editor))
    for path in files:
        print(path)


@task(
    name="import",
    help=LANG
    | {
        "file": "a table that `inv export` wrote: cities.xlsx or cities.csv",
        "collection": "which records it holds, if its name does not tell",
        "guess": "take a changed heading for the nearest one",
        "remove": "remove what the table has no more",
        "yes": "write without asking",
    },
)
def import_(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    file: str,
    collection: str = "",
    guess: bool = False,  # noqa: FBT001, FBT002 - a flag, to Invoke
    remove: bool = False,  # noqa: FBT001, FBT002 - idem
    yes: bool = False,  # noqa: FBT001, FBT002 - idem
    lang: str = "",
) -> None:
    """Take over a table that was edited: shows what changes, asks, then writes."""
    from plugins.editing.tables.round_trip import (
        TableError,
        agreed_plan,
        data_file,
        read_returned,
    )
    from plugins.editing.tables.writing_back import spliced

    given = {name for name, is_given in (("remove", remove), ("yes", yes)) if is_given}
    editor = _editor(lang, given)
    network = _network(editor)
    try:
        returned = read_returned(Path(file), ROOT, network, collection, editor)
        plan = agreed_plan(returned, editor, guesses=guess)
    except (TableError, OSError) as error:
        sys.exit(str(error))
    except ImportError:
        sys.exit(_missing_extra(editor))
    if plan:
        path = ROOT / data_file(plan)
        text = path.read_bytes().decode("utf-8")
        path.write_bytes(spliced(text, plan).encode("utf-8"))
        print(editor.tell(_WRITTEN, file=data_file(plan)))


_WRITTEN = N_("Written: {file}.")
_NOT_SOUND = N_("First put this right; tables are made of records without mistakes.")
_NO_EXTRA = N_("Excel files need two more packages. Type once: {command}")
_OPTION = N_("Nobody is here to answer: add {option} to agree.")


def _editor(lang: str, given: frozenset[str] | set[str] = frozenset()) -> Editor:
    """Return who started the task; what is *given* as an option is agreed to."""
    from plugins.editing.tables.round_trip import Editor
    from plugins.reading.catalogs import editors_catalog

    catalog = editors_catalog(ROOT, lang)

    def agrees(question: str, option: str) -> bool:
        if option in given:
            return True
        if not sys.stdin.isatty():
            print(question)
            print(catalog.gettext(_OPTION).format(option=f"--{option}"))
            return False
        answer = input(f"{question} [{catalog.gettext('y/n')}] ").strip().lower()
        return answer[:1] in {catalog.gettext("y/n")[:1], "y"}

    return Editor(catalog, print, agrees)


def _network(editor: Editor) -> Network:
    """Return the network; end with the report where it has mistakes."""
    from plugins.outputs.editors.problem_report import render_problems
    from plugins.reading.clock import day_of_build
    from plugins.reading.network import read_network

    reading = read_network(ROOT, day_of_build())
    if reading.network is None:
        print(render_problems(reading.problems, editor.catalog), file=sys.stderr)
        sys.exit(editor.tell(_NOT_SOUND))
    return reading.network


def _missing_extra(editor: Editor) -> str:
    from plugins.editing.tables.round_trip import EXTRA

    packages = " ".join(f'"{each}"' for each in EXTRA)
    return editor.tell(_NO_EXTRA, command=f"{sys.executable} -m pip install {packages}")
