"""What was dear to make, kept from one build to the next; safe to delete.

A file is named by the digest of all that it was made from, and begins with its own, so
that it can be missing or damaged and never wrong.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Final

_SIZE: Final = 16  # bytes of a digest


class KeptFiles:
    """A folder of files, the least lately used of which are forgotten."""

    def __init__(self, folder: Path, most: int) -> None:
        """Take the folder, made where it is not, and how many files it may hold."""
        self._folder = folder
        self._most = most

    def get(self, *made_from: str | bytes) -> bytes | None:
        """Return what was made from this, if it is still here, and whole."""
        path = self._path(made_from)
        try:
            kept = path.read_bytes()
        except OSError:
            return None
        data = kept[_SIZE:]
        if kept[:_SIZE] != _digest(data):
            return None
        with suppress(OSError):  # another build has forgotten it; a folder to read only
            os.utime(path)
        return data

    def keep(self, data: bytes, *made_from: str | bytes) -> None:
        """Keep *data* for the next time, where that is possible."""
        path = self._path(made_from)
        draft = path.with_name(f"{path.name}.{os.getpid()}")
        with suppress(OSError):  # a file in the folder's place, a full disk
            self._folder.mkdir(parents=True, exist_ok=True)
            draft.write_bytes(_digest(data) + data)
            draft.replace(path)

    def forget(self) -> None:
        """Remove the least lately used of too many files."""
        files = list(self._folder.iterdir()) if self._folder.is_dir() else []
        if len(files) > self._most:
            files.sort(key=_last_use, reverse=True)
        for file in files[self._most :]:
            file.unlink(missing_ok=True)

    def _path(self, made_from: tuple[str | bytes, ...]) -> Path:
        digest = blake2b(digest_size=_SIZE)
        for part in made_from:
            data = part.encode() if isinstance(part, str) else part
            digest.update(len(data).to_bytes(8))
            digest.update(data)
        return self._folder / digest.hexdigest()


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_SIZE).digest()


def _last_use(file: Path) -> float:
    try:
        return file.stat().st_mtime
    except FileNotFoundError:  # another build has just forgotten it
        return 0
