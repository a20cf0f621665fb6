"""A memory on disk, for the next process; safe to delete.

It begins with its own digest, so that it can be missing, damaged or of another version
and never wrong. Then comes a line of JSON for each thing, so that all of it is never
in memory twice.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

from plugins.outputs.publishing.file_facts import FileFacts
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.storage import Published, content_digest
from plugins.outputs.publishing.taken_traces import numbers

VERSION: Final = "2"
_FACTS: Final = tuple(field.name for field in fields(FileFacts))
_MOST_KEPT: Final = 12  # files: of as many folders of sites


def read_memory(file: Path) -> Memory:
    """Return what *file* remembers; nothing if it is not there, or not whole."""
    memory = Memory()
    with suppress(OSError):
        head, _, body = file.read_bytes().partition(b"\n")
        if head == _head(body):
            _recall(memory, map(json.loads, body.splitlines()))
    return memory


def write_memory(memory: Memory, file: Path) -> None:
    """Write what is in *memory*, where that is possible, and forget old files."""
    if not memory.is_new and file.is_file():
        return
    with memory.lock:
        body = b"".join(map(_line, _told(memory)))
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


def _told(memory: Memory) -> Iterator[Sequence[Any]]:
    """Yield a line for each thing; its first sign says what it is."""
    used, groups, texts = _Numbered(), _Numbered(), _Numbered()
    yield "i", memory.identity, dict(memory.taken.bases)
    for name, read in memory.read.items():
        yield "r", name, *map(groups, read)
    for name, made in memory.files.items():
        yield "f", name, *_told_file(made, texts)
    for name, folder in memory.folders.items():
        yield "d", name, folder.paths, folder.asked
    for name, stood in memory.published.items():
        yield "p", name, *stood
    for text in texts.numbers:
        yield "t", text
    for group in groups.numbers:
        yield "g", *map(used, numbers(group))
    traces = list(memory.taken.digests.items())
    for number in used.numbers:
        (shelf, name), digest = traces[number]
        yield "n", shelf, name, digest


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
    """Take over what is *told*; numbers are understood once all is known."""
    by_sign: dict[str, list[Sequence[Any]]] = {sign: [] for sign in "irfdptgn"}
    for sign, *rest in told:
        by_sign[sign].append(rest)
    ((identity, bases),) = by_sign["i"]
    traces = [((shelf, name), digest) for shelf, name, digest in by_sign["n"]]
    memory.recall(identity, traces, bases)
    groups = [memory.taken.group(group) for group in by_sign["g"]]
    texts = [text for (text,) in by_sign["t"]]
    for name, own, common in by_sign["r"]:
        memory.read[name] = groups[own], groups[common]
    for name, *made in by_sign["f"]:
        memory.files[name] = _file(made, texts)
    for name, paths, asked in by_sign["d"]:
        memory.folders[name] = MadeFolder(tuple(paths), _pairs(asked))
    for name, *stood in by_sign["p"]:
        memory.published[name] = Published(*stood)


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
