"""What a process that reads again and again need not make anew.

Only results of pure functions are kept, each by all that it was made from: nothing is
ever out of date.
"""

from __future__ import annotations

from collections.abc import Hashable
from typing import Any, Final, Generic, TypeVar

Result = TypeVar("Result")


class Lately(Generic[Result]):
    """Results by what they were made from, of this reading and the one before."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self._now: dict[Hashable, Result] = {}
        self._before: dict[Hashable, Result] = {}
        _ALL.append(self)

    def get(self, made_from: Hashable) -> Result | None:
        """Return what was made from this, if it has been asked for lately."""
        found = self._now.get(made_from)
        if found is None and (found := self._before.get(made_from)) is not None:
            self._now[made_from] = found
        return found

    def keep(self, made_from: Hashable, result: Result) -> Result:
        """Keep the *result* for the next time, and return it."""
        self._now[made_from] = result
        return result

    def begin(self) -> None:
        """Forget what was not asked for since the last beginning."""
        self._before, self._now = self._now, {}


_ALL: Final[list[Lately[Any]]] = []


def begin_reading() -> None:
    """Forget what neither this reading nor the one before has asked for."""
    for lately in _ALL:
        lately.begin()
