"""What is told of a template or a plugin that fails, in place of a traceback."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Final

from plugins.domain.wording import N_

FOLDERS: Final = ("host", "plugins", "theme")
_FIRST_LINE: Final = N_("{place}: error: {says}")
_AROUND: Final = 1  # lines before the one that fails


def render_broken(error: BaseException, root: Path, catalog: NullTranslations) -> str:
    """Return where in the code of the site an *error* began, and what it says.

    The place is the last one in the folders that we write; a template has its own
    lines there, because Jinja puts them into its tracebacks.
    """
    says = f"{type(error).__name__}: {error}".strip().removesuffix(":")
    places = list(_places(error, root))
    if not places:
        return says
    file, line = places[-1]
    place = f"{file.relative_to(root).as_posix()}:{line}"
    first = catalog.gettext(_FIRST_LINE).format(place=place, says=says)
    return "\n".join([first, *_excerpt(file, line)])


def _places(error: BaseException, root: Path) -> Iterator[tuple[Path, int]]:
    """Yield (file, line) of each step into our own code, the innermost last."""
    for step in traceback.extract_tb(error.__traceback__):
        file = (root / step.filename).resolve()
        if step.lineno and _is_ours(file, root):
            yield file, step.lineno
    said = getattr(error, "filename", None), getattr(error, "lineno", None)
    match said:  # a file that could not even be read as code
        case (str(name), int(line)) if _is_ours((root / name).resolve(), root):
            yield (root / name).resolve(), line


def _is_ours(file: Path, root: Path) -> bool:
    return any(file.is_relative_to(root / folder) for folder in FOLDERS)


def _excerpt(file: Path, line: int) -> Iterator[str]:
    if not file.is_file():
        return
    lines = file.read_text("utf-8", "replace").splitlines()
    gutter = len(str(line)) + 1
    for number in range(max(1, line - _AROUND), min(line, len(lines)) + 1):
        yield f"{number:>{gutter}} | {lines[number - 1]}".rstrip()
