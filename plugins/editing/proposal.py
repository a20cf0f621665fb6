"""Files that are about to be written: the whole site is checked with them first."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shutil import copyfile, copytree
from typing import Final

from plugins.reading.network import Reading, read_network

_FOLDERS: Final = ("data", "content", "host")
_READ: Final = frozenset([".yaml", ".md"])

Files = Mapping[str, str]
"""New texts by the paths of their files, relative to the root."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a command would write, and where its first new line is."""

    files: Files
    place: str  # file:line
    shown: str  # what is new, for the editor to read again


def check_proposal(root: Path, today: date, files: Files) -> Reading:
    """Return what the site under *root* says, with *files* in place of its own.

    Nothing is written there: the check reads a copy, in which pictures are empty.
    """
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder)
        for name in _FOLDERS:
            if (root / name).is_dir():
                copytree(root / name, copy / name, copy_function=_copy_text)
        write_files(copy, files)
        return read_network(copy, today)


def write_files(root: Path, files: Files) -> None:
    """Write *files* under *root*, each at once or not at all."""
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        draft = path.with_name(f".{path.name}.new")
        draft.write_bytes(text.encode())
        draft.replace(path)


def read_text(path: Path) -> str:
    """Return the text of *path* with its own line ends."""
    return path.read_bytes().decode()


def home(root: Path, name: str) -> str:
    """Return where a new file *name* belongs: in a host city's copy, in host/."""
    return f"host/{name}" if (root / "host" / "site.yaml").is_file() else name


def _copy_text(source: str, to: str) -> str:
    if os.path.splitext(source)[1] in _READ:  # noqa: PTH122 - copytree gives texts
        copyfile(source, to)
    else:
        Path(to).touch()
    return to
