"""From a save to the page on disk, with the tool running all the while."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from urllib.request import urlopen

from benchmarks.meter import Cost, cpu_of, memory_of
from benchmarks.tools import Tool

_LOOK = 0.002  # seconds between two looks at the page
_PATIENCE = 300.0
_REST = 1.0  # seconds without work after which a tool is taken to be at rest


class NeverError(Exception):
    """A tool never wrote what was saved."""


def measure_saves(tool: Tool, times: int) -> Iterator[tuple[str, str, Cost]]:
    """Yield how each tool watches, what was saved, and what it took, *times* times.

    Wall is until the page on disk shows the edit; CPU is until the tool rests again.
    """
    for name, command in tool.watches.items():
        with running(tool, command) as pid:
            for kind in tool.edits:
                for number in range(times):
                    yield name, kind, _saved(tool, kind, 10_000 + number, pid)
        tool.undo()


@contextmanager
def running(tool: Tool, command: tuple[str, ...]) -> Iterator[int]:
    """Keep *command* running, from when it has made the site and rests."""
    print(f"— {' '.join(command[1:4])}", file=sys.stderr, flush=True)
    tool.forget()
    with (
        (tool.folder / "bench.log").open("wb") as log,
        subprocess.Popen(
            command,
            cwd=tool.folder,
            env={**os.environ, **tool.environment},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        ) as process,
    ):
        try:
            kind = next(iter(tool.edits))
            wait_until(lambda: tool.shows(kind, "<html"))
            rest(process.pid)
            yield process.pid
        finally:
            process.terminate()


def _saved(tool: Tool, kind: str, number: int, pid: int) -> Cost:
    if tool.visits:
        page = tool.edits[kind].page.removesuffix("index.html")
        with suppress(OSError), urlopen(tool.visits + page) as answer:  # noqa: S310 - its own server
            answer.read()
    before = cpu_of(pid)
    start = time.perf_counter()
    marker = tool.save(kind, number)
    wait_until(lambda: tool.shows(kind, marker))
    wall = time.perf_counter() - start
    rest(pid)
    return Cost(wall, cpu_of(pid) - before, memory_of(pid))


def wait_until(is_so: Callable[[], bool]) -> None:
    """Wait until *is_so* returns true.

    Raises:
        NeverError: it does not, for minutes.
    """
    end = time.perf_counter() + _PATIENCE
    while not is_so():
        if time.perf_counter() > end:
            message = f"nothing on disk after {_PATIENCE:.0f} s"
            raise NeverError(message)
        time.sleep(_LOOK)


def rest(pid: int) -> None:
    """Wait until the processes below *pid* have not worked for a while."""
    last = cpu_of(pid)
    while True:
        time.sleep(_REST)
        now = cpu_of(pid)
        if now - last < _REST / 20:
            return
        last = now
