"""A memory on disk, for the next process; safe to delete.

It begins with its own digest, so that it can be missing, damaged or of another version
and never wrong.
"""

from __future__ import annotations

import json
import os
from array import array
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import astuple, fields
from pathlib import Path
from typing import Any, Final

from plugins.outputs.publishing.file_facts import FileFacts
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.storage import Published, content_digest

VERSION: Final = "1"
_MOST_KEPT: Final = 12  # files: of as many folders of sites


def read_memory(file: Path) -> Memory:
    """Return what *file* remembers; nothing if it is not there, or not whole."""
    memory = Memory()
    try:
        head, _, body = file.read_bytes().partition(b"\n")
        if head == _head(body):
            _recall(memory, json.loads(body))
    except OSError:
        pass
    return memory


def write_memory(memory: Memory, file: Path) -> None:
    """Write what is in *memory*, where that is possible, and forget old files."""
    body = json.dumps(_told(memory), separators=(",", ":")).encode()
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    with suppress(OSError):  # a file in the folder's place, a full disk
        file.parent.mkdir(parents=True, exist_ok=True)
        draft.write_bytes(_head(body) + b"\n" + body)
        draft.replace(file)
        kept = sorted(file.parent.iterdir(), key=os.path.getmtime)
        for old in kept[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)


def _head(body: bytes) -> bytes:
    return f"{VERSION} {content_digest(body)}".encode()


class _Numbered:
    """Things by their number, each once."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def __call__(self, thing: object) -> int:
        return self.numbers.setdefault(thing, len(self.numbers))


def _told(memory: Memory) -> dict[str, Any]:
    traces = list(memory.traces.items())
    used, groups, texts = _Numbered(), _Numbered(), _Numbered()
    names = list(memory.read)
    read = [[groups(group) for group in memory.read[name]] for name in names]
    packed = [
        [used(number) for number in array("I", group)] for group in groups.numbers
    ]
    return {
        "identity": memory.identity,
        "bases": memory.bases,
        "read": dict(zip(names, read, strict=True)),
        "files": {name: _told_file(made, texts) for name, made in memory.files.items()},
        "folders": {name: astuple(made) for name, made in memory.folders.items()},
        "published": memory.published,
        "groups": packed,
        "traces": [(*traces[number][0], traces[number][1]) for number in used.numbers],
        "texts": list(texts.numbers),
    }


def _told_file(made: MadeFile, texts: Callable[[object], int]) -> list[Any]:
    told: list[Any] = [getattr(made, each.name) for each in fields(made)]
    if made.facts:
        told[-1] = [
            [texts(text) for text in value] if isinstance(value, tuple) else value
            for value in astuple(made.facts)
        ]
    return told


def _recall(memory: Memory, told: dict[str, Any]) -> None:
    texts: Sequence[str] = told["texts"]
    traces = [((shelf, name), digest) for shelf, name, digest in told["traces"]]
    memory.recall(told["identity"], traces, told["bases"])
    groups = [memory.group(numbers) for numbers in told["groups"]]
    for name, (own, common) in told["read"].items():
        memory.read[name] = groups[own], groups[common]
    for name, (*plain, facts) in told["files"].items():
        memory.files[name] = _file(plain, facts, texts)
    for name, (paths, asked) in told["folders"].items():
        memory.folders[name] = MadeFolder(tuple(paths), _pairs(asked))
    for name, stood in told["published"].items():
        memory.published[name] = Published(*stood)


def _file(
    plain: Sequence[Any], facts: Sequence[Any] | None, texts: Sequence[str]
) -> MadeFile:
    digest, size, is_text, asked, given, kind = plain
    known: list[Any] = [
        tuple(texts[number] for number in value) if isinstance(value, list) else value
        for value in facts or ()
    ]
    of_page = FileFacts(*known) if known else None
    return MadeFile(digest, size, is_text, _pairs(asked), given, kind, of_page)


def _pairs(asked: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((path, digest) for path, digest in asked)
