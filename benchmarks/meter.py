"""What a command costs: wall time, CPU and memory, of it and all that it starts."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PROC: Final = Path("/proc")
_EVERY: Final = 0.05  # seconds between two looks at the memory, at least
_REST: Final = 20  # times what a look takes: gigabytes are not soon looked through
_KIB: Final = 1024


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run took."""

    wall: float  # seconds
    cpu: float  # seconds of user and system, of the whole tree of processes
    peak: int  # bytes of memory, of the whole tree at once


class FailedError(Exception):
    """A tool ended with a mistake."""


def measure(
    command: Sequence[str], folder: Path, more: Mapping[str, str] | None = None
) -> Cost:
    """Run *command* in *folder* and return what it took.

    Raises:
        FailedError: the command failed; with what it said last.
    """
    log = folder / "bench.log"
    with log.open("wb") as out:
        start = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env={**os.environ, **(more or {})},
            stdout=out,
            stderr=subprocess.STDOUT,
        )
        watch = PeakWatch(process.pid)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
    peak = watch.stop()
    if process.returncode:
        said = log.read_text("utf-8", "replace")[-2000:]
        message = f"{' '.join(map(str, command))}: {process.returncode}\n{said}"
        raise FailedError(message)
    return Cost(wall, usage.ru_utime + usage.ru_stime, peak)


class PeakWatch:
    """Looks at the memory of a tree of processes until it is stopped."""

    def __init__(self, pid: int) -> None:
        """Begin to watch the tree below *pid*."""
        self._pid = pid
        self._peak = 0
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def stop(self) -> int:
        """Return the most bytes that were seen at once."""
        self._stopped.set()
        self._thread.join()
        return self._peak

    def _watch(self) -> None:
        took = 0.0
        while not self._stopped.wait(max(_EVERY, _REST * took)):
            start = time.perf_counter()
            self._peak = max(self._peak, memory_of(self._pid))
            took = time.perf_counter() - start


def memory_of(pid: int) -> int:
    """Return the bytes of memory of a tree of processes; shared ones count once."""
    tree = list(tree_of(pid))
    if len(tree) == 1:
        return _field(tree[0], "status", "VmHWM:")
    return sum(_field(each, "smaps_rollup", "Pss:") for each in tree)


def cpu_of(pid: int) -> float:
    """Return the seconds of CPU of a tree of processes that still runs."""
    ticks = os.sysconf("SC_CLK_TCK")
    total = 0
    for each in tree_of(pid):
        with suppress(OSError):
            text = (_PROC / str(each) / "stat").read_text("utf-8")
            total += sum(map(int, text.rpartition(")")[2].split()[11:15]))
    return total / ticks


def tree_of(pid: int) -> Iterator[int]:
    """Yield *pid* and all processes below it."""
    yield pid
    for path in (_PROC / str(pid) / "task").glob("*/children"):
        with suppress(OSError):
            for child in path.read_text("ascii").split():
                yield from tree_of(int(child))


def _field(pid: int, file: str, name: str) -> int:
    with suppress(OSError):
        for line in (_PROC / str(pid) / file).read_text("utf-8").splitlines():
            if line.startswith(name):
                return int(line.split()[1]) * _KIB
    return 0
