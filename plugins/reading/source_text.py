"""The text of a file as it was typed, and the places in it.

What no later step could tell the editor is told here: another encoding, Windows
line ends, characters that nobody can see.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from plugins.domain.problem import Mark, Problem
from plugins.domain.values import reveal
from plugins.domain.wording import N_

BYTE_ORDER_MARK = "\ufeff"
_UTF_16 = b"\xff\xfe", b"\xfe\xff"
CONTROL = re.compile(
    r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]"
)
MEBIBYTE = 1024 * 1024
_MOST_PROBLEMS = 100  # of one kind in one file: who has more has one to put right


@dataclass(frozen=True, slots=True)
class SourceText:
    """The text of a file, in lines that end with LF."""

    file: str  # relative to the root, "/" on every system
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return all the lines, each with its end."""
        return "".join(f"{line}\n" for line in self.lines)

    def mark(self, line: int, column: int = 0, length: int = 1) -> Mark:
        """Return the place at *line* and *column*, from 0, or the nearest there is."""
        if not self.lines:
            return Mark(self.file, 1, 1)
        line = min(max(line, 0), len(self.lines) - 1)
        column = min(max(column, 0), len(self.lines[line]))
        room = max(1, len(self.lines[line]) - column)
        excerpt = self.lines[max(0, line - 1) : line + 1]
        return Mark(self.file, line + 1, column + 1, min(length, room), excerpt)


@dataclass(frozen=True, slots=True)
class Typed:
    """What was found in a file: its text, if it can be read, and its problems."""

    source: SourceText | None
    problems: tuple[Problem, ...]


def first_of(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return as many *problems* as somebody would read."""
    return tuple(islice(problems, _MOST_PROBLEMS))


def read_source(path: Path, root: Path, most: int) -> Typed:
    """Return the text of *path*, which may have *most* mebibytes."""
    raw = read_raw(path, root, most)
    if isinstance(raw, Problem):
        return Typed(None, (raw,))
    return decoded(path.relative_to(root).as_posix(), raw)


def read_raw(path: Path, root: Path, most: int) -> bytes | Problem:
    """Return the bytes of *path*, or why they cannot be read."""
    try:
        if path.stat().st_size <= most * MEBIBYTE:
            return path.read_bytes()
    except OSError:
        return Problem(
            "file_can_be_opened",
            N_("This file cannot be opened."),
            Mark(path.relative_to(root).as_posix(), 1, 1),
            hint=N_("Is it a folder, or is it yours to read?"),
        )
    return Problem(
        "file_is_small",
        N_("This file is larger than {most} MiB."),
        Mark(path.relative_to(root).as_posix(), 1, 1),
        {"most": str(most)},
        N_("Was something else saved under this name?"),
    )


def decoded(file: str, raw: bytes) -> Typed:
    """Return the text of *raw*, the content of *file*."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        return Typed(None, (_not_utf_8(file, raw, error),))
    found = list(_mechanical(file, text))
    text = text.removeprefix(BYTE_ORDER_MARK)
    source = SourceText(file, _lines(text))
    hidden = first_of(_hidden(source)) if CONTROL.search(text) else ()
    if hidden:
        return Typed(None, (*found, *hidden))
    if not text.strip():
        empty = Problem(
            "file_is_not_empty",
            N_("This file is empty."),
            Mark(file, 1, 1),
            hint=N_("Restore its text from the history, or remove the file."),
        )
        return Typed(None, (*found, empty))
    return Typed(source, tuple(found))


def _lines(text: str) -> tuple[str, ...]:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(lines if lines[-1] else lines[:-1])


def _not_utf_8(file: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    if raw.startswith(_UTF_16):
        at, letter = Mark(file, 1, 1), "UTF-16"
    else:
        before = raw[: error.start].decode("utf-8")
        after = raw[error.start :].decode("cp1252", "replace")
        source = SourceText(file, _lines(before + after))
        line = len(_lines(f"{before}.")) - 1
        at = source.mark(line, len(_lines(f"{before}.")[line]) - 1)
        letter = reveal(after[0])
    return Problem(
        "file_is_utf_8",
        N_("This file is not saved in UTF-8: see “{letter}”."),
        at,
        {"letter": letter},
        N_("In your editor, save the file again with the encoding UTF-8."),
    )


def _mechanical(file: str, text: str) -> Iterator[Problem]:
    source = SourceText(file, _lines(text.removeprefix(BYTE_ORDER_MARK)))
    if text.startswith(BYTE_ORDER_MARK):
        yield Problem(
            "file_has_no_byte_order_mark",
            N_("This file begins with an invisible mark (BOM)."),
            source.mark(0),
            hint=N_("In your editor, save the file as UTF-8 without BOM."),
            severity="warning",
        )
    if "\r" in text:
        line = len(_lines(text.partition("\r")[0] + "."))
        yield Problem(
            "lines_end_with_lf",
            N_("The lines of this file end as on Windows (CRLF)."),
            source.mark(line - 1, len(source.lines[line - 1])),
            hint=N_("In your editor, choose the line ends LF and save the file."),
            severity="warning",
        )


def _hidden(source: SourceText) -> Iterator[Problem]:
    for number, line in enumerate(source.lines):
        if found := CONTROL.search(line):
            yield Problem(
                "text_is_visible",
                N_("This text hides a character that nobody can see: {shown}"),
                source.mark(number, found.start()),
                {"shown": reveal(found[0])},
                N_("Delete it and type the word again."),
            )
