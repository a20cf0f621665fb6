"""What the last check of the links to other sites found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Failure = Literal["gone", "no-site", "no-answer"]
"""The page is gone, the site is, or nobody answers as a browser would be answered."""


@dataclass(frozen=True, slots=True, order=True)
class FailingLink:
    """An address that does not lead where it did."""

    address: str
    failure: Failure
    since: date  # the first check in a row that found it so
    said: str = ""  # what the server said: 404


@dataclass(frozen=True, slots=True)
class LinkResults:
    """A check of all addresses: when, how many, and those that fail."""

    checked: date
    count: int
    failing: tuple[FailingLink, ...]
