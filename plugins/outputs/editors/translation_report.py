"""What is translated and what is not: for who translates, and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from gettext import NullTranslations
from itertools import groupby
from typing import Final

from plugins.domain.translation import (
    STATUS_WORDS,
    STATUSES,
    Tally,
    Translation,
    tallies,
)
from plugins.domain.wording import N_

MOST: Final = 20  # texts of one language that are named, unless it is asked for

_ALL_DONE = N_("Everything is translated.")
_LINE = N_("{place}: {status}, words: {words}")
_MORE = N_("{count} more: {command}")
_COMMAND = "python3 tasks.py translations --to {language}"


def render_translations(
    translations: Sequence[Translation], catalog: NullTranslations, only: str = ""
) -> str:
    """Return a table by language, then what is to be done; of the language *only*."""
    shown = [each for each in translations if only in ("", each.language)]
    to_do = sorted((each for each in shown if each.is_to_do), key=_order)
    parts = [_table(list(tallies(shown)), catalog)]
    for language, group in groupby(to_do, key=lambda each: each.language):
        found = list(group)
        most = len(found) if only else MOST
        lines = [_line(each, catalog) for each in found[:most]]
        if more := len(found) - most if len(found) > most else 0:
            command = _COMMAND.format(language=language)
            lines.append(catalog.gettext(_MORE).format(count=more, command=command))
        parts.append("\n".join([f"{language}:", *(f"  {line}" for line in lines)]))
    if not to_do:
        parts.append(catalog.gettext(_ALL_DONE))
    return "\n\n".join(parts)


def render_translations_json(translations: Iterable[Translation]) -> str:
    """Return the same for programs: counts by language, and what is to be done."""
    found = list(translations)
    made = {
        "languages": {
            each.language: {name: each.counts[name] for name in STATUSES}
            | {"words": each.words}
            for each in tallies(found)
        },
        "to_do": [
            {
                "key": ".".join(map(str, each.path)),
                "language": each.language,
                "original": each.original,
                "status": each.status,
                "file": each.at.file,
                "line": each.at.line,
                "words": each.words,
            }
            for each in sorted(found, key=_order)
            if each.is_to_do
        ],
    }
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _order(each: Translation) -> tuple[str, str, str, int]:
    return each.language, each.status, each.at.file, each.at.line


def _line(each: Translation, catalog: NullTranslations) -> str:
    return catalog.gettext(_LINE).format(
        place=f"{each.at.file}:{each.at.line}",
        status=catalog.gettext(STATUS_WORDS[each.status]),
        words=each.words,
    )


def _table(found: Sequence[Tally], catalog: NullTranslations) -> str:
    heads = ["", *(catalog.gettext(STATUS_WORDS[name]) for name in STATUSES)]
    heads.append(catalog.gettext(N_("words to translate")))
    rows = [heads, *(_row(each) for each in found)]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        for row in rows
    )


def _row(each: Tally) -> list[str]:
    counts: Iterator[int] = (each.counts[name] for name in STATUSES)
    return [each.language, *map(str, counts), str(each.words)]
