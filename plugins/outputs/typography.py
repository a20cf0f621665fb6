"""The typographic rules that editors need not think of.

Source: the rules of the Imprimerie nationale for French: a narrow no-break space
before ; ! ? », after « and before %, a no-break space before the colon, true
apostrophes and quotation marks, 1ʳᵉ for 1re.
"""

from __future__ import annotations

import re
from typing import Final

NARROW: Final = "\u202f"
NO_BREAK: Final = "\u00a0"

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    "novembre|décembre"
)
_EVERYWHERE: Final = (
    (re.compile(r"(?<=\w)'(?=\w)"), "’"),
    (re.compile(r"\.\.\."), "…"),
)
_FRENCH: Final = (
    (re.compile(r"(?<=\w)'"), "’"),
    (re.compile(r'"([^"<>]+)"'), r"« \1 »"),
    (re.compile(r"«[ \u00a0\u202f]*"), "«" + NARROW),
    (re.compile(r"[ \u00a0\u202f]*»"), NARROW + "»"),
    (re.compile(r"(?<=[\w)\]»%])[ \u00a0\u202f]+(?=[;!?])"), NARROW),
    (re.compile(r"(?<=[\w)\]»%])[ \u00a0\u202f]+(?=:(?:\s|$))"), NO_BREAK),
    (re.compile(r"(?<=\d)[ \u00a0]+%(?!\()"), NARROW + "%"),
    (re.compile(r"(?<=\d)[ \u00a0](?=\d{3}\b)"), NARROW),
    (re.compile(rf"\b1 (?={_MONTHS})"), "1ᵉʳ "),
    (re.compile(r"\b1er\b"), "1ᵉʳ"),
    (re.compile(r"\b1ers\b"), "1ᵉʳˢ"),
    (re.compile(r"\b1re\b"), "1ʳᵉ"),
    (re.compile(r"\b1res\b"), "1ʳᵉˢ"),
    (re.compile(r"\b(\d+)e\b"), r"\1ᵉ"),
    (re.compile(r"\b(\d+)es\b"), r"\1ᵉˢ"),
)
_CURLY: Final = ((re.compile(r'"([^"<>]+)"'), r"“\1”"),)
_BY_LANGUAGE: Final = {"fr": _FRENCH, "en": _CURLY, "es": _CURLY}

_TAG = re.compile(r"(<[^>]*>)")
_VERBATIM = re.compile(r"<(/?)(code|pre|kbd|samp)\b")


def typeset(text: str, language: str) -> str:
    """Return *text* set by the rules of *language*; unknown ones change little."""
    rules = _BY_LANGUAGE.get(language.partition("-")[0], ())
    for pattern, replacement in (*_EVERYWHERE, *rules):
        text = pattern.sub(replacement, text)
    return text


def typeset_html(html: str, language: str) -> str:
    """Return *html* with its texts set, but not its tags, code and examples."""
    verbatim = 0
    parts = _TAG.split(html)
    for index, part in enumerate(parts):
        if match := _VERBATIM.match(part):
            verbatim += -1 if match[1] else 1
        elif not verbatim and not part.startswith("<"):
            parts[index] = typeset(part, language)
    return "".join(parts)
