"""The translations of the interface, read from their ``.po`` files.

They are compiled in memory: a translator saves the file, and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

FOLDERS = ("host/translations", "theme/translations")
"""Where catalogs are; what an earlier one says wins."""

UNREADABLE = (PoFileError, ValueError, LookupError, OSError)
"""What Babel and gettext raise for a file that is no catalog."""


def read_catalog(root: Path, language: str) -> NullTranslations:
    """Return the catalog of *language*; without a file it speaks English."""
    catalog: NullTranslations = NullTranslations()
    for folder in reversed(FOLDERS):
        path = root / folder / language / "LC_MESSAGES" / "messages.po"
        if path.is_file() and (found := _compile(path)):
            found.add_fallback(catalog)
            catalog = found
    return catalog


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


@lru_cache(maxsize=32)
def parse_catalog(text: str) -> Catalog:
    """Return the messages of a file; a server reads the same one again.

    Raises one of ``UNREADABLE`` where it is no catalog.
    """
    return read_po(StringIO(text), charset="utf-8", abort_invalid=True)


def _compile(path: Path) -> GNUTranslations | None:
    """Return a catalog, or None for one that plugins.reading.catalog_mistakes tells."""
    try:
        return GNUTranslations(BytesIO(_compiled(path.read_text("utf-8-sig"))))
    except UNREADABLE:
        return None


@lru_cache(maxsize=32)
def _compiled(text: str) -> bytes:
    """Return a catalog as gettext reads it."""
    compiled = BytesIO()
    write_mo(compiled, parse_catalog(text))
    return compiled.getvalue()
