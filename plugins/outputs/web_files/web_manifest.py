"""What a device shows where a reader keeps the site: a web manifest.

Source: https://www.w3.org/TR/appmanifest/
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

ICONS: Final = (
    ("theme/icon.svg", "any", "image/svg+xml"),
    ("theme/icon-192.png", "192x192", "image/png"),
    ("theme/icon-512.png", "512x512", "image/png"),
)
"""Each icon: its path in the site, its size, its type."""


@dataclass(frozen=True, slots=True)
class WebManifest:
    """What it is called, in one language, and where it begins."""

    name: str
    short_name: str
    description: str
    language: str  # BCP 47
    dir: str
    start: str  # path in the site
    color: str  # behind the first page while it loads; "" where it is not known


def render_web_manifest(manifest: WebManifest) -> str:
    """Return the JSON; its addresses are relative, for a site below any path."""
    icons = [{"src": path, "sizes": size, "type": kind} for path, size, kind in ICONS]
    members = {
        "name": manifest.name,
        "short_name": manifest.short_name,
        "description": manifest.description,
        "lang": manifest.language,
        "dir": manifest.dir,
        "start_url": manifest.start,
        "scope": "./",
        "display": "browser",
        "background_color": manifest.color,
        "theme_color": manifest.color,
        "icons": icons,
    }
    told = {name: value for name, value in members.items() if value}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
