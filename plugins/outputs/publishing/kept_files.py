"""What was dear to make, kept from one build to the next; safe to delete.

A file is named by the digest of all that it was made from, and begins with one more, so
that it can be missing or damaged and never wrong.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

_SIZE: Final = 16  # bytes of a digest
_SELDOM: Final = "00"  # how the name of a file begins after which others are forgotten


class KeptFiles:
    """A folder of files, the least lately used of which are forgotten."""

    def __init__(self, folder: Path, most: int, *made_with: str | bytes) -> None:
        """Take the folder, made where it is not, and how many files it may hold.

        Args:
            folder: Any number of processes may use it at the same time.
            most: Where it holds more, the others go, sooner or later.
            made_with: What every file was made from; it is read once.
        """
        self._folder = folder
        self._most = most
        self._made_with = blake2b(digest_size=_SIZE)
        _add(self._made_with, made_with)

    def get(self, *made_from: str | bytes) -> bytes | None:
        """Return what was made from this, if it is still here, and whole."""
        path = self._path(made_from)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        data = kept[_SIZE:]
        if kept[:_SIZE] != _seal(path, data):
            return None
        with suppress(OSError):  # another build has just forgotten it
            os.utime(path)
        return data

    def has(self, *made_from: str | bytes) -> bool:
        """Return whether something made from this is here, be it whole or not."""
        return self._path(made_from).is_file()

    def keep(self, data: bytes, *made_from: str | bytes) -> None:
        """Keep *data* for the next time, where that is possible."""
        path = self._path(made_from)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):  # a file in the folder's place, a full disk
            if not self._folder.is_dir():
                self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(_seal(path, data) + data)
            draft.replace(path)
        if path.name.startswith(_SELDOM):
            self.forget()

    def forget(self) -> None:
        """Remove the least lately used of too many files."""
        try:
            with os.scandir(self._folder) as found:
                files = list(found)
        except OSError:
            return
        many = len(files) - self._most
        for file in sorted(files, key=_last_use)[:many] if many > 0 else ():
            Path(file).unlink(missing_ok=True)

    def _path(self, made_from: tuple[str | bytes, ...]) -> Path:
        digest = self._made_with.copy()
        _add(digest, made_from)
        return self._folder / digest.hexdigest()


def code_of(*folders: Path) -> bytes:
    """Return a digest of the Python code in *folders*: other code may make others."""
    digest = blake2b(digest_size=_SIZE)
    for folder in folders:
        _add(digest, (file.read_bytes() for file in sorted(folder.glob("*.py"))))
    return digest.digest()


def _add(digest: blake2b, parts: Iterable[str | bytes]) -> None:
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        digest.update(len(data).to_bytes(8))
        digest.update(data)


def _seal(path: Path, data: bytes) -> bytes:
    """Return the digest of *data* and of their name: another's are as bad as none."""
    return blake2b(path.name.encode() + data, digest_size=_SIZE).digest()


def _last_use(file: os.DirEntry[str]) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:  # another build has just forgotten it
        return 0
