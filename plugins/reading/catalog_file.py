"""Read a translation file of gettext, and find what would break a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from gettext import GNUTranslations
from io import BytesIO
from itertools import dropwhile, takewhile
from pathlib import Path
from typing import Final

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from plugins.domain.nearest import nearest
from plugins.domain.problem import Problem
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_
from plugins.reading.source_text import SourceText, first_of, read_source

MOST_CATALOG: Final = 2  # mebibytes
_TEXT = r'"(?:[^"\\]|\\.)*"'
_KEYWORD = r"(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d\])?)"
_LINE = re.compile(rf"\s*(?:#.*|(?:{_KEYWORD}\s+)?{_TEXT}\s*)?")
_TOKEN = re.compile(r"%\(\w*\)?\w?|%%|%|\{\{|\}\}|\{\w*\}?|\}")
_SIGNS = frozenset(["%%", "{{", "}}"])  # written twice, a sign is only a sign
_FILLED = re.compile(r"%\(\w+\)s|\{\w+\}")


@dataclass(frozen=True, slots=True)
class CatalogFile:
    """The words of a translation file, compiled; None if it cannot be used."""

    compiled: bytes | None
    problems: tuple[Problem, ...]

    @property
    def words(self) -> GNUTranslations | None:
        """Return the words as gettext gives them."""
        return GNUTranslations(BytesIO(self.compiled)) if self.compiled else None


def read_catalog_file(path: Path, root: Path) -> CatalogFile:
    """Return the words of *path*, and all that is wrong in it."""
    typed = read_source(path, root, MOST_CATALOG)
    if typed.source is None:
        return CatalogFile(None, typed.problems)
    found = _parsed(typed.source)
    return CatalogFile(found.compiled, typed.problems + found.problems)


@lru_cache(maxsize=32)
def _parsed(source: SourceText) -> CatalogFile:
    """Return what *source* says; a file that has not changed is parsed once."""
    if odd := first_of(_odd_lines(source)):
        return CatalogFile(None, odd)
    try:
        catalog = read_po(source.lines, charset="utf-8", abort_invalid=True)
        compiled = _compiled(catalog)
    except PoFileError as error:
        return CatalogFile(None, (_unpaired(source, error.lineno),))
    except ValueError:  # what the lines at the top say of language and plurals
        return CatalogFile(None, (_headless(source),))
    return CatalogFile(compiled, first_of(_unknown(catalog, source)))


def _compiled(catalog: Catalog) -> bytes:
    """Return *catalog* as gettext reads it.

    Raises:
        ValueError: Its rule of plurals is none.
    """
    file = BytesIO()
    write_mo(file, catalog)
    GNUTranslations(BytesIO(file.getvalue()))
    return file.getvalue()


def _odd_lines(source: SourceText) -> Iterator[Problem]:
    for number, line in enumerate(source.lines):
        if not _LINE.fullmatch(line):
            start = len(line) - len(line.lstrip())
            yield Problem(
                "translation_file_is_readable",
                N_("This line is none of a translation file."),
                source.mark(number, start, len(line.strip())),
                hint=N_(
                    "Write msgid or msgstr, then the text between two straight "
                    "quotation marks; one within the text has a backslash before it."
                ),
            )


def _unpaired(source: SourceText, line: int) -> Problem:
    return Problem(
        "translation_file_is_readable",
        N_("A text and its translation do not go together here."),
        source.mark(line, 0, len(source.lines[min(line, len(source.lines) - 1)])),
        hint=N_(
            "After msgid comes one msgstr; after msgid_plural come msgstr[0], "
            "msgstr[1] and so on, as many as Plural-Forms says."
        ),
    )


def _headless(source: SourceText) -> Problem:
    return Problem(
        "translation_file_is_readable",
        N_("The first lines of this file cannot be understood."),
        source.mark(0, 0, len(source.lines[0])),
        hint=N_("Copy them from a translation file of theme/translations/."),
    )


def _unknown(catalog: Catalog, source: SourceText) -> Iterator[Problem]:
    """Yield each placeholder of a translation that its English text has not."""
    for message in catalog:
        if not message.id or message.fuzzy:
            continue
        known = _filled(message.id)
        for form in _forms(message.string):
            for token in _odd_tokens(form, known):
                yield _misnamed(token, sorted(known), message, source)


def _odd_tokens(form: str, known: set[str]) -> Iterator[str]:
    """Yield what would be taken for a placeholder in a translation.

    Where the English text has braces, a percent sign is only one, and the reverse.
    """
    has_braces = any(each.startswith("{") for each in known)
    for token in _TOKEN.findall(form):
        is_brace = token[0] in "{}"
        if token not in known | _SIGNS and is_brace == has_braces:
            yield token


def _misnamed(
    token: str, known: list[str], message: Message, source: SourceText
) -> Problem:
    better = nearest(token, known)
    return Problem(
        "placeholder_is_known",
        N_("The English text has no “{typed}”."),
        source.mark(*_place(token, message, source), len(token)),
        {"typed": token, "better": better},
        DID_YOU_MEAN
        if better
        else N_("Nothing is filled in there: leave it out. A percent sign is %%."),
    )


def _place(token: str, message: Message, source: SourceText) -> tuple[int, int]:
    """Return the line and the column of *token*, from 0; of its text, if broken."""
    lines = list(enumerate(source.lines))[message.lineno or 0 :]
    after = dropwhile(lambda each: not each[1].lstrip().startswith("msgstr"), lines)
    text = list(takewhile(lambda each: not each[1].lstrip().startswith("#~"), after))
    for number, line in text:
        for found in _TOKEN.finditer(line):
            if found[0] == token:
                return number, found.start()
    return text[0][0], 0


def _filled(texts: str | list[str] | tuple[str, ...]) -> set[str]:
    return {token for form in _forms(texts) for token in _FILLED.findall(form)}


def _forms(texts: str | list[str] | tuple[str, ...] | None) -> tuple[str, ...]:
    return (texts,) if isinstance(texts, str) else tuple(texts or ())
