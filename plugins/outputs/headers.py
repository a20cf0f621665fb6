"""What a browser is told with every page: one policy, as each kind of host reads it.

Source: https://www.w3.org/TR/CSP3/, RFC 6797, RFC 8246,
https://docs.netlify.com/manage/routing/headers/ and
https://developers.cloudflare.com/pages/configuration/headers/
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

_SOURCES: Final = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "script-src": "'self'",
    "connect-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'none'",
    "frame-ancestors": "'none'",
}
_UNUSED: Final = ("camera", "geolocation", "microphone", "payment", "usb")
_YEAR: Final = 31_536_000  # seconds

HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": "; ".join(
        f"{directive} {sources}" for directive, sources in _SOURCES.items()
    ),
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": ", ".join(f"{feature}=()" for feature in _UNUSED),
    "Referrer-Policy": "strict-origin-when-cross-origin",
    "Strict-Transport-Security": f"max-age={_YEAR}",
    "X-Content-Type-Options": "nosniff",
}
"""The headers of every answer. Of subdomains, which are not ours, nothing is said."""

FOR_EVER: Final = f"public, max-age={_YEAR}, immutable"
"""How long to keep a file whose name is made from its content."""

_FINGERPRINTED: Final = r"\.[0-9a-f]{8}\.[a-z0-9]+$"


def render_headers_file(fingerprinted: Iterable[str]) -> str:
    """Return ``_headers``, for Netlify and Cloudflare Pages.

    Args:
        fingerprinted: The address of each file that may be kept for ever.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    for path in sorted(fingerprinted):
        lines += [path, f"  Cache-Control: {FOR_EVER}"]
    return "".join(f"{line}\n" for line in lines)


def render_nginx_headers(base: str = "") -> str:
    """Return what stands within a ``server`` of nginx, for a site below *base*.

    A location with a header of its own has none of those around it: they are repeated.
    """
    headers = [
        f'add_header {name} "{value}" always;' for name, value in HEADERS.items()
    ]
    kept = [*headers, f'add_header Cache-Control "{FOR_EVER}";']
    lines = [
        *headers,
        f'location ~ "^{base}/theme/.+{_FINGERPRINTED}" {{',
        *(f"  {line}" for line in kept),
        "}",
    ]
    return "".join(f"{line}\n" for line in lines)


def render_apache_headers() -> str:
    """Return what stands in ``.htaccess``, for Apache 2.4."""
    lines = [
        "<IfModule mod_headers.c>",
        *(f'  Header always set {name} "{value}"' for name, value in HEADERS.items()),
        f'  <FilesMatch "{_FINGERPRINTED}">',
        f'    Header set Cache-Control "{FOR_EVER}"',
        "  </FilesMatch>",
        "</IfModule>",
    ]
    return "".join(f"{line}\n" for line in lines)
