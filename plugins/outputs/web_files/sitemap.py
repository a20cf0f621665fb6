"""sitemap.xml and robots.txt.

Source: https://www.sitemaps.org/protocol.html, RFC 9309, and for the alternates
https://developers.google.com/search/docs/specialty/international/localized-versions
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree as ET

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"
ET.register_namespace("", _SITEMAP)
ET.register_namespace("xhtml", _XHTML)


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page, and its addresses by language, its own among them."""

    url: str
    modified: str  # ISO 8601 date, or "" where it is not known
    alternates: tuple[tuple[str, str], ...]


def render_sitemap(entries: Iterable[SitemapEntry]) -> str:
    """Return the XML that lists *entries*."""
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for entry in entries:
        url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
        ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = entry.url
        if entry.modified:
            ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = entry.modified
        for language, address in entry.alternates:
            link = ET.SubElement(url, f"{{{_XHTML}}}link")
            link.attrib = {"rel": "alternate", "hreflang": language, "href": address}
    ET.indent(root)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{text}\n'


def render_robots(site_url: str) -> str:
    """Return robots.txt: everything may be read, and where the sitemap is."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}/sitemap.xml\n"
