"""What every file of a site depends on, as one digest."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

import pydantic

from plugins.domain.traces import digest

_ELSEWHERE: Final = frozenset(
    ["CACHE_PATH", "JOBS", "ON_DEMAND", "OUTPUT_PATH", "PATH", "THEME", "TODAY"]
)
"""Settings that say where and how files are made, or that pages note: the day."""

_NOTED: Final = ("static/css", "static/js", "templates", "translations")
"""Of the theme, what pages note when they read it."""


def identity(theme: Path, settings: Mapping[str, object], site: object) -> str:
    """Return the digest of the code, the packages, the settings and the *site*.

    Args:
        theme: Its folder.
        settings: Those that are plain values count.
        site: What data/site.yaml says.
    """
    packages = sorted(path.name for path in _packages().glob("*.dist-info"))
    given = {
        name: _plain(value)
        for name, value in sorted(settings.items())
        if name not in _ELSEWHERE
    }
    look = digest_of_files(theme, _NOTED)
    return digest((sys.version, packages, given, _code(), look, site))


def digest_of_files(folder: Path, left_out: tuple[str, ...] = ()) -> str:
    """Return the digest of all files of a *folder*, but of the folders *left_out*."""
    found = blake2b(digest_size=16)
    for path in _files(folder, {folder / name for name in left_out}):
        data = path.read_bytes()
        name = path.relative_to(folder).as_posix()
        found.update(f"{name}\0{len(data)}\0".encode())
        found.update(data)
    return found.hexdigest()


def _files(folder: Path, left_out: set[Path]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            if path not in left_out and path.name != "__pycache__":
                yield from _files(path, left_out)
        else:
            yield path


@cache
def _code() -> str:
    """Return the digest of our code, which no process changes while it runs."""
    return digest_of_files(Path(__file__).parents[2])


def _packages() -> Path:
    """Return the folder in which the packages are installed."""
    return Path(pydantic.__file__).parents[1]


def _plain(value: object) -> Any:  # noqa: ANN401 - what JSON can tell
    """Return *value* without what is no plain one."""
    if value is None or isinstance(value, bool | float | int | str):
        return value
    if isinstance(value, Mapping):
        return {str(name): _plain(each) for name, each in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(each) for each in value]
    if isinstance(value, frozenset | set):
        return sorted(str(_plain(each)) for each in value)
    return type(value).__name__
