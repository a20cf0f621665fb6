"""Something that an editor must put right, and where it was written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from pydantic_core import PydanticCustomError

Path = tuple[str | int, ...]
"""Where a value is in the data: ``("editions", "2017", "figures", 0, "value")``."""

Severity = Literal["error", "warning"]
"""An error stops what is under way; a warning is told, and stops nothing."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file that an editor can open."""

    file: str  # relative to the repository, "/" on every system
    line: int  # 1-based
    column: int  # 1-based, in characters
    length: int = 1  # characters to underline
    excerpt: tuple[str, ...] = ()  # the lines before, then the line itself


@dataclass(frozen=True, slots=True)
class Problem:
    """A mistake in an editor's words.

    ``says`` and ``hint`` are English texts with ``{names}``, which ``values``
    fills after the translation.
    """

    rule: str  # the section of docs/checks.md that says why
    says: str
    at: Mark | Path
    values: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    severity: Severity = "error"

    @property
    def is_warning(self) -> bool:
        """Return whether the site is made in spite of it."""
        return self.severity == "warning"


def mistake(rule: str, says: str, hint: str = "", **values: str) -> PydanticCustomError:
    """Return the error that a model raises for a value that breaks *rule*."""
    return PydanticCustomError(
        "mistake", "{rule}", {"rule": rule, "says": says, "hint": hint} | values
    )
