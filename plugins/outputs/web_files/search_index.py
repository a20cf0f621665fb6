"""The index that the search of one language reads: a small JSON.

``kinds`` are words, the likeliest kind first. Each of ``pages`` is the number of its
kind, its address from here, its title, the title's language where it is another
than the page's, a detail, a summary, other names with their languages, and a text.
What is empty at the end of a page is left out.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IndexedPage:
    """A page as the index has it."""

    kind: str
    url: str  # relative to that of the index
    title: str
    language: str  # of the title; empty: the reader's
    detail: str
    summary: str
    names: tuple[tuple[str, str], ...]  # each with its language; empty: the reader's
    text: str


def render_search_index(pages: Iterable[IndexedPage], kinds: Mapping[str, str]) -> str:
    """Return the index of *pages*.

    Args:
        pages: Those of equal worth in this order.
        kinds: The word for each kind, the likeliest kind first.
    """
    order = list(kinds)
    index = {
        "kinds": list(kinds.values()),
        "pages": [_row(page, order) for page in pages],
    }
    return json.dumps(index, ensure_ascii=False, separators=(",", ":")) + "\n"


def _row(page: IndexedPage, order: list[str]) -> list[object]:
    row: list[object] = [
        order.index(page.kind),
        page.url,
        page.title,
        page.language,
        page.detail,
        page.summary,
        [list(name) for name in page.names],
        page.text,
    ]
    while not row[-1] and row[-1] != 0:
        row.pop()
    return row
