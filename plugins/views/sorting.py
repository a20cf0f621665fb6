"""The order of names in a list."""

from __future__ import annotations

import unicodedata


def sort_key(text: str) -> tuple[str, str]:
    """Return what to sort by: accents and capitals count only between equals.

    A simplification of the Unicode Collation Algorithm (UTS #10) that serves the
    Latin script; other scripts keep the order of their code points.
    """
    folded = unicodedata.normalize("NFKD", text.casefold())
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    return plain, text
