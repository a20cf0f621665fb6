"""Files that are made when somebody asks for them, and only if they must be.

A build asks for all; the site on a writer's own computer asks first for the page that
is looked at. A file that was made before from the same is not made again.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from sys import intern
from threading import Lock
from typing import Final

from plugins.domain.traces import Shelves, Trace, digest, trace, tracing
from plugins.outputs.publishing.file_facts import file_facts
from plugins.outputs.publishing.made_file import Asked, MadeFile, MadeFolder
from plugins.outputs.publishing.memory import Made, Memory, Told
from plugins.outputs.publishing.promise import (
    Content,
    FolderMaker,
    Maker,
    PageMaker,
    PathTakenError,
    Promise,
    Rewriting,
    encode,
)
from plugins.outputs.publishing.storage import Storage, content_digest
from plugins.outputs.publishing.turns import Turns

FILES: Final = "files"
"""The name of the shelf that the files of the site stand on."""

_WITH_OTHERS: Final = Promise(lambda: None)  # made with its folder, never alone


class PromisedFiles(Mapping[str, Content]):
    """The content of each file by its path."""

    def __init__(
        self,
        storage: Storage,
        memory: Memory,
        shelves: Shelves,
        identity: str = "",
        rewriting: Rewriting | None = None,
    ) -> None:
        """Begin with no file.

        Args:
            storage: Where the contents are.
            memory: What was made before.
            shelves: What makers read from.
            identity: Digest of what all files depend on.
            rewriting: Changes the links of each page, once its facts are known.
        """
        self.known: dict[str, MadeFile] = {}
        self._storage = storage
        self._memory = memory
        self._since = shelves, identity
        self._rewriting = rewriting
        self._generation = 0
        self._settling = Lock()
        self._promises: dict[str, Promise] = {}
        self._folders: dict[str, FolderMaker] = {}
        self._opened: set[str] = set()
        self._turns = Turns()

    def promise(
        self,
        path: str,
        make: Maker,
        *,
        given: object = None,
        is_at_hand: bool = False,
        again: bool = False,
    ) -> None:
        """Let *make* make the file *path* once it is asked for.

        Args:
            path: From the root of the site.
            make: It may ask for other files.
            given: What *make* knows, but for what it takes from shelves.
            is_at_hand: It costs nothing, and is made each time.
            again: Take the place of an earlier promise.

        Raises:
            PathTakenError: Another file has this path already.
        """
        key = "" if given is None else digest(given)
        self._add(path, Promise(make, key, is_always_made=is_at_hand), again=again)

    def promise_page(
        self, path: str, make: PageMaker, *, given: object = None, is_last: bool = False
    ) -> None:
        """Let *make* make a page once it is asked for.

        Args:
            path: Of its file.
            make: Returns its HTML, and its kind: the name of its template.
            given: What *make* knows, but for what it takes from shelves.
            is_last: It tells of all others, and is made each time.

        Raises:
            PathTakenError: Another file has this path already.
        """
        key = "" if given is None else digest(given)
        self._add(path, Promise(make, key, is_always_made=is_last))

    def promise_folder(self, folder: str, make: FolderMaker) -> None:
        """Let *make* make all whose path begins with *folder*, once one is wanted."""
        self._folders[folder] = make

    def _add(self, path: str, promise: Promise, *, again: bool = False) -> None:
        if path in self._promises and not again:
            raise PathTakenError(path)
        self._promises[intern(path)] = promise  # as who remembers it has it

    def __getitem__(self, path: str) -> Content:
        """Return the content of a file, made now if it must be."""
        made = self.prepare(path)
        trace(FILES, path)
        if made is None or not made.digest:
            raise KeyError(path)
        data = self._storage.read(path, made.digest)
        if data is None:  # somebody has removed it meanwhile
            data = self._remade(path)
        return data.decode("utf-8") if made.is_text else data

    def __contains__(self, path: object) -> bool:
        """Return whether a file can be made, which is tried."""
        trace(FILES, str(path))
        made = self.prepare(str(path))
        return made is not None and bool(made.digest)

    def __iter__(self) -> Iterator[str]:
        """Yield the path of each file, in their order, but of none that cannot be made.

        Whether it can is not known before it is asked for.
        """
        self._settle()
        self._open(tuple(self._folders))
        paths = sorted(self._promises)
        known = self.known
        return (path for path in paths if path not in known or known[path].digest)

    def __len__(self) -> int:
        """Return how many files there are."""
        return sum(1 for _ in self)

    def size(self, path: str) -> int | None:
        """Return the size of a file in bytes; None where it cannot be made."""
        trace(FILES, path)
        made = self.prepare(path)
        return made.size if made and made.digest else None

    def prepare(self, path: str) -> MadeFile | None:
        """Have a file made, if it must be; None if nobody has promised it."""
        if made := self.known.get(path):
            return made
        self._settle()
        self._open(filter(path.startswith, tuple(self._folders)))
        if path not in self._promises:
            return None
        with self._turns.at(path):
            if path not in self.known:
                self.known[path] = self._kept(path) or self._make(path)
            return self.known[path]

    def promised(self) -> tuple[str, ...]:
        """Return the paths of the files that are known so far; no folder is opened."""
        return tuple(self._promises)

    def made(self, path: str) -> Content | None:
        """Return the content of a file if it was made before."""
        made = self.known.get(path)
        data = made and made.digest and self._storage.read(path, made.digest)
        return data.decode("utf-8") if data and made and made.is_text else data or None

    def is_kept(self, path: str) -> bool:
        """Return whether a file need not be made; others that it needs may be."""
        self._settle()
        if path not in self.known and (made := self._kept(path)):
            self.known[path] = made
        return path in self.known

    def names(self) -> set[str]:
        """Return the path of each file that is known so far, and each folder."""
        return {*self._promises, *self._folders}

    def take(self, told: Told, ours: list[int]) -> None:
        """Take over the files that another process has made; see ``Memory.take``."""
        self._memory.take(told, ours, self._generation)
        for name, made, _ in told.made:
            if isinstance(made, MadeFile):
                self.known[name] = made

    def _settle(self) -> None:
        """Have forgotten what no longer holds, once all promises are known."""
        with self._settling:
            if not self._generation:
                shelves, identity = self._since
                self._generation = self._memory.settle(shelves, identity)

    def _remember(self, name: str, made: Made, traces: Iterable[Trace]) -> None:
        self._memory.remember(name, made, traces, self._generation)

    def _digest(self, path: str) -> str:
        made = self.prepare(path)
        return made.digest if made else ""

    def _kept(self, path: str) -> MadeFile | None:
        """Return a file that was made before, if it would be the same now."""
        promise, made = self._promises[path], self._memory.files.get(path)
        if made is None or promise.is_always_made or promise.given != made.given:
            return None
        if not made.digest or not self._storage.has(path, made.digest):
            return None  # what could not be made is tried again, and why it is told
        return made if self._are_as_before(made.asked) else None

    def _are_as_before(self, asked: Asked) -> bool:
        return all(self._digest(other) == digest for other, digest in asked)

    def _make(self, path: str) -> MadeFile:
        promise = self._promises[path]
        with tracing() as traces:
            content, kind = promise.made()
        asked = self._asked(traces)
        if content is None:
            made = MadeFile("", asked=asked, given=promise.given)
        else:
            made = self._stored(path, content, promise, kind, asked)
        self._remember(path, made, traces)
        return made

    def _stored(
        self, path: str, content: Content, promise: Promise, kind: str, asked: Asked
    ) -> MadeFile:
        data = encode(content)
        facts = None
        if isinstance(content, str) and path.endswith(".html"):
            facts = file_facts(path, data)
            if self._rewriting:
                data = encode(self._rewriting(content, path))
        made = MadeFile(
            content_digest(data),
            len(data),
            isinstance(content, str),
            asked,
            promise.given,
            kind,
            facts,
        )
        self._storage.keep(path, made.digest, data)
        return made

    def _remade(self, path: str) -> bytes:
        with self._turns.at(path):
            self.known[path] = self._make(path)
            data = self._storage.read(path, self.known[path].digest)
        if data is None:
            raise KeyError(path)
        return data

    def _asked(self, traces: set[Trace]) -> Asked:
        """Take the files from the *traces*, and return them with their digests."""
        paths = sorted(name for shelf, name in traces if shelf == FILES)
        traces.difference_update((FILES, path) for path in paths)
        return tuple((path, self._digest(path)) for path in paths)

    def _open(self, folders: Iterable[str]) -> None:
        """Make what is in each of the *folders*, or find that it need not be made."""
        for folder in folders:
            with self._turns.at(folder):
                if folder not in self._opened:
                    for path, made in self._files_in(folder):
                        self._add(path, _WITH_OTHERS)
                        self.known[path] = made
                    self._opened.add(folder)

    def _files_in(self, folder: str) -> list[tuple[str, MadeFile]]:
        before = self._memory.folders.get(folder)
        if before and self._are_as_before(before.asked):
            files = self._memory.files
            kept = [(path, files[path]) for path in before.paths if path in files]
            if len(kept) == len(before.paths) and all(
                self._storage.has(path, made.digest) for path, made in kept
            ):
                return kept
        return list(self._made_in(folder))

    def _made_in(self, folder: str) -> Iterator[tuple[str, MadeFile]]:
        with tracing() as traces:
            contents = self._folders[folder]()
        asked = self._asked(traces)
        for path, content in contents.items():
            made = self._stored(path, content, _WITH_OTHERS, "", ())
            self._remember(path, made, ())
            yield path, made
        self._remember(folder, MadeFolder(tuple(contents), asked), traces)
