"""Somebody who types answers, and a small site to type for."""

from __future__ import annotations

from datetime import date
from gettext import NullTranslations
from pathlib import Path

from plugins.editing.prompts import Asker, Terminal
from plugins.reading.network import read_network
from tests.checks.overlay import lay

TODAY = date(2026, 11, 22)
CTRL_C = "^C"


class Typist:
    """Types *lines* one after the other, then Ctrl-C, and keeps what was said."""

    def __init__(self, *lines: str) -> None:
        self.lines = list(lines)
        self.said: list[str] = []

    @property
    def terminal(self) -> Terminal:
        return Terminal(self._read, self.said.append)

    def _read(self, _: str) -> str:
        line = self.lines.pop(0) if self.lines else CTRL_C
        if line == CTRL_C:
            raise KeyboardInterrupt
        return line


def site(folder: Path) -> Path:
    """Return a folder with a small site in French and English."""
    return lay({}, folder)


def asker(root: Path, typist: Typist | None = None) -> Asker:
    """Return an Asker in English, who can ask *typist*."""
    network = read_network(root, TODAY).network
    assert network is not None
    terminal = typist.terminal if typist else None
    return Asker(network, NullTranslations(), terminal)
