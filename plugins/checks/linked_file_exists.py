"""The file that a link names with {filename}, {static} or {attach} is there."""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Iterator

from plugins.domain.link import FILES, Link
from plugins.domain.nearest import nearest
from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each link to a file that is not in content/."""
    for path, text in network.texts():
        for language, links in text.links.items():
            for index, link in enumerate(links):
                if link.scheme in FILES and link.file not in network.files:
                    at = (*path, language, "links", index)
                    yield _problem(link, at, network)


def _problem(link: Link, at: Path, network: Network) -> Problem:
    near = _nearest_file(link.file, network.files)
    folder, name = posixpath.split(near)
    is_beside = folder == posixpath.dirname(link.file) and "/" not in link.name
    better = f"{link.scheme}{name}" if is_beside else f"{link.scheme}/{near}"
    return Problem(
        "linked_file_exists",
        N_("There is no file {file}."),
        at,
        {"file": link.file, "better": better},
        DID_YOU_MEAN
        if near
        else N_("Write its path from this file on, or from / for the whole folder."),
    )


def _nearest_file(typed: str, files: Iterable[str]) -> str:
    """Return the file that has the nearest subject, then the nearest ending."""
    by_stem: dict[str, dict[str, str]] = {}
    for file in sorted(files):
        stem, name = _stem(file), posixpath.basename(file)
        by_stem.setdefault(stem, {})[name] = file
    alike = by_stem.get(nearest(_stem(typed), by_stem), {})
    name = nearest(posixpath.basename(typed), alike)
    return alike.get(name) or next(iter(alike.values()), "")


def _stem(file: str) -> str:
    return posixpath.basename(file).partition(".")[0]
