"""sitemap.xml and robots.txt.

Source: https://www.sitemaps.org/protocol.html, RFC 9309, and for the alternates
https://developers.google.com/search/docs/specialty/international/localized-versions
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Final

MOST: Final = 10_000
"""Addresses of a file: the protocol allows 50,000, and 50 MB, which as many reach only
in forty languages."""

_XML: Final = '<?xml version="1.0" encoding="utf-8"?>\n'
_SITEMAP: Final = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML: Final = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page, and its addresses by language, its own among them."""

    url: str
    modified: str  # ISO 8601 date, or "" where it is not known
    alternates: tuple[tuple[str, str], ...]


def render_sitemap(entries: Iterable[SitemapEntry]) -> str:
    """Return the XML that lists *entries*."""
    urls = "".join(map(_url, entries))
    head = f'<urlset xmlns="{_SITEMAP}" xmlns:xhtml="{_XHTML}">\n'
    return f"{_XML}{head}{urls}</urlset>\n"


def render_sitemap_index(urls: Iterable[str]) -> str:
    """Return the XML that lists the *urls* of the sitemaps of a large site."""
    listed = "".join(
        f"  <sitemap>\n    <loc>{escape(url)}</loc>\n  </sitemap>\n" for url in urls
    )
    return f'{_XML}<sitemapindex xmlns="{_SITEMAP}">\n{listed}</sitemapindex>\n'


def _url(entry: SitemapEntry) -> str:
    modified = entry.modified
    day = f"    <lastmod>{modified}</lastmod>\n" if modified else ""
    place = f"    <loc>{escape(entry.url)}</loc>\n"
    return f"  <url>\n{place}{day}{_links(entry.alternates)}  </url>\n"


@lru_cache(maxsize=1)  # the versions of a page come one after the other
def _links(alternates: tuple[tuple[str, str], ...]) -> str:
    return "".join(
        f'    <xhtml:link rel="alternate" hreflang="{language}" '
        f'href="{escape(address)}" />\n'
        for language, address in alternates
    )


def render_robots(site_url: str) -> str:
    """Return robots.txt: everything may be read, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n"
