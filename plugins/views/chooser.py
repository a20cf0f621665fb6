"""The pages before any language is chosen: the entrance, and the way back to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.domain.wording import N_
from plugins.views.frame import LanguageLink, language_links
from plugins.views.localizer import Localizer
from plugins.views.text import Text

_NOT_FOUND = N_("This page does not exist.")
_ENTER = N_("Read this site in English")


@dataclass(frozen=True, slots=True)
class Entrance:
    """A language of the site, in its own words."""

    language: LanguageLink
    site_name: Text
    sentence: str  # where an address led nowhere
    invitation: str


@dataclass(frozen=True, slots=True)
class ChooserView:
    """The languages of the site."""

    entrances: tuple[Entrance, ...]


def chooser_view(localizers: Iterable[Localizer], *, is_missing: bool) -> ChooserView:
    """Return one entrance per language, each in its own words."""
    return ChooserView(
        tuple(_entrance(localizer, is_missing=is_missing) for localizer in localizers)
    )


def _entrance(localizer: Localizer, *, is_missing: bool) -> Entrance:
    url = localizer.url("section", "home")
    (language,) = language_links({localizer.language: url}, "")
    return Entrance(
        language=language,
        site_name=localizer.text(localizer.network.site.name),
        sentence=localizer.gettext(_NOT_FOUND) if is_missing else "",
        invitation=localizer.gettext(_ENTER),
    )
