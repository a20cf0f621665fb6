"""A file as it was made, without its content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from plugins.outputs.publishing.file_facts import FileFacts

Asked: TypeAlias = tuple[tuple[str, str], ...]
"""The path of each other file that was asked for, and its digest."""


@dataclass(frozen=True, slots=True)
class MadeFile:
    """What is known of a file."""

    digest: str  # of its content; empty where it could not be made
    size: int = 0  # bytes
    is_text: bool = False
    asked: Asked = ()
    given: str = ""  # digest of what its maker was given
    kind: str = ""  # of a page: the name of its template
    facts: FileFacts | None = None  # of a page


@dataclass(frozen=True, slots=True)
class MadeFolder:
    """Files that were made at once."""

    paths: tuple[str, ...]
    asked: Asked = ()
