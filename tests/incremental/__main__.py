"""Makes random edits of small sites, and compares each build with a clean one.

An edit is its seed and its number: ``--seed 7 --only 123`` does it once more, with all
those before it in its row.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final, TypeAlias

from tests.incremental.builds import warm
from tests.incremental.kills import TRIALS, run_trials
from tests.incremental.rows import ROW, Tally, run_row
from tests.incremental.session import run_session

WHAT: Final = ("edits", *TRIALS, "session")
Proof: TypeAlias = tuple[Iterator[str], Callable[[], str]]


def main() -> None:
    """Read the arguments, then prove."""
    parser = ArgumentParser(prog="inv prove")
    parser.add_argument("what", nargs="?", default="edits", choices=WHAT)
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    warm()
    if given.what == "session":
        for line in run_session(given.seed, given.count):
            print(line, flush=True)  # noqa: T201
        return
    if given.what == "edits":
        found, told = edits(given)
    else:
        found, told = trials(given)
    faults = 0
    for fault in found:
        faults += 1
        sys.stderr.write(f"{fault}\n")
        sys.stderr.flush()
    print(told(), f"{faults} faults", sep=", ")  # noqa: T201
    sys.exit(bool(faults))


def trials(given: Namespace) -> Proof:
    """Return what is wrong after kills, pairs or damages."""
    found = run_trials(given.what, given.seed, given.count)
    return found, f"{given.count} {given.what}".__str__


def edits(given: Namespace) -> Proof:
    """Return what is wrong after random edits, and what tells how many there were."""
    tally = Tally()
    first, last = given.first, given.first + given.count - 1
    if given.only is not None:
        first = last = given.only
    rows = range(first // ROW, last // ROW + 1)
    every = (run_row(given.seed, row, last, tally) for row in rows)
    return chain.from_iterable(every), tally.told


if __name__ == "__main__":
    main()
