"""Add a language to the site: its place in site.yaml."""

from __future__ import annotations

from collections.abc import Sequence

from babel import Locale, UnknownLocaleError

from plugins.domain.wording import N_
from plugins.editing.splice import line_of, set_field
from plugins.editing.text_translation import NotTranslatedError
from plugins.editing.yaml_text import NothingThereError


def check_language(tag: str) -> None:
    """Stop unless CLDR, and so the site, can write dates and names in *tag*.

    Raises:
        NotTranslatedError: It cannot, or *tag* is not written as BCP 47 wants it.
    """
    try:
        known = str(Locale.parse(tag, sep="-")).replace("_", "-") == tag
    except (ValueError, UnknownLocaleError):
        known = False
    if not known:
        raise NotTranslatedError(
            N_("“{typed}” is not the code of a language."), typed=tag
        )


def with_language(text: str, language: str, languages: Sequence[str]) -> str:
    """Return *text*, a site.yaml, with *language* after the site's *languages*.

    That of a host city may be empty, or have none of its own yet: it then has all.
    """
    if language in languages:
        return text
    if not text:
        lines = (f"    - {each}\n" for each in (*languages, language))
        return "site:\n  languages:\n" + "".join(lines)
    try:
        line_of(text, ("languages",))
    except NothingThereError:
        return set_field(text, ("languages",), [*languages, language])
    return set_field(text, ("languages", len(languages)), language)
