"""Where the content of files is: in the folder of the site, or on its way there.

Nothing is wiped: a file whose bytes are the same is not touched, a new one takes the
old one's place at once, and what an earlier build made and this one did not is
removed. What other tools put beside is left alone.
"""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from tempfile import mkdtemp
from threading import RLock
from typing import Final, NamedTuple
from weakref import finalize

LEDGER: Final = ".published"
"""The file that lists what the last build wrote, so that it can be removed."""

_OLD: Final = 24 * 60 * 60  # seconds: what a killed build has left may go


@dataclass(frozen=True, slots=True)
class Change:
    """What a publication did to the files."""

    written: int
    unchanged: int
    removed: int


class Published(NamedTuple):
    """A file as it stood in the folder of the site when it had been written."""

    digest: str
    size: int  # bytes
    modified: int  # nanoseconds


class LeftError(Exception):
    """A site is not to be published any more: another has begun."""


class Storage:
    """The content of each file, new ones in drafts: they are not in memory."""

    def __init__(
        self,
        folder: Path,
        drafts: Path,
        published: dict[str, Published] | None = None,
    ) -> None:
        """Take the folder of the site, that for drafts, and what is known of both.

        Args:
            folder: What readers get; nothing in it changes before ``publish``.
            drafts: Where new contents wait; made where it is not. On another disk they
                could not take their places at once, and wait beside *folder* instead.
            published: How each file of *folder* stood when it had been written.
        """
        self._folder = str(folder)
        self._published = {} if published is None else published
        beside = folder.parent / f".{folder.name}.drafts"
        self._drafts = _new_folder(drafts if _is_near(drafts, folder) else beside)
        finalize(self, shutil.rmtree, self._drafts, ignore_errors=True)
        self._drafted: dict[str, str] = {}  # the digest of each file's draft
        self._replaced: dict[str, tuple[bytes, int]] = {}  # what early pages are over
        self._lock = RLock()
        self._turn = 0

    def begin(self) -> int:
        """Begin another site; none of before is published from now on."""
        with self._lock:
            self._turn += 1
            return self._turn

    def keep(self, path: str, digest: str, data: bytes) -> None:
        """Keep the content of a file, unless it is there already."""
        with self._lock:
            if not self._is_published(path, digest):
                with open(self._draft(path, digest), "wb") as draft:
                    draft.write(data)
                if (old := self._drafted.get(path, digest)) != digest:
                    with suppress(FileNotFoundError):
                        os.unlink(self._draft(path, old))
                self._drafted[path] = digest

    def has(self, path: str, digest: str) -> bool:
        """Return whether this content of a file is kept."""
        return self._is_published(path, digest) or os.path.isfile(
            self._draft(path, digest)
        )

    def read(self, path: str, digest: str) -> bytes | None:
        """Return this content of a file, if it is kept, and whole."""
        for place in (self._draft(path, digest), self._place(path)):
            with suppress(OSError):
                data = _read(place)
                if content_digest(data) == digest:
                    return data
        return None

    def publish(self, digests: Mapping[str, str], turn: int = 0) -> Change:
        """Make the folder hold these contents, and none of an earlier build's others.

        Args:
            digests: Of the content of each file by its path.
            turn: What ``begin`` said when their site began.

        Raises:
            LeftError: Another has begun since.
        """
        with self._lock:
            if turn != self._turn:
                raise LeftError
            return self._publish(digests)

    def replace(self, contents: Mapping[str, bytes]) -> None:
        """Let *contents* be where files are, until a site is published or stops."""
        with self._lock:
            for path, data in contents.items():
                place = Path(self._folder, path)
                if place.is_file() and (before := place.read_bytes()) != data:
                    stood = before, place.stat().st_mtime_ns
                    self._replaced.setdefault(path, stood)
                    replace_file(place, data)

    def put_back(self) -> None:
        """Let the files be as they were published, which others have replaced."""
        with self._lock:
            self._put_back(tuple(self._replaced))

    def _put_back(self, paths: Iterable[str]) -> None:
        for path in paths:
            data, modified = self._replaced.pop(path)
            place = Path(self._folder, path)
            replace_file(place, data)
            os.utime(place, ns=(modified, modified))

    def _publish(self, digests: Mapping[str, str]) -> Change:
        self._put_back(
            [
                path
                for path, (data, _) in self._replaced.items()
                if content_digest(data) == digests.get(path)
            ]
        )
        new = [path for path in digests if not self._is_published(path, digests[path])]
        before = self._listed()
        if not before.issuperset(new):  # a killed build leaves no unlisted file
            self._list(before.union(new))
        for path in new:
            self._take_its_place(path, digests[path])
        stale = before - digests.keys()
        removed = sum(_remove(Path(self._folder), path) for path in stale)
        for path in self._published.keys() - digests.keys():
            del self._published[path]
        self._list(digests)
        self._replaced.clear()
        return Change(len(new), len(digests) - len(new), removed)

    def has_beside(self, path: str) -> bool:
        """Return whether the folder has a file that no build of ours wrote."""
        place = Path(self._folder, path).resolve()
        is_within = place.is_relative_to(Path(self._folder).resolve())
        is_there = is_within and path != LEDGER and place.is_file()
        return is_there and path not in self._listed()

    def _listed(self) -> set[str]:
        try:
            listed = _read(self._place(LEDGER)).decode("utf-8")
        except FileNotFoundError:
            return set()
        return set(filter(None, listed.split("\n")))

    def _list(self, paths: Iterable[str]) -> None:
        ledger = "".join(f"{path}\n" for path in sorted(paths)).encode("utf-8")
        place = self._place(LEDGER)
        if not os.path.isfile(place) or _read(place) != ledger:
            replace_file(Path(place), ledger)

    def _take_its_place(self, path: str, digest: str) -> None:
        draft, place = self._draft(path, digest), self._place(path)
        try:
            _move(draft, place)
        except FileNotFoundError:  # most folders are there, so none is asked for
            os.makedirs(os.path.dirname(place), exist_ok=True)
            _move(draft, place)
        found = os.stat(place)
        self._published[path] = Published(digest, found.st_size, found.st_mtime_ns)
        self._drafted.pop(path, None)

    def _place(self, path: str) -> str:
        return f"{self._folder}/{path}"

    def _draft(self, path: str, digest: str) -> str:
        name = blake2b(f"{path}\0{digest}".encode(), digest_size=16).hexdigest()
        return f"{self._drafts}/{name}"

    def _is_published(self, path: str, digest: str) -> bool:
        """Return whether the folder has this content of a file.

        What has the size and the time of its writing is as it was written.
        """
        place = self._place(path)
        try:
            found = os.stat(place)
            known = self._published.get(path)
            seen = found.st_size, found.st_mtime_ns
            if known is None or seen != (known.size, known.modified):
                known = Published(content_digest(_read(place)), *seen)
                self._published[path] = known
        except OSError:
            return False
        return known.digest == digest


def content_digest(data: bytes) -> str:
    """Return what two contents share only if they are the same."""
    return blake2b(data, digest_size=16).hexdigest()


def _is_near(drafts: Path, folder: Path) -> bool:
    """Return whether both are on one disk, or will be."""
    return _disk(drafts.absolute()) == _disk(folder.absolute())


def _disk(path: Path) -> int:
    there = next(each for each in (path, *path.parents) if each.exists())
    return there.stat().st_dev


def _new_folder(drafts: Path) -> Path:
    """Return a new folder below *drafts*, or elsewhere if it cannot be there."""
    try:
        drafts.mkdir(parents=True, exist_ok=True)
        for left in drafts.iterdir():
            if time.time() - left.stat().st_mtime > _OLD:
                shutil.rmtree(left, ignore_errors=True)
        return Path(mkdtemp(dir=drafts))
    except OSError:  # a full disk, or one that may only be read
        return Path(mkdtemp())


def _move(draft: str, place: str) -> None:
    """Let *draft* take its *place* at once, also from another disk."""
    try:
        os.replace(draft, place)
    except FileNotFoundError:
        raise
    except OSError:
        replace_file(Path(place), _read(draft))
        os.unlink(draft)


def _read(place: str) -> bytes:
    with open(place, "rb") as file:
        return file.read()


def replace_file(place: Path, data: bytes) -> None:
    """Let *data* take its *place* at once: nobody reads half of a file."""
    place.parent.mkdir(parents=True, exist_ok=True)
    beside = place.with_name(f"{place.name}.{os.getpid()}.part")
    beside.write_bytes(data)
    beside.replace(place)


def _remove(folder: Path, path: str) -> bool:
    """Remove a file of an earlier build, and the folders that it leaves empty."""
    stale = (folder / path).resolve()
    if not stale.is_relative_to(folder.resolve()) or not stale.is_file():
        return False
    stale.unlink()
    for parent in stale.parents:
        if parent == folder.resolve() or any(parent.iterdir()):
            break
        parent.rmdir()
    return True
