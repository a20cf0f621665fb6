"""Do all links within the site lead to a page, and to a place on it?"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import unquote

from plugins.outputs.publishing.file_facts import FileFacts

_OUTSIDE: Final = re.compile(r"(https?|mailto|tel|data):")


@dataclass(frozen=True, slots=True)
class Fault:
    """A link that leads nowhere, or an id that two elements share."""

    page: str  # path of the file
    target: str
    is_duplicate: bool = False


def faults(
    pages: Mapping[str, FileFacts], others: Container[str] = ()
) -> Iterator[Fault]:
    """Yield what is wrong with the links of *pages*; *others* exist beside them."""
    sound: set[str] = set()  # links that are so on every page
    for path, facts in pages.items():
        for anchor in facts.shared_ids:
            yield Fault(path, anchor, is_duplicate=True)
        for link in facts.links:
            if link in sound:
                continue
            if not _leads_somewhere(link, path, others, pages):
                yield Fault(path, link)
            elif not link.startswith("#"):
                sound.add(link)


def _leads_somewhere(
    link: str, page: str, others: Container[str], pages: Mapping[str, FileFacts]
) -> bool:
    url, _, fragment = link.partition("#")
    if not url:
        target = page
    elif url.startswith("/") and not url.startswith("//"):
        target = unquote(url).removeprefix("/")
    else:
        return _OUTSIDE.match(url) is not None
    if target.endswith("/") or not target:
        target += "index.html"
    if target not in pages:
        return target in others
    return not fragment or unquote(fragment) in pages[target].ids
