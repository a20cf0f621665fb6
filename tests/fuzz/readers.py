"""Every reader of what editors, translators and strangers write.

A reader may say what it likes of any bytes; it may not raise, hang or eat the memory.
``READERS`` has each by its name, with what to begin from: a new one is a line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from shutil import copytree
from tempfile import mkdtemp
from zipfile import ZipFile

from plugins.content_files import plain_markdown
from plugins.domain.network import COLLECTIONS, Network
from plugins.domain.problem import Problem
from plugins.domain.site import Site
from plugins.domain.text import PageHeader, ReleaseHeader
from plugins.editing.releases.blocks import render_body
from plugins.editing.releases.file_text import parse_file_text
from plugins.editing.releases.found_release import find_release
from plugins.editing.releases.office_text import UnreadableDocumentError
from plugins.editing.repair import repaired
from plugins.editing.tables.export import export_tables
from plugins.editing.tables.round_trip import (
    Editor,
    TableError,
    agreed_plan,
    read_returned,
)
from plugins.outputs.editors.annotations import render_annotations
from plugins.outputs.editors.code_quality import render_code_quality
from plugins.outputs.editors.problem_report import render_problems
from plugins.outputs.editors.report_html import render_report_html
from plugins.outputs.typography import typeset_html
from plugins.reading.catalog_mistakes import catalog_mistakes
from plugins.reading.catalogs import read_catalog
from plugins.reading.document import TextFile
from plugins.reading.network import read_network
from plugins.reading.records import read_records, read_settings
from plugins.reading.text_name import parse_text_name
from plugins.reading.texts import read_texts
from plugins.reading.validation import validated
from tests.editing.releases.documents import TEXT, libreoffice, page, pdf, word

ROOT = Path(__file__).parents[2]
BASE = ROOT / "tests/checks/base"
TODAY = date(2026, 11, 22)
ENGLISH = NullTranslations()
EDITOR = Editor(ENGLISH, str.encode, lambda *_: True)
CATALOG = "host/translations/fr/LC_MESSAGES/messages.po"


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads the bytes of a file, and bytes that it may begin from, by file."""

    read: Callable[[str, bytes], None]
    seeds: Callable[[], Mapping[str, bytes]]


def _files(folder: Path, *patterns: str) -> Callable[[], Mapping[str, bytes]]:
    @cache
    def seeds() -> Mapping[str, bytes]:
        found = sorted(path for pattern in patterns for path in folder.glob(pattern))
        return {
            path.relative_to(folder).as_posix(): path.read_bytes() for path in found
        }

    return seeds


@cache
def _site() -> Path:
    """Return a small site of this process, in which one file at a time is wrong."""
    return Path(copytree(BASE, mkdtemp(prefix="fuzz-"), dirs_exist_ok=True))


@cache
def _desk() -> Path:
    """Return an empty folder of this process."""
    return Path(mkdtemp(prefix="fuzz-"))


def _put(root: Path, file: str, raw: bytes) -> Path:
    path = root / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(raw)
    return path


def read_site(file: str, raw: bytes) -> None:
    """Read a whole small site, one file of which is *raw*, and report."""
    path = _put(_site(), file, raw)
    try:
        reading = read_network(_site(), TODAY)
    finally:
        path.write_bytes((BASE / file).read_bytes())
    assert (reading.network is None) == bool(reading.problems)
    _report((*reading.problems, *reading.warnings))
    if not reading.problems:
        _convert(reading.texts)


def read_data(file: str, raw: bytes) -> None:
    """Read a file of data/ alone."""
    _put(_desk(), file, raw)
    name = Path(file).stem
    is_site = name == "site"
    records = read_settings(_desk()) if is_site else read_records(_desk(), name)
    model = Site if is_site else COLLECTIONS[name]
    checked = [validated(model, each) for each in records.written]
    _report([*records.problems, *(one for each in checked for one in each.problems)])


def read_text(file: str, raw: bytes) -> None:
    """Read a press release or a page alone, and make HTML of it if it is right."""
    _put(_desk(), file, raw)
    model = ReleaseHeader if "/press/" in file else PageHeader
    texts = read_texts(_desk(), [file], model, ("fr", "en", "es"))
    _report(texts.problems)
    if not texts.problems:
        _convert(texts.files.values())


def read_name(_: str, raw: bytes) -> None:
    """Read the name of a text."""
    found = parse_text_name("content/press/" + raw.decode("utf-8", "replace")[:300])
    if isinstance(found, Problem):
        _report([found])


def read_words(_: str, raw: bytes) -> None:
    """Read a catalog of the host city, and say something with it."""
    _put(_desk(), CATALOG, raw)
    found = list(catalog_mistakes(_desk()))
    catalog = read_catalog(_desk(), "fr")
    render_problems(found, catalog)


def read_broken(file: str, raw: bytes) -> None:
    """Put right what a machine can in a file of data/, or in a text."""
    repaired(raw, file)


def read_table(file: str, raw: bytes) -> None:
    """Take over a table that was edited, as far as agreeing to what it changes."""
    path = _put(_desk(), file, raw)
    name, _, _ = file.partition(".")
    with suppress(TableError):  # it says why
        returned = read_returned(path, BASE, _network(), name, EDITOR)
        agreed_plan(returned, EDITOR, guesses=True)


def read_sheet(file: str, raw: bytes) -> None:
    """Take over a workbook, one part of which is *raw*."""
    part, _, name = file.partition(" of ")
    read_table(name, _packed(tables()[name], part, raw))


def read_release(_: str, raw: bytes) -> None:
    """Take over a press release written elsewhere, as far as its text."""
    with suppress(UnreadableDocumentError):  # it is told so
        found = find_release(parse_file_text(raw), ("fr", "en", "es"))
        render_body(found.body)


def read_office(file: str, raw: bytes) -> None:
    """Take over a release from an office document, one part of which is *raw*."""
    part, _, name = file.partition(" of ")
    read_release(name, _packed(documents()[name], part, raw))


def _packed(archive: bytes, part: str, raw: bytes) -> bytes:
    """Return a ZIP archive with *raw* in place of one of its parts."""
    packed = BytesIO()
    with ZipFile(BytesIO(archive)) as old, ZipFile(packed, "w") as new:
        for each in old.namelist():
            new.writestr(each, raw if each == part else old.read(each))
    return packed.getvalue()


@cache
def _network() -> Network:
    network = read_network(BASE, TODAY).network
    assert network is not None
    return network


@cache
def tables() -> Mapping[str, bytes]:
    """Return tables of the small site, as an editor gets them."""
    found: dict[str, bytes] = {}
    for name in ("cities", "editions", "figures"):
        records = getattr(_network(), name)
        for ending in (".csv", ".xlsx"):
            file, language = f"{name}{ending}", ("en", ENGLISH)
            found |= export_tables(name, records, ("fr", "en"), language, file)
    return found


@cache
def sheets() -> Mapping[str, bytes]:
    """Return the parts of each workbook, by their names."""
    return _parts(tables())


@cache
def documents() -> Mapping[str, bytes]:
    """Return a press release in each kind of file."""
    return {
        "word.docx": word(),
        "libreoffice.odt": libreoffice(),
        "page.html": page().encode(),
        "paper.pdf": pdf(),
        "plain.txt": TEXT.encode(),
    }


@cache
def office_parts() -> Mapping[str, bytes]:
    """Return the parts of each office document, by their names."""
    return _parts(documents())


def _parts(files: Mapping[str, bytes]) -> Mapping[str, bytes]:
    found = {}
    for name, packed in files.items():
        if packed.startswith(b"PK"):
            with ZipFile(BytesIO(packed)) as book:
                for part in book.namelist():
                    found[f"{part} of {name}"] = book.read(part)
    return found


@cache
def names() -> Mapping[str, bytes]:
    """Return the names of the texts."""
    return {name: name.rpartition("/")[2].encode() for name in TEXTS()}


def _report(problems: Iterable[Problem]) -> None:
    found = list(problems)
    for render in (render_problems, render_annotations, render_code_quality):
        render(found, ENGLISH).encode()
    render_report_html(found, ENGLISH, lang="en", direction="ltr").encode()


def _convert(texts: Iterable[TextFile]) -> None:
    for text in texts:
        typeset_html(plain_markdown().reset().convert(text.body), text.language)


DATA = _files(ROOT, "data/*.yaml")
TEXTS = _files(ROOT, "content/press/*.md", "content/pages/*.md")
WORDS = _files(ROOT, "theme/translations/it/LC_MESSAGES/*.po")
READERS = {
    "site": Reader(read_site, _files(BASE, "data/*.yaml", "content/p*/*.md")),
    "data": Reader(read_data, DATA),
    "text": Reader(read_text, TEXTS),
    "name": Reader(read_name, names),
    "words": Reader(read_words, WORDS),
    "broken": Reader(read_broken, lambda: {**DATA(), **TEXTS()}),
    "table": Reader(read_table, tables),
    "sheet": Reader(read_sheet, sheets),
    "release": Reader(read_release, documents),
    "office": Reader(read_office, office_parts),
}
