"""A text in another language than its original's, and what is left to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plugins.domain.problem import Mark, Path

Status = Literal["translated", "outdated", "missing", "unknown"]


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in one language: whether it says what its original says."""

    path: Path  # of the text: ("pages", "join"), ("cities", "cuneo", "note")
    language: str
    original: str  # the language that it follows
    status: Status
    at: Mark  # the translation or, where it is missing, the original
    words: int  # of the original

    @property
    def is_to_do(self) -> bool:
        """Return whether there is something to translate, or to read again."""
        return self.status in ("missing", "outdated")

    @property
    def has_file(self) -> bool:
        """Return whether it is a text of content/, with a file for each language."""
        return self.path[0] in ("pages", "releases")
