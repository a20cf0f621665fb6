"""The whole site in memory, until it is known to be whole; then on disk.

Nothing is wiped: a file whose bytes are the same is not touched, a new one takes
the old one's place at once, and what an earlier build made and this one did not is
removed. What other tools put beside is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.outputs.publishing.promised_files import (
    FolderMaker,
    Maker,
    PromisedFiles,
)
from plugins.outputs.publishing.relative_links import relative_links

LEDGER: Final = ".published"
"""The file that lists what the last build wrote, so that it can be removed."""

_FROM_ROOT = re.compile(r'(\s(?:action="|href="|src="|content="0; url=))/(?!/)')


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
        self._files = PromisedFiles()
        self._kinds: dict[str, str] = {}
        self._pictures: set[str] = set()
        self.last: set[str] = set()  # pages that tell of all others

    @property
    def kinds(self) -> Mapping[str, str]:
        """Return the kind of each page that was made and has one, by its path."""
        return self._kinds

    @property
    def encoded(self) -> Mapping[str, bytes]:
        """Return the bytes of each file by its path."""
        return self.encoded_but(())

    @property
    def files(self) -> Mapping[str, str]:
        """Return the text of each file by its path, but not what is no text."""
        every = self._files.but(()).items()
        return {path: text for path, text in every if isinstance(text, str)}

    @property
    def contents(self) -> PromisedFiles:
        """Return each file by its path, made when it is asked for."""
        return self._files

    @property
    def sizes(self) -> Mapping[str, int]:
        """Return the size of each file by its path, in bytes."""
        return {path: len(data) for path, data in self.encoded.items()}

    def encoded_but(self, left_out: Collection[str]) -> dict[str, bytes]:
        """Return the bytes of each file but those *left_out*, which are not made."""
        every = self._files.but(left_out)
        return {path: encode(content) for path, content in every.items()}

    def add(self, path: str, content: str | bytes) -> None:
        """Add a file.

        Raises:
            PathTakenError: Another file has this path already.
        """
        self.promise(path, lambda: content)

    def promise(self, path: str, make: Maker) -> None:
        """Add a file that is made when it is asked for.

        Raises:
            PathTakenError: Another file has this path already.
        """
        self._files.promise(path, make)

    def promise_page(self, path: str, make: Callable[[], tuple[str, str]]) -> None:
        """Add a page that is made when it is asked for.

        Args:
            path: Of its file.
            make: Returns its HTML, and its kind: the name of its template.

        Raises:
            PathTakenError: Another file has this path already.
        """

        def made() -> str:
            html, self._kinds[path] = make()
            return html

        self._files.promise(path, made)

    def promise_folder(self, folder: str, make: FolderMaker) -> None:
        """Add all that is in *folder*, ``api/v1/``; one asked for makes them all."""
        self._files.promise_folder(folder, make)

    def promise_picture(self, path: str, make: Callable[[], bytes]) -> None:
        """Add a picture of a text; a later one may take the place of another."""
        self._files.promise(path, make, again=path in self._pictures)
        self._pictures.add(path)

    def below(self, base: str) -> FinishedSite:
        """Return the site for a server that shows it below *base*: ``/inmc``."""
        return self._with(lambda html, _: _FROM_ROOT.sub(rf"\1{base}/", html))

    def relative(self) -> FinishedSite:
        """Return the site for a folder on a disk, which no server shows."""
        return self._with(relative_links)

    def _with(self, change: Callable[[str, str], str]) -> FinishedSite:
        """Return the site with each page as *change* makes it of HTML and path."""
        site = FinishedSite()
        for path, content in self._files.but(()).items():
            if isinstance(content, str) and path.endswith(".html"):
                site.add(path, change(content, path))
            else:
                site.add(path, content)
        return site

    def beside(self, folder: Path) -> set[str]:
        """Return what is no text, and what no build of ours wrote into *folder*."""
        found = (path for path in folder.rglob("*") if path.is_file())
        paths = {path.relative_to(folder).as_posix() for path in found}
        every = self._files.but(()).items()
        ours = {path for path, data in every if isinstance(data, bytes)}
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


def encode(content: str | bytes) -> bytes:
    """Return the bytes that a file of this *content* has."""
    return content.encode("utf-8") if isinstance(content, str) else content


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
