"""The typographic rules that editors need not think of.

Source: the rules of the Imprimerie nationale for French: a narrow no-break space
before ; ! ? », after « and before %, a no-break space before the colon, true
apostrophes and quotation marks, 1ʳᵉ for 1re.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

NARROW: Final = "\u202f"
NO_BREAK: Final = "\u00a0"

_OPEN, _CLOSE, _BREAK = "\ufdd0\ufdd1\ufdd2"
"""What stands for the tags while a text is set: HTML allows none of these signs."""

_MONTHS = (
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|"
    "novembre|décembre"
)
_MOST_KEPT: Final = 10_000  # texts: the same words stand on many pages
_AFTER_A_WORD = rf"(?<=[\w)\]»%{_CLOSE}])"
_QUOTED = re.compile(rf'"([^"<>{_BREAK}]+)"')
_EVERYWHERE: Final = (
    (re.compile(rf"(?<=[\w{_CLOSE}])'(?=[\w{_OPEN}])"), "’"),
    (re.compile(r"\.\.\."), "…"),
)
_FRENCH: Final = (
    (re.compile(rf"(?<=[\w{_CLOSE}])'"), "’"),
    (_QUOTED, r"« \1 »"),
    (re.compile(r"«[ \u00a0\u202f]*"), "«" + NARROW),
    (re.compile(r"[ \u00a0\u202f]*»"), NARROW + "»"),
    (re.compile(rf"{_AFTER_A_WORD}[ \u00a0\u202f]+(?=[;!?])"), NARROW),
    (
        re.compile(
            rf"{_AFTER_A_WORD}[ \u00a0\u202f]+(?=:(?:[\s{_OPEN}{_CLOSE}{_BREAK}]|$))"
        ),
        NO_BREAK,
    ),
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
_CURLY: Final = ((_QUOTED, r"“\1”"),)
_ENGLISH: Final = ((re.compile(r"(?<=\ws)'(?=\s)"), "’"), *_CURLY)
_BY_LANGUAGE: Final = {"fr": _FRENCH, "en": _ENGLISH, "es": _CURLY}
_SET: Final = re.compile(r"['\"«»;:!?%\d]|\.\.\.")
"""What the rules are about: most names have none of it."""

_TAG = re.compile(
    r"<(?P<code>code|kbd|samp)\b.*?</(?P=code)>|<pre\b.*?</pre>"
    r"|<(?P<end>/?)(?:a|abbr|b|cite|em|i|q|small|span|strong|sub|sup|time)\b[^>]*>"
    r"|<[^>]*>",
    re.DOTALL,
)
_SIGN = re.compile(f"[{_OPEN}{_CLOSE}{_BREAK}]")


@lru_cache(maxsize=_MOST_KEPT)
def typeset(text: str, language: str) -> str:
    """Return *text* set by the rules of *language*; unknown ones change little.

    A name or a word stands on many pages: it is set once.
    """
    return _typeset(text, language)


def _typeset(text: str, language: str) -> str:
    if not _SET.search(text):
        return text
    rules = _BY_LANGUAGE.get(language.partition("-")[0], ())
    for pattern, replacement in (*_EVERYWHERE, *rules):
        text = pattern.sub(replacement, text)
    return text


def typeset_html(html: str, language: str) -> str:
    """Return *html* with its texts set, but not its tags, code and examples.

    A sentence is one text, whatever words of it are links or stressed.
    """
    html = _SIGN.sub("", html)
    tags = (match[0] for match in _TAG.finditer(html))
    text = _typeset(_TAG.sub(_sign_of, html), language)
    return _SIGN.sub(lambda _: next(tags), text)


def _sign_of(tag: re.Match[str]) -> str:
    if tag["code"] or tag["end"]:
        return _CLOSE
    return _BREAK if tag["end"] is None else _OPEN
