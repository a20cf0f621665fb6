"""A text that knows its language, and says so to the browser when it is foreign."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, Self

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from markupsafe import Markup, escape

_LEFTWARDS: Final = {"Adlm", "Arab", "Hebr", "Nkoo", "Rohg", "Syrc", "Thaa"}
"""The scripts that are written from the right to the left (ISO 15924)."""


class Text(str):
    """A text, its language, and the language of the page that it stands on.

    Printed in a template, it marks itself: ``<span lang="es">Querétaro</span>``
    where the page is in another language. In an attribute use ``plain``.
    """

    __slots__ = ("lang", "page_lang")
    lang: str  # BCP 47
    page_lang: str

    @classmethod
    def of(cls, text: str, lang: str, page_lang: str) -> Self:
        """Return *text*, which is in *lang*, for a page in *page_lang*."""
        made = cls(text)
        made.lang = lang
        made.page_lang = page_lang
        return made

    @property
    def plain(self) -> str:
        """Return the text alone, for an attribute, a title or a feed."""
        return str.__str__(self)

    @property
    def is_foreign(self) -> bool:
        """Return whether the page is in another language."""
        return self.lang != self.page_lang

    @property
    def dir(self) -> str:
        """Return ltr or rtl."""
        return direction(self.lang)

    @property
    def marks(self) -> Markup:
        """Return the attributes of an element that holds the text and nothing else.

        An element that is there anyway, a link for instance, needs no other in it.
        """
        return _marks(self.lang, self.page_lang)

    def __html__(self) -> str:
        """Return the text escaped, and marked where it is foreign."""
        inner = escape(str.__str__(self))
        if self.lang == self.page_lang:
            return inner
        return Markup(f"<span{self.marks}>{inner}</span>")  # noqa: S704 - both are escaped


@lru_cache(maxsize=1000)
def _marks(lang: str, page_lang: str) -> Markup:
    if lang == page_lang:
        return Markup()
    if direction(lang) == direction(page_lang):
        return Markup(' lang="{}"').format(lang)
    return Markup(' lang="{}" dir="{}"').format(lang, direction(lang))


@lru_cache(maxsize=1000)
def direction(language: str) -> str:
    """Return the direction, ltr or rtl, in which *language* is written.

    CLDR tells the script of a language without all that it knows of its words.
    """
    try:
        locale = Locale.parse(language, sep="-")
    except (UnknownLocaleError, ValueError):
        return "ltr"
    likely = get_global("likely_subtags")
    whole = likely.get(str(locale)) or likely.get(locale.language) or "und_Zyyy"
    script = locale.script or whole.split("_")[1]
    return "rtl" if script in _LEFTWARDS else "ltr"
