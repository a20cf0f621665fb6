"""Who wants the same waits for its turn; for another, nobody does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock


class Turns:
    """A lock for each name, as long as somebody is at it."""

    def __init__(self) -> None:
        """Begin with nobody at anything."""
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)

    def __len__(self) -> int:
        """Return how many names somebody is at."""
        return len(self._locks)

    @contextmanager
    def at(self, name: str) -> Iterator[None]:
        """Be the only one at *name* inside; first wait until nobody is.

        Who waited finds what is done, and does not do it again; so who comes later
        need not wait for them.
        """
        try:
            with self._locks[name]:
                yield
        finally:
            self._locks.pop(name, None)
