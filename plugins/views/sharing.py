"""How a page shows itself where it is shared.

Source: https://ogp.me/
"""

from __future__ import annotations

from dataclasses import dataclass

from plugins.views.page import Page
from plugins.views.releases import ReleaseView


@dataclass(frozen=True, slots=True)
class Sharing:
    """What OpenGraph says of an article, besides its title, summary and picture."""

    published: str  # ISO 8601; empty where the page is no article
    modified: str  # idem; empty where it is not known


def sharing_of(page: Page) -> Sharing:
    """Return how *page* is to be shared."""
    release = page.view if isinstance(page.view, ReleaseView) else None
    return Sharing(
        published=release.card.day if release else "",
        modified=release.modified_day if release else "",
    )
