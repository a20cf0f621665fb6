"""What a build makes after somebody was removed from the site."""

from __future__ import annotations

import re
from datetime import date
from gettext import NullTranslations
from io import BytesIO
from zipfile import ZipFile

from pypdf import PdfReader

from plugins.editing.prompts import Asker
from plugins.editing.proposal import read_text, write_files
from plugins.editing.removal import mentions, remove_person
from plugins.reading.network import read_network
from tests.building import TODAY, build, lay

RELEASE = "content/press/2019-06-05-charter-signed.en.md"
NAME = re.compile(
    rb"ines.ribeiro|In(\xc3\xaa|\\u00ea|&ecirc;|%C3%AA)s|Ribeiro", re.IGNORECASE
)


def test_removed_person_leaves_no_trace(tmp_path):
    """No byte of the site names her: pages, PDF files, kits, data, search, pictures."""
    root = lay(tmp_path / "site")
    text = read_text(root / RELEASE)
    link = "\nThen [Inês Ribeiro](person:ines-ribeiro) spoke.\n"
    write_files(root, {RELEASE: text + link})
    assert traces(build(root, tmp_path / "before"))
    network = read_network(root, date.fromisoformat(TODAY)).network
    assert network is not None
    removal = remove_person(
        root, Asker(network, NullTranslations(), None), "Inês Ribeiro"
    )
    write_files(root, removal.proposal.files)
    rewritten = read_text(root / RELEASE).replace("Inês Ribeiro", "the host")
    assert [] != mentions(root, removal.spellings)
    write_files(root, {RELEASE: rewritten})

    assert [] == mentions(root, removal.spellings)
    assert [] == traces(build(root, tmp_path / "after"))


def traces(folder):
    """Return the files of *folder* that name her, in their names or contents."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return [
        str(path.relative_to(folder))
        for path in files
        if any(map(NAME.search, (bytes(path), *contents(path.name, path.read_bytes()))))
    ]


def contents(name, data):
    """Yield what is in a file, unpacked."""
    yield data
    if name.endswith(".pdf"):
        pages = PdfReader(BytesIO(data)).pages
        yield "".join(page.extract_text() for page in pages).encode()
    if name.endswith(".zip"):
        with ZipFile(BytesIO(data)) as archive:
            for inner in archive.namelist():
                yield inner.encode()
                yield from contents(inner, archive.read(inner))
