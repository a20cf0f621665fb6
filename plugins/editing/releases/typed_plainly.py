"""A text as editors type it: the site itself sets what typography asks for."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_SIGNS: Final = str.maketrans(
    {
        "’": "'", "‘": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "…": "...",
        "\u00a0": " ", "\u202f": " ", "\u2009": " ", "\u2011": "-", "\u00ad": "",
        "\u200b": "", "\u200e": "", "\u200f": "", "\ufeff": "", "\t": " ",
        "ﬁ": "fi", "ﬂ": "fl", "ﬀ": "ff", "ﬃ": "ffi", "ﬄ": "ffl",
    }
)  # fmt: skip
_RAISED = re.compile(r"\^\{([^{}]*)\}|<su[pb]>(.*?)</su[pb]>", re.IGNORECASE)
_QUOTED = re.compile(r"«\s*|\s*»")
_ORDINALS: Final = (
    (re.compile(r"\b1 ?(?:ère|ere|iere|ière)(s?)\b"), r"1re\1"),
    (re.compile(r"\b1 ?(?:iers?)\b"), "1er"),
    (re.compile(r"\b(\d+) ?(?:i?[èe]me)(s?)\b"), r"\1e\2"),
)
_MARKED = re.compile(r"(\*\*\*|\*\*|__|\*|(?<!\w)_)(?=\S)(.+?)(?<=\S)\1(?!\w)")
_SHORT: Final = 6  # words that stand out; more are a look, not a meaning


def typed_plainly(text: str) -> str:
    """Return *text* without what a word processor makes of it."""
    plain = unicodedata.normalize("NFC", text).translate(_SIGNS)
    plain = _RAISED.sub(lambda raised: raised[1] or raised[2] or "", plain)
    plain = _QUOTED.sub('"', plain)
    for pattern, better in _ORDINALS:
        plain = pattern.sub(better, plain)
    plain = _MARKED.sub(_emphasis, _MARKED.sub(_emphasis, plain))
    plain = re.sub(r"\*\*|^\*+(?=\w)|(?<=[\w.!?])\*+$", "", plain)  # never closed
    plain = re.sub(r",\s*\.", ".", re.sub(r"\s+", " ", plain))
    plain = re.sub(r"\(\s+", "(", re.sub(r"\s+([,.)])", r"\1", plain))
    return "".join(
        sign for sign in plain if unicodedata.category(sign)[0] != "C"
    ).strip()


def _emphasis(found: re.Match[str]) -> str:
    sign, words = found[1], found[2]
    is_strong = len(sign) > 1 or len(words.split()) > _SHORT or '"' in words
    return words if is_strong else f"_{words}_"
