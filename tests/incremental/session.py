"""The memory of a server over many edits: figures, and never a test."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from tests.incremental.builds import Desk, Server
from tests.incremental.rows import edit
from tests.incremental.sites import new_site

STEP: Final = 50  # edits from one figure to the next


def run_session(seed: int, count: int) -> Iterator[str]:
    """Yield a line of figures after each 50 edits, every other one of them undone."""
    with TemporaryDirectory(prefix="prove-") as place:
        random = Random(f"session-{seed}")  # noqa: S311 - it is no secret
        site = new_site(Path(place), random)
        server = Server(site, Desk(Path(place, "output"), Path(place, "cache")))
        first, sizes = site.saved(), []
        seconds = server.build().seconds
        for number in range(1, count + 1):
            if number % 2:
                done = edit(random, site)
                while "pelicanconf" in done:  # which starts another server
                    site.bring_back(first)
                    done = edit(random, site)
            else:
                site.bring_back(first)
            seconds += server.build(looked_at=number % 3).seconds
            sizes.append(server.resident)
            if not number % STEP:
                work = seconds / STEP
                half = median(sizes[-STEP:])
                yield f"{number} edits: {half:.1f} MiB resident, {work:.2f} s an edit"
                seconds = 0.0
        server.stop()
