"""Links that editors write by id: ``[Cuneo](city:cuneo)``."""

from __future__ import annotations

import re

from markupsafe import escape

from plugins.domain.link import LINKED
from plugins.views.localizer import Localizer

_LINK = re.compile(rf'(\shref=")({"|".join(LINKED)}):([^"]+)(")')


def resolve_links(html: str, localizer: Localizer) -> str:
    """Return *html* with each such link leading to its page in this language."""

    def url(match: re.Match[str]) -> str:
        before, kind, record_id, after = match.groups()
        return f"{before}{escape(localizer.url(kind, record_id))}{after}"

    return _LINK.sub(url, html)
