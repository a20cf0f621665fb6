"""The parts of the site that list records."""

from __future__ import annotations

from typing import Final

SECTIONS: Final = (
    "home",
    "cities",
    "map",
    "editions",
    "initiatives",
    "topics",
    "documents",
    "timeline",
    "people",
    "sources",
    "figures",
)
"""What menus and links may name, besides the pages: ``section:figures``."""
