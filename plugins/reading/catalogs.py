"""The translations of the interface, read from their ``.po`` files.

They are compiled in memory: a translator saves the file, and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

FOLDERS = ("host/translations", "theme/translations")
"""Where catalogs are; what an earlier one says wins."""


def read_catalog(root: Path, language: str) -> NullTranslations:
    """Return the catalog of *language*; without a file it speaks English."""
    catalog: NullTranslations = NullTranslations()
    for folder in reversed(FOLDERS):
        path = root / folder / language / "LC_MESSAGES" / "messages.po"
        if path.is_file():
            found = _compile(path)
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


def _compile(path: Path) -> GNUTranslations:
    return GNUTranslations(BytesIO(_compiled(path.read_bytes())))


@lru_cache(maxsize=32)
def _compiled(text: bytes) -> bytes:
    """Return a catalog as gettext reads it; a server reads the same one again."""
    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(text), charset="utf-8"))
    return compiled.getvalue()
