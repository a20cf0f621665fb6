"""Runs the readers on many inputs, in processes of little memory, against a clock.

An input is its seed and its number: ``--seed 7 --only 1234`` reads it once more.
"""

from __future__ import annotations

import argparse
import mmap
import os
import resource
import signal
import sys
import traceback
import warnings
from pathlib import Path
from random import Random
from shutil import rmtree
from struct import pack_into, unpack_from

from plugins.reading.lately import begin_reading
from tests.fuzz.edits import edited
from tests.fuzz.readers import READERS, _desk, _site

MEMORY = 500 * 1024 * 1024  # bytes that a process may write to, Python's included
PATIENCE = 10  # seconds of work for one input
KINDS = tuple(READERS)


def input_of(seed: int, number: int) -> tuple[str, str, bytes]:
    """Return the reader, the file and the bytes of an input."""
    random = Random(f"{seed}-{number}")  # noqa: S311 - it is no secret
    kind = KINDS[number % len(KINDS)]
    seeds = READERS[kind].seeds()
    file = random.choice(sorted(seeds))
    return kind, file, edited(random, seeds[file])


def read_one(seed: int, number: int) -> str:
    """Return what went wrong with an input, or nothing."""
    kind, file, raw = input_of(seed, number)
    begin_reading()  # as each build does: what the last one read is forgotten
    signal.setitimer(signal.ITIMER_PROF, PATIENCE)
    signal.alarm(10 * PATIENCE)  # others may keep the processor busy
    try:
        READERS[kind].read(file, raw)
    except Exception:  # noqa: BLE001 - any is a fault
        return f"{kind} {file}\n{traceback.format_exc()}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.alarm(0)
    return ""


def work(seed: int, numbers: range, where: mmap.mmap) -> None:
    """Read the inputs *numbers*; note in *where* which one, and how many were wrong."""
    warnings.simplefilter("ignore")  # what a library says is no fault
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))
    faults = 0
    for number in numbers:
        pack_into("qq", where, 0, number, faults)
        if says := read_one(seed, number):
            faults += 1
            sys.stderr.write(f"--only {number}: {says}\n")
    pack_into("qq", where, 0, -1, faults)
    for folder in (_desk(), _site()):
        rmtree(folder)


def run(seed: int, numbers: range) -> int:
    """Read *numbers* in processes of their own; return how many inputs were wrong."""
    faults = 0
    while numbers:
        where = mmap.mmap(-1, 16)
        sys.stderr.flush()
        child = os.fork()
        if not child:
            for end in (signal.SIGALRM, signal.SIGPROF):
                signal.signal(end, signal.SIG_DFL)  # even C code ends there
            work(seed, numbers, where)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        last, wrong = unpack_from("qq", where, 0)
        faults += wrong
        if last < 0:
            break
        ended = os.waitstatus_to_exitcode(status)
        kind, file, _ = input_of(seed, last)
        sys.stderr.write(f"--only {last}: {kind} {file}: the process ended: {ended}\n")
        faults += 1
        numbers = range(last + numbers.step, numbers.stop, numbers.step)
    return faults


def main() -> None:
    """Read the arguments, then the inputs."""
    parser = argparse.ArgumentParser(prog="inv fuzz")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    if given.only is not None:
        kind, file, raw = input_of(given.seed, given.only)
        Path(f"fuzz-{kind}.bin").write_bytes(raw)
        sys.stderr.write(f"{kind} {file}: {len(raw)} bytes in fuzz-{kind}.bin\n")
        sys.exit(bool(read_one(given.seed, given.only)))
    faults = run(given.seed, range(given.first, given.first + given.count))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"{given.count} inputs, {faults} faults, {peak} MiB at most")  # noqa: T201
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
