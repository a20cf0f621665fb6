"""What is wrong with the words of the interface: a translator's mistakes."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from babel.messages.catalog import Message
from babel.messages.pofile import PoFileError

from plugins.domain.problem import Problem
from plugins.domain.wording import N_
from plugins.reading.cache_folder import kept_in
from plugins.reading.catalogs import (
    FOLDERS,
    MOST_KEPT,
    UNREADABLE,
    made_by,
    parse_catalog,
)
from plugins.reading.lately import Lately
from plugins.reading.source_text import SourceText, decoded, first_of, read_raw

MOST_WORDS: Final = 2  # mebibytes of a catalog
_PLACEHOLDER: Final = re.compile(r"%\(\w+\)[a-z]|\{\w+\}")
_FOUND: Final = Lately[tuple[Problem, ...]]()
_DELETE: Final = N_("Remove it.")
_USE: Final = N_("Those of the original are: {choices}")


def catalog_mistakes(root: Path) -> Iterator[Problem]:
    """Yield what is wrong with each catalog below *root*, the host city's first."""
    for folder in FOLDERS:
        for path in sorted((root / folder).glob("*/LC_MESSAGES/messages.po")):
            raw = read_raw(path, root, MOST_WORDS)
            if isinstance(raw, Problem):
                yield raw
            else:
                yield from _known(path.relative_to(root).as_posix(), raw, root)


def _known(file: str, raw: bytes, root: Path) -> tuple[Problem, ...]:
    """Return what is wrong in a catalog: nothing, if nothing was before."""
    made_from = made_by(__file__), file, raw
    if (found := _FOUND.get(made_from)) is not None:
        return found
    kept = kept_in(root, "catalogs", MOST_KEPT)
    if kept and kept.get(*made_from) is not None:
        return _FOUND.keep(made_from, ())
    typed = decoded(file, raw)
    found = (
        *typed.problems,
        *first_of(_in_words(typed.source) if typed.source else ()),
    )
    if kept and not found:
        kept.keep(b"", *made_from)
    return _FOUND.keep(made_from, found)


def _in_words(source: SourceText) -> Iterator[Problem]:
    try:
        catalog = parse_catalog(source.text)
    except PoFileError as error:
        yield _unreadable(source, error.lineno)
        return
    except UNREADABLE:
        yield _unreadable(source, 0)
        return
    for message in catalog:
        if message.id and not message.fuzzy:
            yield from _in_message(source, message)


def _unreadable(source: SourceText, line: int) -> Problem:
    mark = source.mark(line)
    return Problem(
        "catalog_is_readable",
        N_("This catalog cannot be read: something is wrong here, or just above."),
        source.mark(line, 0, max(1, len(mark.excerpt[-1]))),
        hint=N_('Each text has a line msgid "…", then a line msgstr "…".'),
    )


def _in_message(source: SourceText, message: Message) -> Iterator[Problem]:
    known = {name for text in _forms(message.id) for name in _PLACEHOLDER.findall(text)}
    for text in _forms(message.string):
        for name in sorted({*_PLACEHOLDER.findall(text)} - known):
            says, hint = (
                N_("The original has no “{typed}”."),
                _USE if known else _DELETE,
            )
            yield _misplaced(source, message, says, hint, name, sorted(known))
        if message.python_format and not _can_be_filled(text):
            says = N_("A single percent sign cannot be shown here.")
            yield _misplaced(source, message, says, N_("Write “%%” for it."), "", [])


def _misplaced(  # noqa: PLR0913, PLR0917 - all that the sentence needs
    source: SourceText,
    message: Message,
    says: str,
    hint: str,
    typed: str,
    known: list[str],
) -> Problem:
    line = (message.lineno or 1) - 1
    values = {"typed": typed, "choices": ", ".join(known)}
    return Problem("placeholders_are_known", says, source.mark(line), values, hint)


def _forms(text: object) -> list[str]:
    forms = text if isinstance(text, (list, tuple)) else [text]
    return [form for form in forms if isinstance(form, str)]


def _can_be_filled(text: str) -> bool:
    try:
        _ = text % defaultdict(str)
    except (ValueError, TypeError, KeyError):
        return False
    return True
