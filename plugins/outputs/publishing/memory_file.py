"""A memory on disk, for the next process; safe to delete.

It begins with its own digest, so that it can be missing, damaged or of another version
and never wrong. Then comes a line of JSON for each thing, what others name by its
number before them, so that all of it is never in memory twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from plugins.outputs.publishing.file_facts import FileFacts
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.storage import Published, content_digest
from plugins.outputs.publishing.taken_traces import numbers

VERSION: Final = "3"
_FACTS: Final = tuple(field.name for field in fields(FileFacts))
_MOST_KEPT: Final = 12  # files: of as many folders of sites


def read_memory(file: Path) -> Memory:
    """Return what *file* remembers; nothing if it is not there, or not whole."""
    memory = Memory()
    with suppress(OSError):
        head, _, body = file.read_bytes().partition(b"\n")
        if head == _head(body):
            _recall(memory, map(json.loads, BytesIO(body)))
    return memory


def write_memory(memory: Memory, file: Path) -> None:
    """Write what is in *memory*, where that is possible, and forget old files."""
    if not memory.is_new and file.is_file():
        return
    with memory.lock:
        body = b"".join(_lines(memory))
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):  # a file in the folder's place, a full disk
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_head(body) + b"\n" + body)
        draft.replace(file)
        memory.is_new = False
        kept = sorted(file.parent.iterdir(), key=os.path.getmtime)
        for old in kept[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)


def _head(body: bytes) -> bytes:
    return f"{VERSION} {content_digest(body)}".encode()


def _line(told: Sequence[Any]) -> bytes:
    return json.dumps(told, separators=(",", ":")).encode() + b"\n"


class _Numbered:
    """Things by their number, each once."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def __call__(self, thing: object) -> int:
        return self.numbers.setdefault(thing, len(self.numbers))


def _lines(memory: Memory) -> Iterator[bytes]:
    """Yield a line for each thing; its first sign says what it is."""
    used, groups, texts = _Numbered(), _Numbered(), _Numbered()
    files = [*map(_line, _told(memory, groups, texts))]
    grouped = [_line(("g", *map(used, numbers(group)))) for group in groups.numbers]
    traces = list(memory.taken.digests.items())
    taken = (traces[number] for number in used.numbers)
    yield _line(("i", memory.identity, dict(memory.taken.bases)))
    yield from (_line(("n", *trace, digest)) for trace, digest in taken)
    yield from grouped
    yield from (_line(("t", text)) for text in texts.numbers)
    yield from files


def _told(
    memory: Memory, groups: _Numbered, texts: _Numbered
) -> Iterator[Sequence[Any]]:
    for name, read in memory.read.items():
        yield "r", name, *map(groups, read)
    for name, made in memory.files.items():
        yield "f", name, *_told_file(made, texts)
    for name, folder in memory.folders.items():
        yield "d", name, folder.paths, folder.asked
    for name, stood in memory.published.items():
        yield "p", name, *stood


def _told_file(made: MadeFile, texts: Callable[[object], int]) -> list[Any]:
    facts: list[Any] = []
    if of_page := made.facts:
        values = (getattr(of_page, name) for name in _FACTS)
        facts = [
            [texts(text) for text in value] if isinstance(value, tuple) else value
            for value in values
        ]
    given = made.digest, made.size, made.is_text, made.asked, made.given, made.kind
    return [*given, facts]


def _recall(memory: Memory, told: Iterable[Sequence[Any]]) -> None:
    """Take over what is *told*."""
    groups: list[bytes] = []
    texts: list[str] = []
    for sign, *rest in told:
        match sign, rest:
            case "i", [identity, bases]:
                memory.recall(identity, bases)
            case "n", [shelf, name, digest]:
                memory.taken.recall((shelf, name), digest)
            case "g", group:
                groups.append(memory.taken.group(group))
            case "t", [text]:
                texts.append(text)
            case "r", [name, own, common]:
                memory.read[name] = groups[own], groups[common]
            case _, [name, *made]:
                _recall_made(memory, sign, name, made, texts)


def _recall_made(
    memory: Memory, sign: str, name: str, made: list[Any], texts: Sequence[str]
) -> None:
    match sign, made:
        case "f", _:
            memory.files[name] = _file(made, texts)
        case "d", [paths, asked]:
            memory.folders[name] = MadeFolder(tuple(paths), _pairs(asked))
        case "p", _:
            memory.published[name] = Published(*made)


def _file(told: Sequence[Any], texts: Sequence[str]) -> MadeFile:
    digest, size, is_text, asked, given, kind, facts = told
    known: list[Any] = [
        tuple(texts[number] for number in value) if isinstance(value, list) else value
        for value in facts
    ]
    of_page = FileFacts(*known) if known else None
    return MadeFile(digest, size, is_text, _pairs(asked), given, kind, of_page)


def _pairs(asked: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((path, digest) for path, digest in asked)
