"""Identifiers that name a record of another file."""

from __future__ import annotations

from plugins.domain.reference import parts, references
from plugins.domain.values import LocalText


def test_references(network):
    """Each reference is found, with its path and its collections."""
    found = {
        path: (ref.collections, name)
        for path, ref, name in references(network.editions["2017"])
    }

    assert (("cities",), "clermont-ferrand") == found["host",]
    assert (("topics",), "culture") == found["topics", 0]
    assert (("people",), "jane-doe") == found["programme", 0, "speakers", 0]
    assert (("sources",), "article") == found["figures", 1, "source"]
    assert ("id",) not in found


def test_a_menu_names_parts_or_pages(network):
    """An identifier may be that of a record of one of two collections."""
    menu = [
        ref.collections
        for path, ref, _ in references(network.site)
        if "navigation" in path
    ]

    assert [("sections", "pages")] * 2 == menu


def test_parts(network):
    """A record is walked through with all that it holds, itself first."""
    found = list(parts(network.editions["2017"], ("editions", "2017")))
    texts = [path for path, part in found if isinstance(part, LocalText)]

    assert (("editions", "2017"), network.editions["2017"]) == found[0]
    assert [("editions", "2017", "programme", 0, "title")] == texts
