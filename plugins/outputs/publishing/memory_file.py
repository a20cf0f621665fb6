"""A memory on disk, for the next process; safe to delete.

It begins with its own digest, so that it can be missing, damaged or of another version
and never wrong. Then comes a line of JSON for each thing, after those that it names by
their number. Line by line it is written and read: all of it is never in memory twice.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from hashlib import blake2b, file_digest
from pathlib import Path
from sys import intern
from typing import Any, Final

from pydantic_core import from_json, to_json

from plugins.outputs.publishing.file_facts import FACTS, FileFacts
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.storage import Published
from plugins.outputs.publishing.taken_traces import numbers

VERSION: Final = "4"
_new_digest: Final = partial(blake2b, digest_size=16)
_MOST_KEPT: Final = 12  # files: of as many folders of sites


def read_memory(file: Path) -> Memory:
    """Return what *file* remembers; nothing if it is not there, or not whole."""
    memory = Memory()
    with suppress(OSError), file.open("rb") as lines:
        head = lines.readline()
        if head == _head(file_digest(lines, _new_digest).hexdigest()):
            lines.seek(len(head))
            _recall(memory, map(from_json, lines))
    return memory


def write_memory(memory: Memory, file: Path) -> None:
    """Write what is in *memory*, where that is possible, and forget old files."""
    draft = file.with_name(f"{file.name}.{os.getpid()}")
    with memory.lock, suppress(OSError):  # a file in the folder's place, a full disk
        if not memory.is_new and file.is_file():
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        _write(_lines(memory), draft)
        draft.replace(file)
        memory.is_new = False
        kept = sorted(file.parent.iterdir(), key=os.path.getmtime)
        for old in kept[:-_MOST_KEPT]:
            old.unlink(missing_ok=True)


def _write(lines: Iterable[bytes], draft: Path) -> None:
    """Write *lines*, and then above them what tells that all are there."""
    found = _new_digest()
    with draft.open("wb") as file:
        file.write(_head(found.hexdigest()))
        for line in lines:
            found.update(line)
            file.write(line)
        file.seek(0)
        file.write(_head(found.hexdigest()))


def _head(digest: str) -> bytes:
    return f"{VERSION} {digest}\n".encode()


def _line(*told: object) -> bytes:
    return to_json(told) + b"\n"


class _Numbered:
    """Things by their number, each once."""

    def __init__(self) -> None:
        self.numbers: dict[Any, int] = {}

    def new(self, things: Iterable[Any]) -> Iterator[Any]:
        """Number those of *things* that have no number yet, and yield them."""
        for thing in things:
            if thing not in self.numbers:
                self.numbers[thing] = len(self.numbers)
                yield thing

    def __getitem__(self, thing: object) -> int:
        return self.numbers[thing]


def _lines(memory: Memory) -> Iterator[bytes]:
    """Yield a line for each thing; its first sign says what it is."""
    yield _line("i", memory.identity, dict(memory.taken.bases))
    yield from _lines_of_traces(memory)
    texts = _Numbered()
    for name, made in memory.files.items():
        yield from (_line("t", text) for text in texts.new(_texts(made)))
        yield _line("f", name, *_told_file(made, texts.__getitem__))
    for name, folder in memory.folders.items():
        yield _line("d", name, folder.paths, folder.asked)
    for name, stood in memory.published.items():
        yield _line("p", name, *stood)


def _lines_of_traces(memory: Memory) -> Iterator[bytes]:
    traces = list(memory.taken.digests.items())
    used, groups = _Numbered(), _Numbered()
    for name, read in memory.read.items():
        for group in groups.new(read):
            for number in used.new(numbers(group)):
                trace, digest = traces[number]
                yield _line("n", *trace, digest)
            yield _line("g", *map(used.__getitem__, numbers(group)))
        yield _line("r", name, *map(groups.__getitem__, read))


def _texts(made: MadeFile) -> Iterator[str]:
    """Yield the texts that are known of a file, which others have as well."""
    for name in FACTS if made.facts else ():
        value = getattr(made.facts, name)
        yield from value if isinstance(value, tuple) else ()


def _told_file(made: MadeFile, texts: Callable[[object], int]) -> list[Any]:
    facts: list[Any] = []
    if of_page := made.facts:
        values = (getattr(of_page, name) for name in FACTS)
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
                memory.taken.recall((intern(shelf), name), digest)
            case "g", group:
                groups.append(memory.taken.group(group))
            case "t", [text]:
                texts.append(text)
            case "r", [name, own, common]:
                memory.read[intern(name)] = groups[own], groups[common]
            case _, [name, *made]:
                _recall_made(memory, sign, intern(name), made, texts)


def _recall_made(
    memory: Memory, sign: str, name: str, made: list[Any], texts: Sequence[str]
) -> None:
    match sign, made:
        case "f", _:
            memory.files[name] = _file(made, texts)
        case "d", [paths, asked]:
            memory.folders[name] = MadeFolder(tuple(paths), _pairs(asked))
        case "p", [digest, *stood]:
            memory.published[name] = Published(intern(digest), *stood)


def _file(told: Sequence[Any], texts: Sequence[str]) -> MadeFile:
    digest, size, is_text, asked, given, kind, facts = told
    known: list[Any] = [
        tuple(texts[number] for number in value) if isinstance(value, list) else value
        for value in facts
    ]
    of_page = FileFacts(*known) if known else None
    once = intern(digest), size, is_text, _pairs(asked), given, intern(kind)
    return MadeFile(*once, of_page)


def _pairs(asked: Iterable[Sequence[str]]) -> tuple[tuple[str, str], ...]:
    return tuple((intern(path), intern(digest)) for path, digest in asked)
