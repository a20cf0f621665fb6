"""The translations of the interface, read from their ``.po`` files.

They are compiled in memory: a translator saves the file, and nothing else.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from gettext import NullTranslations
from pathlib import Path

from plugins.domain.problem import Problem
from plugins.reading.catalog_file import read_catalog_file

FOLDERS = ("host/translations", "theme/translations")
"""Where catalogs are; what an earlier one says wins."""

_FILE = "LC_MESSAGES/messages.po"


def read_catalog(root: Path, language: str) -> NullTranslations:
    """Return the catalog of *language*; without a file it speaks English.

    A file that cannot be used is left out: ``catalog_problems`` says why.
    """
    catalog: NullTranslations = NullTranslations()
    for folder in reversed(FOLDERS):
        path = root / folder / language / _FILE
        if path.is_file() and (words := read_catalog_file(path, root).words):
            words.add_fallback(catalog)
            catalog = words
    return catalog


def read_catalogs(
    root: Path, languages: Iterable[str]
) -> Mapping[str, NullTranslations]:
    """Return the catalog of each language."""
    return {language: read_catalog(root, language) for language in languages}


def editors_catalog(root: Path, language: str = "") -> NullTranslations:
    """Return the catalog in which to speak to the editor at this computer.

    Without a *language*, the environment names it, in gettext's order.
    """
    variables = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    named = (language, *(os.environ.get(name, "") for name in variables))
    first = next(filter(None, named), "")
    return read_catalog(root, first[:2]) if first else NullTranslations()


def catalog_problems(root: Path) -> Iterator[Problem]:
    """Yield what is wrong with the catalogs of the site."""
    for folder in FOLDERS:
        for path in sorted((root / folder).glob(f"*/{_FILE}")):
            yield from read_catalog_file(path, root).problems
