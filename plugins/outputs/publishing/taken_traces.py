"""The traces of all files: each once, and groups of them as numbers.

Ten thousand files leave a hundred traces each, most of them the same: as numbers, four
bytes each, and a group that several files share is there once.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain, takewhile
from typing import Final, TypeAlias

from plugins.domain.traces import Shelves, Trace

Packed: TypeAlias = tuple[bytes, bytes]
"""Numbers of traces: those that few files share, those that all of a kind do."""

COMMON: Final = ("words", "templates", "assets", "colors")
"""How the names of shelves begin that all files of a kind take the same from."""


class TakenTraces:
    """Each trace with the digest of what it was taken of."""

    def __init__(self) -> None:
        """Begin with none."""
        self._shelves: Shelves | None = None
        self._numbers: defaultdict[str, dict[str, int]] = defaultdict(dict)
        self._digests: list[str | None] = []  # by these numbers
        self.bases: Mapping[str, str] = {}  # what the entries of each shelf rest on
        self._common: set[int] = set()  # numbers of those that a kind shares
        self._groups: dict[bytes, bytes] = {}

    def __len__(self) -> int:
        """Return how many traces were taken."""
        return len(self._digests)

    @property
    def digests(self) -> dict[Trace, str]:
        """Return the digest of each trace."""
        self._complete()
        every = zip(self.after(0), self._digests, strict=True)
        return {trace: digest or "" for trace, digest in every}

    def recall(self, trace: Trace, digest: str) -> None:
        """Take over a *trace* of an earlier process."""
        self._digests[self.number(trace)] = digest

    def pack(self, traces: Iterable[Trace]) -> Packed:
        """Return *traces* as numbers."""
        every = set(map(self.number, traces))
        return self.group(every - self._common), self.group(every & self._common)

    def group(self, numbers: Iterable[int]) -> bytes:
        """Return *numbers* as bytes, the same object for the same ones."""
        packed = array("I", sorted(numbers)).tobytes()
        return self._groups.setdefault(packed, packed)

    def number(self, trace: Trace) -> int:
        """Return the number of a trace, which is taken from now on."""
        shelf, name = trace
        known = self._numbers[shelf].get(name)
        if known is None:
            known = self._numbers[shelf][name] = len(self._digests)
            self._digests.append(None)
            if shelf.startswith(COMMON):
                self._common.add(known)
        return known

    def after(self, count: int) -> tuple[Trace, ...]:
        """Return the traces that were taken after the first *count*."""
        later: list[tuple[int, Trace]] = []
        for shelf, taken in self._numbers.items():
            newest = takewhile(lambda each: each[1] >= count, reversed(taken.items()))
            later += ((number, (shelf, name)) for name, number in newest)
        return tuple(trace for _, trace in sorted(later))

    def translate(
        self, ours: list[int], later: Iterable[Trace]
    ) -> Callable[[bytes], bytes]:
        """Return what makes a group of another process one of ours.

        Args:
            ours: Our number of each trace that the other has told of, by its own.
            later: Those that it has taken since; *ours* goes on with them.
        """
        ours.extend(map(self.number, later))
        return self._renumber(ours)

    def forget_groups(self) -> None:
        """Forget them all; one that comes again is another object."""
        self._groups = {}

    def keep_only(self, read: Mapping[str, Packed]) -> Mapping[str, Packed]:
        """Forget what no file of *read* was made from, if that is half of all.

        Returns:
            *read* in the numbers that are left.
        """
        used = set(chain.from_iterable(read.values()))
        if len(self._groups) < 2 * len(used):
            return read
        kept = sorted(set(chain.from_iterable(map(numbers, used))))
        traces = self.after(0)
        digests = [self._digests[old] for old in kept]
        self._numbers.clear()
        self._digests.clear()
        self._common.clear()
        for old in kept:
            self.number(traces[old])
        self._digests = digests
        self._groups = {}
        renumbered = self._renumber({old: new for new, old in enumerate(kept)})
        return {name: (renumbered(a), renumbered(b)) for name, (a, b) in read.items()}

    def _renumber(
        self, new: Sequence[int] | Mapping[int, int]
    ) -> Callable[[bytes], bytes]:
        known: dict[bytes, bytes] = {}

        def renumbered(group: bytes) -> bytes:
            if group not in known:
                known[group] = self.group(new[old] for old in numbers(group))
            return known[group]

        return renumbered

    def settle(self, shelves: Shelves) -> frozenset[int]:
        """Return the numbers of the traces that have another digest on *shelves*.

        Those are their digests from now on, and what is taken later is taken there.
        """
        self._complete()
        self._shelves = shelves
        return frozenset(self._changed(shelves))

    def _complete(self) -> None:
        """Give each trace that was taken since its digest, and each shelf its basis."""
        if self._shelves:
            for shelf, taken in self._numbers.items():
                for name, number in taken.items():
                    if self._digests[number] is None:
                        self._digests[number] = self._shelves.digest(shelf, name)
            self.bases = {shelf: self._shelves.basis(shelf) for shelf in self._numbers}

    def _changed(self, shelves: Shelves) -> Iterator[int]:
        for shelf, taken in self._numbers.items():
            basis = shelves.basis(shelf)
            if basis and basis == self.bases.get(shelf):
                continue
            for name, number in taken.items():
                digest = shelves.digest(shelf, name)
                if digest != self._digests[number]:
                    self._digests[number] = digest
                    yield number


def numbers(group: bytes) -> array[int]:
    """Return the numbers of a *group*."""
    return array("I", group)
