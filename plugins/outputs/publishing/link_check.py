"""Do all links within the site lead to a page, and to a place on it?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

_LINK = re.compile(r'\s(?:action|href|src)="([^"]*)"')
_ID = re.compile(r'\sid="([^"]*)"')


@dataclass(frozen=True, slots=True)
class Fault:
    """A link that leads nowhere, or an id that two elements share."""

    page: str  # path of the file
    target: str
    is_duplicate: bool = False


def faults(files: Mapping[str, str], others: Collection[str] = ()) -> Iterator[Fault]:
    """Yield what is wrong with the links of *files*; *others* exist beside them."""
    pages = {path: text for path, text in files.items() if path.endswith(".html")}
    ids = {path: Counter(_ID.findall(text)) for path, text in pages.items()}
    known = {*files, *others}
    for path, text in pages.items():
        for anchor, count in ids[path].items():
            if count > 1:
                yield Fault(path, anchor, is_duplicate=True)
        for link in dict.fromkeys(_LINK.findall(text)):
            if not _leads_somewhere(unescape(link), path, known, ids):
                yield Fault(path, unescape(link))


def _leads_somewhere(
    link: str, page: str, known: set[str], ids: Mapping[str, Counter[str]]
) -> bool:
    url, _, fragment = link.partition("#")
    if not url:
        target = page
    elif url.startswith("/") and not url.startswith("//"):
        target = unquote(url).removeprefix("/")
    else:
        return re.match(r"(https?|mailto|tel|data):", url) is not None
    if target.endswith("/") or not target:
        target += "index.html"
    has_place = not fragment or target not in ids or unquote(fragment) in ids[target]
    return target in known and has_place
