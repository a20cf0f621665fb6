"""The code of a country or of a language, from its name in the editor's language."""

from __future__ import annotations

import re

from babel import Locale

from plugins.domain.countries import COUNTRIES
from plugins.domain.nearest import kebab

_COMMA = re.compile(r"\s*[,;]\s*")


def with_codes(field: str, typed: str, language: str) -> str:
    """Return what was *typed* for *field*, with codes in place of names.

    ``Italie`` is IT to who speaks French; what is no such name stays as it is.
    """
    locale = Locale.parse(language, sep="-")
    if field == "country":
        names = {code: locale.territories.get(code, "") for code in COUNTRIES}
    elif field in ("language", "languages"):
        names = {
            code: name for code, name in locale.languages.items() if "_" not in code
        }
    else:
        return typed
    codes = {kebab(name): code for code, name in names.items() if kebab(name)}
    return ", ".join(codes.get(kebab(each), each) for each in _COMMA.split(typed))
