"""The tasks of translators: ``inv translate``, ``inv translated`` and others."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from invoke.context import Context
from invoke.tasks import task

from plugins.domain.wording import N_
from plugins.tasks.environment import ROOT

if TYPE_CHECKING:
    from plugins.reading.network import Reading

LANG = {"lang": "language of the report: fr, en, es …"}
FILE = LANG | {"file": "a text of content/"}
TO = {"to": "the language of the translation: es"}
_NEXT = N_("Next, translate {file}; this brings in new words: {command}")


@task(help=FILE | TO)
def translate(_: Context, file: str, to: str, lang: str = "") -> None:
    """Begin the translation of a text: a new file, in which all is marked."""
    from plugins.editing.text_translation import (
        begin_translation,
        file_of,
        text_called,
    )

    reading, languages = _read()
    with _told(lang):
        text = text_called(_name(file), reading.texts)
        there = [each.file for each in reading.texts]
        made = begin_translation(text, to, languages, there)
        print(_write(file_of(text, to), made))


@task(help=FILE)
def translated(_: Context, file: str, lang: str = "") -> None:
    """Say that a translation says what its original says today."""
    from plugins.editing.text_translation import end_translation, text_called

    reading, languages = _read()
    with _told(lang):
        text = text_called(_name(file), reading.texts)
        print(_write(text.file, end_translation(text, reading.texts, languages)))


@task(help=LANG | TO)
def translations(_: Context, to: str = "", lang: str = "") -> None:
    """Tell what is translated, what is outdated and what is missing, by language."""
    from plugins.outputs.editors.problem_report import render_problems
    from plugins.outputs.editors.translation_report import render_translations
    from plugins.reading.catalogs import editors_catalog
    from plugins.tasks.translations import catalog_states

    catalog = editors_catalog(ROOT, lang)
    reading, _languages = _read()
    if reading.network is None:
        sys.exit(render_problems(reading.problems, catalog))
    print(render_translations(reading.network.translations, catalog, to), "\n")
    print("\n".join(catalog_states(ROOT)))


@task
def catalogs(_: Context) -> None:
    """Bring the words of the site up to date with code and templates."""
    from plugins.tasks.translations import update_catalogs

    for line in update_catalogs(ROOT):
        print(line)


@task(help=LANG | {"language": "BCP 47: de, pt-BR, ar …"})
def add_language(_: Context, language: str, lang: str = "") -> None:
    """Add a language to the site: its place in site.yaml, and its catalog."""
    from plugins.editing.site_languages import check_language, with_language
    from plugins.reading.catalogs import editors_catalog
    from plugins.tasks.translations import catalog_of, update_catalogs

    _reading, languages = _read()
    with _told(lang):
        check_language(language)
    is_hosted = (ROOT / "host").is_dir()
    site = ROOT / ("host/site.yaml" if is_hosted else "data/site.yaml")
    typed = site.read_text("utf-8") if site.exists() else ""
    _write(site.relative_to(ROOT).as_posix(), with_language(typed, language, languages))
    for line in update_catalogs(ROOT, language):
        print(line)
    file = catalog_of(ROOT, language).relative_to(ROOT).as_posix()
    says = editors_catalog(ROOT, lang).gettext(_NEXT)
    print(says.format(file=file, command="python3 tasks.py catalogs"))


def _read() -> tuple[Reading, tuple[str, ...]]:
    """Return what the files say, and the languages of the site."""
    from plugins.reading.clock import day_of_build
    from plugins.reading.desk import Desk
    from plugins.reading.network import read_network

    return read_network(ROOT, day_of_build()), Desk().read_site(ROOT).languages


def _name(typed: str) -> str:
    """Return the name of a file from the root on, as it was typed in any folder."""
    path = Path(typed).resolve()
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else typed


def _write(file: str, text: str) -> str:
    (ROOT / file).write_text(text, "utf-8", newline="\n")
    return file


@contextmanager
def _told(lang: str) -> Iterator[None]:
    """Say in an editor's words why nothing was written, and stop."""
    from plugins.editing.text_translation import NotTranslatedError
    from plugins.reading.catalogs import editors_catalog

    try:
        yield
    except NotTranslatedError as error:
        says = editors_catalog(ROOT, lang).gettext(error.says)
        sys.exit(says.format_map(error.values))
