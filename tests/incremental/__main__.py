"""Makes random edits of small sites, and compares each build with a clean one.

An edit is its seed and its number: ``--seed 7 --only 123`` does it once more, with all
those before it in its row.
"""

from __future__ import annotations

import argparse
import sys

from tests.incremental.builds import warm
from tests.incremental.rows import ROW, Tally, run_row


def main() -> None:
    """Read the arguments, then prove."""
    parser = argparse.ArgumentParser(prog="inv prove")
    parser.add_argument("--count", type=int, default=2000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int)
    given = parser.parse_args()
    warm()
    tally = Tally()
    first, last = given.first, given.first + given.count - 1
    if given.only is not None:
        first = last = given.only
    faults = 0
    for row in range(first // ROW, last // ROW + 1):
        for fault in run_row(given.seed, row, last, tally):
            faults += 1
            sys.stderr.write(f"{fault}\n")
            sys.stderr.flush()
    print(tally.told(), f"{faults} faults", sep=", ")  # noqa: T201
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
