"""The word that somebody most likely meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches


def kebab(text: str) -> str:
    """Return *text* in small ASCII letters and digits, with hyphens between."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")


def nearest(typed: str, choices: Iterable[str]) -> str:
    """Return the choice that *typed* most resembles, or nothing.

    Capitals and accents do not count, and a part of a choice is enough:
    ``vitoria`` means ``vitoria-gasteiz``, ``lat`` means ``latitude``.
    """
    known = {kebab(choice): choice for choice in sorted(choices, reverse=True)}
    wanted = kebab(typed)[:80]
    if not wanted:
        return ""
    if close := get_close_matches(wanted, known, n=1, cutoff=0.7):
        return known[close[0]]
    longer = [plain for plain in known if plain.startswith(wanted)]
    if longer and len(wanted) > 1:
        return known[min(longer, key=len)]
    close = get_close_matches(wanted, known, n=1, cutoff=0.55)
    return known[close[0]] if close else ""
