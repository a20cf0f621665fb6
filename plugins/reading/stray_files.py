"""Files that no part of the site would read: nothing is skipped in silence."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from posixpath import splitext

from plugins.domain.nearest import nearest
from plugins.domain.network import COLLECTIONS
from plugins.domain.problem import Mark, Problem
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_

TEXTS = ("press", "pages")
IMAGES = "images"
_LEFTOVER = re.compile(r"~\$.*|Thumbs\.db|desktop\.ini")  # of Word and of Windows
_HOST_SHOWN = (
    "host/site.yaml",
    "host/host.css",
    "host/templates/….html",
    "host/translations/…/LC_MESSAGES/messages.po",
)
_OF_HOST = re.compile(
    r"host/(site\.yaml|host\.css|checked/links\.json|templates/.+"
    r"|translations/[^/]+/LC_MESSAGES/messages\.po)"
)
_PICTURES = frozenset([".avif", ".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp"])
_NOT_TEXTS = _PICTURES | {".doc", ".docx", ".odt", ".pdf", ".rtf"}


def content_files(root: Path) -> Iterator[str]:
    """Yield the files of content/ and host/content/, sorted, relative to *root*."""
    for folder in ("content", "host/content"):
        yield from _files(root, folder)


def data_files(root: Path) -> Iterator[str]:
    """Yield the files of data/ and host/data/, sorted, relative to *root*."""
    for folder in ("data", "host/data"):
        yield from _files(root, folder)


def host_files(root: Path) -> Iterator[str]:
    """Yield the files of host/ that are neither data nor texts, as above."""
    for file in _files(root, "host"):
        if not file.startswith(("host/data/", "host/content/")):
            yield file


def _files(root: Path, folder: str) -> list[str]:
    found: list[str] = []
    for place, folders, names in os.walk(root / folder):
        folders[:] = [each for each in folders if not each.startswith(".")]
        above = Path(place).relative_to(root).as_posix()
        found += [f"{above}/{name}" for name in names if not name.startswith(".")]
    return sorted(found, key=lambda file: file.split("/"))


def is_text(file: str) -> bool:
    """Return whether *file* stands where press releases and pages do."""
    return _inside(file).rpartition("/")[0] in TEXTS


def is_no_text(file: str) -> bool:
    """Return whether *file* is none that an editor could mean as a text."""
    name = file.rpartition("/")[2]
    return _ending(name) in _NOT_TEXTS or bool(_LEFTOVER.fullmatch(name))


def stray_data(file: str) -> Problem | None:
    """Return why nobody would read *file* of data/, or None if somebody does."""
    names = [f"{name}.yaml" for name in (*COLLECTIONS, "site")]
    if file == "host/data/site.yaml":
        return _stray(file, N_("Move it to {better}."), better="host/site.yaml")
    folder, _, name = file.rpartition("/")
    if folder in ("data", "host/data") and name in names:
        return None
    if better := nearest(PurePosixPath(file).stem, [*COLLECTIONS, "site"]):
        return _stray(file, DID_YOU_MEAN, better=f"{better}.yaml")
    return _stray(file, N_("Its files are: {choices}."), choices=", ".join(names))


def stray_host(file: str) -> Problem | None:
    """Return why nobody would read *file* of host/, or None if somebody does."""
    if PurePosixPath(file).match("host/*.md") or _OF_HOST.fullmatch(file):
        return None
    hint = N_("What is read is {choices}, and the folders data/ and content/.")
    return _stray(file, hint, choices=", ".join(_HOST_SHOWN))


def stray_content(file: str) -> Problem | None:
    """Return why nobody would read *file* of content/, or None if somebody does."""
    inside = _inside(file)
    if _LEFTOVER.fullmatch(inside.rpartition("/")[2]):
        return _stray(file, N_("Another program has left it there: delete it."))
    if is_text(file):
        return _not_a_text(file) if is_no_text(file) else None
    if inside.startswith(f"{IMAGES}/") and _ending(file) in _PICTURES:
        return None
    hint = N_(
        "Texts are in press/ and pages/ with the ending .md, pictures in images/ "
        "with the ending {choices}."
    )
    return _stray(file, hint, choices=", ".join(sorted(_PICTURES)))


def _not_a_text(file: str) -> Problem:
    if _ending(file) in _PICTURES:
        return _stray(file, N_("Move it to {better}."), better="content/images/")
    hint = N_("Copy its text into a file of plain text with the ending .md; remove it.")
    return _stray(file, hint)


def _inside(file: str) -> str:
    return file.removeprefix("host/").removeprefix("content/")


def _ending(file: str) -> str:
    return splitext(file)[1].lower()


def _stray(file: str, hint: str, **values: str) -> Problem:
    says = N_("Nobody reads a file of this name here.")
    return Problem("file_is_known", says, Mark(file, 1, 1), values, hint)
