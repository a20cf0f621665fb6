"""Put the pages of what was edited into their places before the rest is made.

Whoever saves a file waits for its page. It may take its place as soon as it is right by
itself: the links on it lead somewhere, and nobody has its id twice. What else follows
from the edit, lists and files and other pages, comes with the check of the whole.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.link_check import faults
from plugins.outputs.publishing.promise import encode
from plugins.outputs.publishing.storage import replace_file

_MOST: Final = 30  # pages: more are no edit that somebody waits for


def write_early(site: FinishedSite, folder: Path, ids: Collection[str]) -> None:
    """Make the pages of *ids*; write those that *folder* has, if all are right.

    Nothing else is written, and no new file: the check of the whole does so, which also
    tells what is wrong.
    """
    paths = [*pages_of(ids, site.contents.promised())]
    if len(paths) > _MOST:
        return
    made = {path: site.contents.prepare(path) for path in paths}
    facts = {path: each.facts for path, each in made.items() if each and each.facts}
    if not any(faults(facts, _Known(site))):
        for path in facts:
            _write(folder / path, encode(site.contents[path]))


def pages_of(ids: Collection[str], paths: Collection[str]) -> Iterator[str]:
    """Yield those of *paths* that are the page of one of *ids*: /fr/villes/porto/."""
    for path in paths if ids else ():
        if path.endswith("/index.html") and path.split("/")[-2] in ids:
            yield path


class _Known:
    """Every file that there is, or that will be."""

    def __init__(self, site: FinishedSite) -> None:
        self._site = site
        self._files = frozenset(site.contents.promised())
        self._folders = tuple(site.contents.names() - self._files)

    def __contains__(self, path: object) -> bool:
        is_promised = path in self._files or str(path).startswith(self._folders)
        return is_promised or path in self._site


def _write(place: Path, data: bytes) -> None:
    if place.is_file() and place.read_bytes() != data:
        replace_file(place, data)
