"""Makes pages in several processes, each of which has all that is known by now.

A child goes on from where its parent is: nothing is sent to it, and what it made comes
back as the memory keeps it, a portion at a time, and does not stay in the child. What
draws with threads of its own does not work there, so files that are no pages are made
before.
"""

from __future__ import annotations

import gc
import os
import pickle
import sys
from collections.abc import Iterable, Sequence
from contextlib import redirect_stderr, redirect_stdout, suppress
from io import StringIO
from pathlib import PurePosixPath
from threading import Thread
from typing import BinaryIO, Final
from zlib import crc32

from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.promised_files import PromisedFiles

FEW: Final = 100
"""Files that one process makes as soon as two."""

_PORTION: Final = 200  # files that a child tells of at once

CAN_FORK: Final = sys.platform == "linux"
"""Elsewhere a process cannot be divided, or not safely so."""


def make_in_workers(
    files: PromisedFiles, memory: Memory, paths: Sequence[str], jobs: int
) -> None:
    """Have the files *paths* made by as many processes as there are *jobs*.

    What a worker cannot make is left: who asks for it next is told why.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    gc.collect()
    gc.freeze()  # pages of memory that no collector touches stay shared
    start = len(memory.taken)
    children = [_begun(files, memory, part) for part in shared(paths, jobs)]
    listening = [
        Thread(target=_listen, args=(files, pipe, start)) for _, pipe in children
    ]
    for thread in listening:
        thread.start()
    for thread, (child, _) in zip(listening, children, strict=True):
        thread.join()
        os.waitpid(child, 0)
    gc.unfreeze()


def examples(paths: Iterable[str]) -> set[str]:
    """Return one of *paths* of each kind and language: ``fr/villes/cuneo/index.html``.

    What they share with all that are like them, such as a template, the names of
    months and the links between records, is then there before there are workers.
    """
    return set({PurePosixPath(path).parent.parent: path for path in paths}.values())


def shared(paths: Sequence[str], jobs: int) -> list[list[str]]:
    """Return *paths* in as many parts: the languages of a page stay together.

    What is drawn for one of them is there for the others.
    """
    parts: list[list[str]] = [[] for _ in range(jobs)]
    for path in paths:
        parts[crc32(PurePosixPath(path).parent.name.encode()) % jobs].append(path)
    return parts


def _begun(
    files: PromisedFiles, memory: Memory, paths: Sequence[str]
) -> tuple[int, int]:
    """Return a new process that makes *paths*, and where it tells of them."""
    reading, writing = os.pipe()
    child = os.fork()
    if child:
        os.close(writing)
        return child, reading
    try:
        os.close(reading)
        gc.disable()
        with os.fdopen(writing, "wb") as telling:
            _make(files, memory, paths, telling)
    finally:
        os._exit(0)  # the parent's own endings are not the child's


def _make(
    files: PromisedFiles, memory: Memory, paths: Sequence[str], telling: BinaryIO
) -> None:
    """Make *paths*, as far as that succeeds, and tell of each portion."""
    for at in range(0, len(paths), _PORTION):
        start = len(memory.taken)
        portion = paths[at : at + _PORTION]
        is_made = _is_made(files, portion)
        made = [path for path in portion if files.known.pop(path, None)]
        pickle.dump(memory.hand_over(made, start), telling)
        telling.flush()
        if not is_made:
            return


def _is_made(files: PromisedFiles, paths: Sequence[str]) -> bool:
    """Return whether all *paths* could be made."""
    said = StringIO()  # by what fails: the parent makes it again, and says it
    with suppress(BaseException), redirect_stdout(said), redirect_stderr(said):
        for path in paths:
            files.prepare(path)
        return True
    return False


def _listen(files: PromisedFiles, pipe: int, start: int) -> None:
    """Take over what a child tells, until it is silent; it knows *start* traces."""
    ours = [*range(start)]
    with (
        os.fdopen(pipe, "rb") as told,
        suppress(EOFError, pickle.UnpicklingError),  # it did not come to its end
    ):
        while True:
            files.take(pickle.load(told), ours)  # noqa: S301 - of our own child
