"""The whole site, until it is known to be whole; then in its folder."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Final

from plugins.domain.once import Once
from plugins.domain.traces import Shelves
from plugins.outputs.publishing.file_facts import FileFacts, file_facts
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.promise import (
    Content,
    FolderMaker,
    Maker,
    PageMaker,
    Rewriting,
    encode,
)
from plugins.outputs.publishing.promised_files import PromisedFiles
from plugins.outputs.publishing.storage import Change, Storage
from plugins.outputs.publishing.workers import (
    CAN_FORK,
    FEW,
    examples,
    make_in_workers,
)

_FROM_ROOT: Final = re.compile(r'(\s(?:action="|href="|src="|content="0; url=))/(?!/)')


class FinishedSite:
    """Every file of the site by its path, "/" on every system."""

    def __init__(
        self,
        storage: Storage,
        memory: Memory | None = None,
        shelves: Shelves | None = None,
        *,
        identity: str = "",
        rewriting: Rewriting | None = None,
    ) -> None:
        """Begin with no file.

        Args:
            storage: Where the contents are.
            memory: What was made before.
            shelves: What makers read from.
            identity: Digest of what all files depend on.
            rewriting: Changes the links of each page, once they are known to be right.
        """
        self._storage = storage
        self._turn = storage.begin()
        self._rewriting = rewriting
        self._memory = memory or Memory()
        self._pictures: set[str] = set()
        self.last: set[str] = set()  # pages that tell of all others
        self.once = Once()  # what several of them tell
        self.contents = PromisedFiles(
            storage, self._memory, shelves or Shelves(), identity, rewriting
        )

    @property
    def kinds(self) -> Mapping[str, str]:
        """Return the kind of each page that was made and has one, by its path."""
        known = self.contents.known.items()
        return {path: made.kind for path, made in known if made.kind}

    @property
    def encoded(self) -> Mapping[str, bytes]:
        """Return the bytes of each file by its path."""
        return {path: encode(content) for path, content in self._every()}

    @property
    def files(self) -> Mapping[str, str]:
        """Return the text of each file by its path, but not what is no text."""
        every = self._every()
        return {path: text for path, text in every if isinstance(text, str)}

    @property
    def sizes(self) -> Mapping[str, int]:
        """Return the size of each file by its path, in bytes."""
        return {path: self.contents.size(path) or 0 for path in self._paths()}

    def facts(self, left_out: Collection[str] = ()) -> Mapping[str, FileFacts]:
        """Return what is to be known of each file but those *left_out*.

        They are not made.
        """
        return _Facts(self.contents, [*self._paths(left_out)])

    def add(self, path: str, content: str | bytes) -> None:
        """Add a file.

        Raises:
            PathTakenError: Another file has this path already.
        """
        self.contents.promise(path, lambda: content, is_at_hand=True)

    def promise(self, path: str, make: Maker, *, given: object = None) -> None:
        """Add a file that is made when it is asked for.

        Args:
            path: Of the file.
            make: Returns its content, or None where it cannot be made.
            given: What *make* knows, but for what it takes from shelves.

        Raises:
            PathTakenError: Another file has this path already.
        """
        self.contents.promise(path, make, given=given)

    def promise_page(self, path: str, make: PageMaker, *, given: object = None) -> None:
        """Add a page that is made when it is asked for.

        Args:
            path: Of its file.
            make: Returns its HTML, and its kind: the name of its template.
            given: What *make* knows, but for what it takes from shelves.

        Raises:
            PathTakenError: Another file has this path already.
        """
        is_last = path in self.last
        self.contents.promise_page(path, make, given=given, is_last=is_last)

    def promise_folder(self, folder: str, make: FolderMaker) -> None:
        """Add all whose path begins with *folder*; one asked for makes them all."""
        self.contents.promise_folder(folder, make)

    def add_picture(self, path: str, file: Path) -> None:
        """Add a picture of a text; a later one may take the place of another."""
        is_other = path in self._pictures
        make = file.read_bytes
        self.contents.promise(path, make, is_at_hand=True, again=is_other)
        self._pictures.add(path)

    def make(self, jobs: int = 1) -> None:
        """Have every file made that must be: pages last, by so many processes."""
        files = self.contents
        pages = []
        for path in sorted(files, key=_holds_others):
            if not path.endswith(".html"):
                files.prepare(path)
            elif path not in self.last and not files.is_kept(path):
                pages.append(path)
        if jobs > 1 and len(pages) > FEW and CAN_FORK:
            first = examples(pages)
            for path in sorted(first):
                files.prepare(path)
            rest = [path for path in pages if path not in first]
            make_in_workers(files, self._memory, rest, jobs)
        for path in (*pages, *self.last):
            files.prepare(path)

    def __contains__(self, path: object) -> bool:
        """Return whether the site has a file, or somebody else has put it beside."""
        made = self.contents.prepare(str(path))
        return bool(made.digest) if made else self._storage.has_beside(str(path))

    def write(self) -> Change:
        """Make the folder hold these files, and none of an earlier build's others.

        Raises:
            LeftError: Another site has begun.
        """
        known = self.contents.known
        digests = {path: known[path].digest for path in self._paths()}
        change = self._storage.publish(digests, self._turn)
        self._memory.keep_only(self.contents.names())
        return change

    def replace(self, pages: Mapping[str, str]) -> None:
        """Let *pages* be in the place of those of before, until the rest is known."""
        rewriting = self._rewriting or _as_it_is
        self._storage.replace(
            {path: encode(rewriting(html, path)) for path, html in pages.items()}
        )

    def _paths(self, left_out: Collection[str] = ()) -> Iterator[str]:
        """Yield the path of each file that can be made, but of none *left_out*."""
        files, known = self.contents, self.contents.known
        for path in files:
            if path not in left_out:
                made = known.get(path) or files.prepare(path)
                if made and made.digest:
                    yield path

    def _every(self) -> Iterator[tuple[str, Content]]:
        return ((path, self.contents[path]) for path in self._paths())


class _Facts(Mapping[str, FileFacts]):
    """The facts of files: of pages they are known, of others when they are asked."""

    def __init__(self, files: PromisedFiles, paths: list[str]) -> None:
        self._files = files
        self._known: dict[str, FileFacts | None] = {
            path: files.known[path].facts for path in paths
        }

    def __getitem__(self, path: str) -> FileFacts:
        facts = self._known[path]
        if facts is None:
            self._known[path] = facts = file_facts(path, encode(self._files[path]))
        return facts

    def __contains__(self, path: object) -> bool:
        return path in self._known

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


def _as_it_is(html: str, _path: str) -> str:
    return html


def _holds_others(path: str) -> bool:
    return path.endswith(".zip")


def below(base: str) -> Rewriting:
    """Return what leads links below *base*, ``/inmc``, on whose server the site is."""
    return lambda html, _: _FROM_ROOT.sub(rf"\1{base}/", html)
