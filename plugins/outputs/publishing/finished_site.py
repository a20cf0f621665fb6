"""The whole site in memory, until it is known to be whole; then on disk.

Nothing is wiped: a file whose bytes are the same is not touched, a new one takes
the old one's place at once, and what an earlier build made and this one did not is
removed. What other tools put beside is left alone.
"""

from __future__ import annotations

import re
from collections import ChainMap
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

LEDGER: Final = ".published"
"""The file that lists what the last build wrote, so that it can be removed."""

_FROM_ROOT = re.compile(r'(\s(?:action="|href="|src="|content="0; url=))/(?!/)')


class PathTakenError(Exception):
    """Two pages would be the same file."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a publication did to the files."""

    written: int
    unchanged: int
    removed: int


class FinishedSite:
    """Every file of the site by its path, "/" on every system."""

    def __init__(self) -> None:
        """Begin with no file."""
        self._files: dict[str, str] = {}
        self._data: dict[str, bytes] = {}
        self._pictures: dict[str, bytes] = {}
        self._kinds: dict[str, str] = {}

    @property
    def kinds(self) -> Mapping[str, str]:
        """Return the kind of each page that has one, by its path."""
        return self._kinds

    @property
    def encoded(self) -> Mapping[str, bytes]:
        """Return the bytes of each file by its path."""
        texts = {path: text.encode("utf-8") for path, text in self._files.items()}
        return texts | self._data | self._pictures

    @property
    def files(self) -> Mapping[str, str]:
        """Return the text of each file by its path, but not what is no text."""
        return self._files

    @property
    def contents(self) -> Mapping[str, str | bytes]:
        """Return each file that was added so far, text or not, by its path."""
        return ChainMap[str, Any](self._files, self._data)

    @property
    def data(self) -> Mapping[str, bytes]:
        """Return each file that was added so far and is no text, by its path."""
        return self._data

    @property
    def sizes(self) -> Mapping[str, int]:
        """Return the size of each file by its path, in bytes."""
        return {path: len(data) for path, data in self.encoded.items()}

    def add(self, path: str, content: str | bytes) -> None:
        """Add a file.

        Raises:
            PathTakenError: Another file has this path already.
        """
        if path in self._files or path in self._data:
            raise PathTakenError(path)
        if isinstance(content, str):
            self._files[path] = content
        else:
            self._data[path] = content

    def add_page(self, path: str, html: str, kind: str) -> None:
        """Add a page of a *kind*: the name of its template.

        Raises:
            PathTakenError: Another file has this path already.
        """
        self.add(path, html)
        self._kinds[path] = kind

    def add_picture(self, path: str, data: bytes) -> None:
        """Add a picture of a text; a later one may take the place of another."""
        self._pictures[path] = data

    def below(self, base: str) -> FinishedSite:
        """Return the site for a server that shows it below *base*: ``/inmc``."""
        site = FinishedSite()
        for path, text in self._files.items():
            is_page = path.endswith(".html")
            site.add(path, _FROM_ROOT.sub(rf"\1{base}/", text) if is_page else text)
        for path, data in self._data.items():
            site.add(path, data)
        for path, data in self._pictures.items():
            site.add_picture(path, data)
        return site

    def beside(self, folder: Path) -> set[str]:
        """Return what is no text, and what no build of ours wrote into *folder*."""
        found = (path for path in folder.rglob("*") if path.is_file())
        paths = {path.relative_to(folder).as_posix() for path in found}
        ours = self._data.keys() | self._pictures.keys()
        return paths - _listed(folder / LEDGER) | ours

    def write(self, folder: Path) -> Change:
        """Make *folder* hold these files, and none of an earlier build's others."""
        files = self.encoded
        written = sum(_replace(folder / path, data) for path, data in files.items())
        stale = _listed(folder / LEDGER) - files.keys()
        removed = sum(_remove(folder, path) for path in stale)
        ledger = "".join(f"{path}\n" for path in sorted(files))
        _replace(folder / LEDGER, ledger.encode("utf-8"))
        return Change(written, len(files) - written, removed)


def _replace(path: Path, data: bytes) -> bool:
    """Make *path* hold *data*; return whether that changed anything."""
    try:
        if path.read_bytes() == data:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f"{path.name}.part")
    draft.write_bytes(data)
    draft.replace(path)
    return True


def _listed(ledger: Path) -> set[str]:
    try:
        return set(filter(None, ledger.read_text("utf-8").split("\n")))
    except FileNotFoundError:
        return set()


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
