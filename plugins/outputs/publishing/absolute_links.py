"""Links that lead somewhere from anywhere: in a feed, in a file on a desk."""

from __future__ import annotations

import re

_FROM_ROOT = re.compile(r'(\s(?:href|src)=")/(?!/)')


def absolute_links(html: str, site: str) -> str:
    """Return *html* whose links begin with the address of the *site*."""
    return _FROM_ROOT.sub(rf"\1{site}/", html)
