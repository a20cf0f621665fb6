"""The translations of the interface, read from their ``.po`` files.

They are compiled in memory: a translator saves the file, and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from copy import copy
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from hashlib import blake2b
from importlib.metadata import version
from io import BytesIO, StringIO
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from plugins.reading.cache_folder import kept_in
from plugins.reading.lately import Lately

MOST_KEPT: Final = 100  # catalogs, and what was found in them
FOLDERS = ("host/translations", "theme/translations")
"""Where catalogs are; what an earlier one says wins."""

_CATALOGS: Final = Lately[GNUTranslations]()

UNREADABLE = (PoFileError, ValueError, LookupError, OSError)
"""What Babel and gettext raise for a file that is no catalog."""


def read_catalog(root: Path, language: str) -> NullTranslations:
    """Return the catalog of *language*; without a file it speaks English."""
    catalog: NullTranslations = NullTranslations()
    for path in _files(root, language):
        if path.is_file() and (found := _compile(path, root)):
            found.add_fallback(catalog)
            catalog = found
    return catalog


def catalog_digest(root: Path, language: str) -> str:
    """Return what is another once one of the files of a catalog is."""
    found = blake2b(digest_size=16)
    for path in _files(root, language):
        data = path.read_bytes() if path.is_file() else b""
        found.update(len(data).to_bytes(8) + data)
    return found.hexdigest()


def _files(root: Path, language: str) -> Iterator[Path]:
    """Yield the files of a catalog, also those that are not there; the last wins."""
    for folder in reversed(FOLDERS):
        yield root / folder / language / "LC_MESSAGES" / "messages.po"


def read_catalogs(
    root: Path, languages: Iterable[str]
) -> Mapping[str, NullTranslations]:
    """Return the catalog of each language."""
    return {language: read_catalog(root, language) for language in languages}


def editors_catalog(root: Path, language: str = "") -> NullTranslations:
    """Return the catalog in which to speak to the editor at this computer."""
    return read_catalog(root, editors_language(language))


def editors_language(language: str = "") -> str:
    """Return *language*, else the one that the environment names, else English.

    The order of the variables is that of gettext; "C" is no language.
    """
    variables = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    named = (language, *(os.environ.get(name, "") for name in variables))
    first = next(filter(None, named), "")[:2]
    return first if first.isalpha() and len(first) > 1 else "en"


@lru_cache(maxsize=2)  # five megabytes each; what follows from one is kept for longer
def parse_catalog(text: str) -> Catalog:
    """Return the messages of a file, which is first checked and then compiled.

    Raises one of ``UNREADABLE`` where it is no catalog.
    """
    return read_po(StringIO(text), charset="utf-8", abort_invalid=True)


@cache
def made_by(code: str) -> bytes:
    """Return a digest of what reads a catalog: Babel, this file, and ours at *code*."""
    files = (Path(file).read_bytes() for file in (__file__, code))
    return blake2b(b"\0".join([version("babel").encode(), *files])).digest()


def _compile(path: Path, root: Path) -> GNUTranslations | None:
    """Return a catalog, or None for one that plugins.reading.catalog_mistakes tells."""
    try:
        return copy(_parsed(path.read_text("utf-8-sig"), root))  # with its own fallback
    except UNREADABLE:
        return None


def _parsed(text: str, root: Path) -> GNUTranslations:
    """Return a catalog; a reading that follows gets the same one."""
    made_from = root, blake2b(text.encode(), digest_size=16).digest()
    if found := _CATALOGS.get(made_from):
        return found
    return _CATALOGS.keep(made_from, GNUTranslations(BytesIO(_compiled(text, root))))


def _compiled(text: str, root: Path) -> bytes:
    """Return a catalog as gettext reads it, by another process if one has it."""
    kept = kept_in(root, "catalogs", MOST_KEPT)
    made_from = made_by(__file__), text
    if kept and (found := kept.get(*made_from)):
        return found
    compiled = BytesIO()
    write_mo(compiled, parse_catalog(text))
    if kept:
        kept.keep(compiled.getvalue(), *made_from)
        kept.forget()
    return compiled.getvalue()
