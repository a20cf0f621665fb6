"""What a host tells with each file: so that a page works here as it will there.

``_headers`` is what the site says of it; see ``plugins.outputs.web_files.headers``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_LEFT_OUT: Final = ("Cache-Control", "Content-Type", "Strict-Transport-Security")
"""What this server tells itself, and what holds for a name on the net alone."""


@dataclass(frozen=True, slots=True)
class _Rule:
    pattern: re.Pattern[str]
    headers: tuple[tuple[str, str], ...]


class HostHeaders:
    """The rules of a file ``_headers``."""

    def __init__(self, text: str) -> None:
        """Read the rules that *text* tells."""
        self._rules = tuple(_rules(text))

    def of(self, address: str) -> Mapping[str, str]:
        """Return the headers of *address*; a later rule has the last word."""
        found: dict[str, str] = {}
        for rule in self._rules:
            if rule.pattern.fullmatch(address):
                found |= dict(rule.headers)
        return found


def _rules(text: str) -> Iterator[_Rule]:
    path = ""
    headers: list[tuple[str, str]] = []
    for line in [*text.splitlines(), "/"]:
        if line.startswith("/"):
            if headers:
                yield _Rule(_pattern(path), tuple(headers))
            path, headers = line, []
        elif not line.lstrip().startswith("!"):
            name, _, value = line.strip().partition(": ")
            headers += [(name, value)] if name not in _LEFT_OUT else []


def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.escape(path).replace(r"\*", ".*"))
