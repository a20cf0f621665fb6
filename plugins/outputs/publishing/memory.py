"""What earlier builds made, and from what: who asks again gets what still holds.

Nothing here is ever right by its age: each trace has a digest, and what was made is
forgotten once one of its traces has another.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from threading import RLock
from typing import TypeAlias

from plugins.domain.traces import Shelves, Trace
from plugins.outputs.publishing.made_file import MadeFile, MadeFolder
from plugins.outputs.publishing.storage import Published
from plugins.outputs.publishing.taken_traces import Packed, TakenTraces, numbers

Made: TypeAlias = MadeFile | MadeFolder


@dataclass(frozen=True, slots=True)
class Told:
    """What another process, that goes on from here, has made since it last told."""

    later: tuple[Trace, ...]  # that were not taken before
    made: tuple[tuple[str, Made, Packed], ...]


class Memory:
    """The files of a site, as they were made last."""

    def __init__(self) -> None:
        """Remember nothing."""
        self.identity = ""
        self.files: dict[str, MadeFile] = {}
        self.folders: dict[str, MadeFolder] = {}
        self.read: dict[str, Packed] = {}  # of files by path, of folders as "api/"
        self.taken = TakenTraces()
        self.published: dict[str, Published] = {}
        self.is_new = True  # it has something that its file has not
        self.lock = RLock()  # a site may be published while the next one begins
        self._generation = 0

    def recall(self, identity: str, bases: Mapping[str, str]) -> None:
        """Go on where an earlier process was, whose traces are taken over next."""
        self.identity = identity
        self.is_new = False
        self.taken.bases = bases

    def remember(
        self, name: str, made: Made, traces: Iterable[Trace], generation: int
    ) -> None:
        """Keep what was *made* of a file or a folder, and the *traces* taken.

        It is not kept if it was made for another *generation* than the latest.
        """
        with self.lock:
            if generation == self._generation:
                self._keep(name, made, self.taken.pack(traces))

    def hand_over(self, names: Collection[str], start: int) -> Told:
        """Return what is remembered of *names*, and leave it to another process.

        Args:
            names: Of files and folders.
            start: How many traces the one who is told has already.
        """
        made = tuple((name, self._known(name), self.read[name]) for name in names)
        for name in names:
            self.forget(name)
        self.taken.forget_groups()
        return Told(self.taken.after(start), made)

    def take(self, told: Told, ours: list[int], generation: int) -> None:
        """Keep what another process has made, as if this one had.

        Args:
            told: What it tells, each thing once.
            ours: Our numbers of the traces that it has; goes on with those it tells.
            generation: Of the files that it makes.
        """
        with self.lock:
            if generation == self._generation:
                renumbered = self.taken.translate(ours, told.later)
                for name, made, (own, common) in told.made:
                    self._keep(name, made, (renumbered(own), renumbered(common)))

    def _keep(self, name: str, made: Made, read: Packed) -> None:
        as_before = name in self.read and read == self.read[name]
        self.is_new |= not as_before or made != self._known(name)
        self.read[name] = read
        if isinstance(made, MadeFile):
            self.files[name] = made
        else:
            self.folders[name] = made

    def _known(self, name: str) -> Made:
        return self.files.get(name) or self.folders[name]

    def settle(self, shelves: Shelves, identity: str) -> int:
        """Forget what was made from what *shelves* have no longer as it was.

        Args:
            shelves: What makers read from now.
            identity: Digest of what every file depends on: the code, the settings.

        Returns:
            The number of the generation of files that begins.
        """
        with self.lock:
            changed = self.taken.settle(shelves)
            self.is_new |= bool(changed)
            holds: dict[bytes, bool] = {}
            for name, groups in tuple(self.read.items()):
                is_other = identity != self.identity
                if is_other or not all(_holds(each, changed, holds) for each in groups):
                    self.forget(name)
            self.identity = identity
            self._generation += 1
            return self._generation

    def keep_only(self, names: Collection[str]) -> None:
        """Forget each file and folder but *names*."""
        with self.lock:
            for name in self.read.keys() - names:
                self.forget(name)
            self.read = dict(self.taken.keep_only(self.read))

    def forget(self, name: str) -> None:
        """Forget a file or a folder."""
        self.is_new = True
        self.read.pop(name, None)
        self.files.pop(name, None)
        self.folders.pop(name, None)


def _holds(group: bytes, changed: frozenset[int], known: dict[bytes, bool]) -> bool:
    """Return whether none of the traces of a *group* has changed."""
    if group not in known:
        known[group] = changed.isdisjoint(numbers(group))
    return known[group]
