"""How a page shows itself where it is shared.

Source: https://ogp.me/
"""

from __future__ import annotations

from dataclasses import dataclass

from babel.core import get_global

from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.releases import ReleaseView


@dataclass(frozen=True, slots=True)
class Sharing:
    """What OpenGraph says of a page, besides its title, summary and address."""

    kind: str  # website, article
    locale: str  # fr_FR, of the page's text
    other_locales: tuple[str, ...]  # of its versions
    published: str  # ISO 8601, of an article
    modified: str  # idem; empty where it is not known


def sharing_of(page: Page, language: str, localizer: Localizer) -> Sharing:
    """Return how *page*, whose text is in *language*, is to be shared."""
    release = page.view if isinstance(page.view, ReleaseView) else None
    versions = page.languages or localizer.network.site.languages
    locales = [locale_of(tag) for tag in versions if tag != language]
    return Sharing(
        kind="article" if release else "website",
        locale=locale_of(language),
        other_locales=tuple(dict.fromkeys(locales)),
        published=release.card.day if release else "",
        modified=release.modified_day if release else "",
    )


def locale_of(language: str) -> str:
    """Return the language with its country; without one, with that of most readers.

    Source: CLDR, likelySubtags.
    """
    tag = language.replace("-", "_")
    *_, territory = str(get_global("likely_subtags").get(tag, "")).split("_")
    return f"{tag}_{territory}" if territory else tag
