"""What many files of a site have in common is made once a build.

Each that takes it depends on all that it was made from, as if it had made it itself.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from plugins.domain.traces import Trace, trace_again, tracing

V = TypeVar("V")


class Once:
    """What was made, and the traces that were left while it was."""

    def __init__(self) -> None:
        """Begin with nothing made."""
        self._made: dict[Hashable, tuple[object, frozenset[Trace]]] = {}

    def take(self, key: Hashable, make: Callable[[], V]) -> V:
        """Return what *make* made when it was first asked for by this *key*.

        Args:
            key: All that *make* depends on, but for what it takes from shelves.
            make: Its result is never changed.
        """
        known = self._made.get(key)
        if known is None:
            with tracing() as traces:
                made = make()
            known = self._made[key] = made, frozenset(traces)
        found, left = known
        trace_again(left)
        return found  # type: ignore[return-value]  # what is kept by a key has its type
