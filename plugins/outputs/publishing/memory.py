"""What earlier builds made, and from what: who asks again gets what still holds.

Nothing here is ever right by its age: each trace has a digest, and what was made is
forgotten once one of its traces has another.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Final, TypeAlias

from plugins.domain.traces import Shelves, Trace
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.storage import Published

Made: TypeAlias = MadeFile | MadeFolder
Remembered: TypeAlias = tuple[str, Made, frozenset[Trace]]
"""The path of a file, or the name of a folder; what was made, and the traces taken."""

Packed: TypeAlias = tuple[bytes, bytes]
"""Numbers of traces: those that few files share, those that all of a kind do."""

COMMON: Final = ("words", "templates", "assets", "colors")
"""How the names of shelves begin that all files of a kind take the same from."""


class Memory:
    """The files of a site, as they were made last."""

    def __init__(self) -> None:
        """Remember nothing."""
        self.identity = ""
        self.files: dict[str, MadeFile] = {}
        self.folders: dict[str, MadeFolder] = {}
        self.read: dict[str, Packed] = {}  # of files by path, of folders as "api/"
        self.published: dict[str, Published] = {}
        self.is_new = True  # it has something that its file has not
        self.journal: list[Remembered] | None = None
        self._generation = 0
        self._shelves = Shelves()
        self._numbers: dict[Trace, int] = {}
        self._digests: list[str | None] = []  # of the traces, by their numbers
        self._bases: dict[str, str] = {}
        self._groups: dict[bytes, bytes] = {}

    @property
    def traces(self) -> dict[Trace, str]:
        """Return the digest of each trace that was taken."""
        self._complete()
        every = zip(self._numbers, self._digests, strict=True)
        return {trace: digest or "" for trace, digest in every}

    @property
    def bases(self) -> Mapping[str, str]:
        """Return what the entries of each shelf rest on."""
        return self._bases

    def recall(
        self,
        identity: str,
        traces: Iterable[tuple[Trace, str]],
        bases: Mapping[str, str],
    ) -> None:
        """Take over the *traces* of an earlier process, each with its digest."""
        self.identity = identity
        self.is_new = False
        for trace, digest in traces:
            self._digests[self._number(trace)] = digest
        self._bases = dict(bases)

    def remember(
        self, name: str, made: Made, traces: Iterable[Trace], generation: int
    ) -> None:
        """Keep what was *made* of a file or a folder, and the *traces* taken.

        It is not kept if it was made for another *generation* than the latest.
        """
        if generation != self._generation:
            return
        if self.journal is not None:
            self.journal.append((name, made, frozenset(traces)))
        read = self._packed(traces)
        known = self.files.get(name) or self.folders.get(name)
        self.is_new |= (made, read) != (known, self.read.get(name))
        self.read[name] = read
        if isinstance(made, MadeFile):
            self.files[name] = made
        else:
            self.folders[name] = made

    def settle(self, shelves: Shelves, identity: str) -> int:
        """Forget what was made from what *shelves* have no longer as it was.

        Args:
            shelves: What makers read from now.
            identity: Digest of what every file depends on: the code, the settings.

        Returns:
            The number of the generation of files that begins.
        """
        self._complete()
        changed = frozenset(self._changed(shelves))
        holds: dict[bytes, bool] = {}
        for name, groups in tuple(self.read.items()):
            is_other = identity != self.identity
            if is_other or not all(_holds(group, changed, holds) for group in groups):
                self.forget(name)
        self.identity, self._shelves = identity, shelves
        self._generation += 1
        return self._generation

    def keep_only(self, names: Collection[str]) -> None:
        """Forget each file and folder but *names*."""
        for name in self.read.keys() - names:
            self.forget(name)

    def forget(self, name: str) -> None:
        """Forget a file or a folder."""
        self.is_new = True
        self.read.pop(name, None)
        self.files.pop(name, None)
        self.folders.pop(name, None)

    def _complete(self) -> None:
        """Give each trace that was taken since its digest, and each shelf its basis."""
        if self._generation:
            for trace, number in self._numbers.items():
                if self._digests[number] is None:
                    self._digests[number] = self._shelves.digest(*trace)
            traced = {shelf for shelf, _ in self._numbers}
            self._bases = {shelf: self._shelves.basis(shelf) for shelf in traced}

    def _changed(self, shelves: Shelves) -> Iterator[int]:
        """Yield the number of each trace with another digest, which it then has."""
        by_shelf: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for (shelf, name), number in self._numbers.items():
            by_shelf[shelf].append((name, number))
        for shelf, taken in by_shelf.items():
            basis = shelves.basis(shelf)
            if basis and basis == self._bases.get(shelf):
                continue
            for name, number in taken:
                digest = shelves.digest(shelf, name)
                if digest != self._digests[number]:
                    self._digests[number] = digest
                    self.is_new = True
                    yield number

    def _packed(self, traces: Iterable[Trace]) -> Packed:
        own: list[int] = []
        common: list[int] = []
        for trace in traces:
            is_common = trace[0].startswith(COMMON)
            (common if is_common else own).append(self._number(trace))
        return self.group(own), self.group(common)

    def group(self, numbers: Iterable[int]) -> bytes:
        """Return *numbers* as bytes, the same object for the same ones."""
        packed = array("I", sorted(numbers)).tobytes()
        return self._groups.setdefault(packed, packed)

    def _number(self, trace: Trace) -> int:
        if trace not in self._numbers:
            self._numbers[trace] = len(self._digests)
            self._digests.append(None)
        return self._numbers[trace]


def _holds(group: bytes, changed: frozenset[int], known: dict[bytes, bool]) -> bool:
    """Return whether none of the traces of a *group* has changed."""
    if group not in known:
        known[group] = changed.isdisjoint(array("I", group))
    return known[group]
