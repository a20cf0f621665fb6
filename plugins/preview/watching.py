"""Which files were saved, as soon as they are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import watchfiles

SETTLED = 15  # milliseconds: a program may write a file in two goes
LONGEST = 300  # milliseconds, where files are saved without a pause
WATCHED = ("content", "data", "host", "pelicanconf.py", "plugins", "theme")
"""What a site is made from, below the folder of the project."""


def changes(watched: Iterable[Path]) -> Iterator[frozenset[Path]]:
    """Yield the files that changed, or none after a short wait, until Ctrl-C.

    It watches from the first that is asked for: what is saved while nobody asks for
    the next is in the next.
    """
    there = [path for path in watched if path.exists()]
    for found in watchfiles.watch(
        *there,
        debounce=LONGEST,
        step=SETTLED,
        rust_timeout=200,
        yield_on_timeout=True,
        raise_interrupt=True,
    ):
        yield frozenset(Path(path) for _, path in found)


def named(changed: Iterable[Path]) -> str:
    """Return the names of a few files."""
    names = sorted({path.name for path in changed})
    first, more = names[:3], names[3:]
    return ", ".join(first) + (" …" if more else "")


def is_code(changed: Iterable[Path]) -> bool:
    """Return whether Python has to be started anew to see what *changed*."""
    return any(path.suffix == ".py" for path in changed)
