"""The end of an address, made from a title."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

LONGEST: Final = 70  # characters; a longer one ends with a whole word
_LETTERS: Final = str.maketrans(
    {
        "œ": "oe",
        "æ": "ae",
        "ł": "l",
        "ß": "ss",
        "ø": "o",
        "đ": "d",
        "ð": "d",
        "þ": "th",
        "ı": "i",
    }
)
_BETWEEN = re.compile(r"[^a-z0-9]+")


def slug(title: str) -> str:
    """Return *title* in kebab-case ASCII; nothing, if its script is not Latin."""
    small = unicodedata.normalize("NFKD", title.lower().translate(_LETTERS))
    letters = "".join(sign for sign in small if not unicodedata.combining(sign))
    if any(sign.isalpha() and not sign.isascii() for sign in letters):
        return ""
    words = _BETWEEN.sub("-", letters).strip("-")
    if len(words) <= LONGEST:
        return words
    return words[: LONGEST + 1].rpartition("-")[0] or words[:LONGEST]
