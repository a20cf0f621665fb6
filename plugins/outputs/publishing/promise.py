"""What makes a file, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

Content: TypeAlias = str | bytes
Maker: TypeAlias = Callable[[], Content | None]
"""Makes a file, or returns None where it cannot be made."""

PageMaker: TypeAlias = Callable[[], tuple[str, str]]
"""Makes a page: its HTML, and its kind."""

Rewriting: TypeAlias = Callable[[str, str], str]
"""Returns the HTML of a page with other links, of its HTML and its path."""

FolderMaker: TypeAlias = Callable[[], Mapping[str, Content]]
"""Makes all files of a folder at once, by their paths from the root of the site."""


class PathTakenError(Exception):
    """Two pages would be the same file."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A file that is made when it is asked for."""

    make: Maker | PageMaker
    given: str = ""  # digest of what the maker was given
    is_always_made: bool = False

    def made(self) -> tuple[Content | None, str]:
        """Make the file now; return its content, and of a page its kind."""
        made = self.make()
        return made if isinstance(made, tuple) else (made, "")


def encode(content: Content) -> bytes:
    """Return the bytes that a file of this *content* has."""
    return content.encode("utf-8") if isinstance(content, str) else content
