"""Files that are made when somebody asks for them, and once.

A build asks for all; the site on a writer's own computer asks first for the page that
is looked at.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from functools import partial
from threading import Lock
from typing import TypeAlias

Content: TypeAlias = str | bytes
Maker: TypeAlias = Callable[[], Content | None]
"""Makes a file, or returns None where it cannot be made."""

FolderMaker: TypeAlias = Callable[[], Mapping[str, Content]]
"""Makes all files of a folder at once, by their paths from the root of the site."""


class PathTakenError(Exception):
    """Two pages would be the same file."""


class PromisedFiles(Mapping[str, Content]):
    """The content of each file by its path."""

    def __init__(self) -> None:
        """Begin with no file."""
        self._makers: dict[str, Maker] = {}
        self._folders: dict[str, FolderMaker] = {}
        self._made: dict[str, Content | None] = {}
        self._locks: defaultdict[str, Lock] = defaultdict(Lock)

    def promise(self, path: str, make: Maker, *, again: bool = False) -> None:
        """Let *make* make the file *path* once it is asked for.

        Args:
            path: From the root of the site.
            make: It may ask for other files.
            again: Take the place of an earlier promise.

        Raises:
            PathTakenError: Another file has this path already.
        """
        if path in self._makers and not again:
            raise PathTakenError(path)
        self._makers[path] = make

    def promise_folder(self, folder: str, make: FolderMaker) -> None:
        """Let *make* make all that is in *folder*, ``api/v1/``, once one is wanted."""
        self._folders[folder] = make

    def __getitem__(self, path: str) -> Content:
        """Return the content of a file, made now if it was not before."""
        self._open(filter(path.startswith, tuple(self._folders)))
        make = self._makers[path]
        with self._locks[path]:  # who asks for it meanwhile waits for it alone
            if path not in self._made:
                self._made[path] = make()
            content = self._made[path]
        if content is None:
            raise KeyError(path)
        return content

    def __iter__(self) -> Iterator[str]:
        """Yield the path of each file, in their order, but of none that cannot be made.

        Whether it can is not known before it is asked for.
        """
        self._open(tuple(self._folders))
        paths = sorted(self._makers)
        return (path for path in paths if self._made.get(path, "") is not None)

    def __len__(self) -> int:
        """Return how many files there are."""
        return sum(1 for _ in self)

    def but(self, left_out: Collection[str]) -> dict[str, Content]:
        """Return all files but those *left_out*, which are not made."""
        paths = [path for path in self if path not in left_out]
        return {path: self[path] for path in paths if path in self}

    def promised(self) -> tuple[str, ...]:
        """Return the paths of the files that are known so far; no folder is opened."""
        return tuple(self._makers)

    def made(self, path: str) -> Content | None:
        """Return the content of a file if it was made before."""
        return self._made.get(path)

    def _open(self, folders: Iterable[str]) -> None:
        """Make what is in each of the *folders*."""
        for folder in folders:
            with self._locks[folder]:
                if make := self._folders.get(folder):
                    for path, content in make().items():
                        self.promise(path, partial(_known, content))
                    del self._folders[folder]


def _known(content: Content) -> Content:
    return content
