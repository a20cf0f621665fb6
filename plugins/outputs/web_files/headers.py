"""What a browser is told with every page: one policy, as each kind of host reads it.

Source: https://www.w3.org/TR/CSP3/, RFC 6797, RFC 8246,
https://docs.netlify.com/manage/routing/headers/ and
https://developers.cloudflare.com/pages/configuration/headers/
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

_SOURCES: Final = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "script-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'none'",
}
_UNUSED: Final = ("camera", "geolocation", "microphone", "payment", "usb")
_YEAR: Final = 31_536_000  # seconds


def _policy(sources: Mapping[str, str]) -> str:
    return "; ".join(f"{directive} {source}" for directive, source in sources.items())


HEADERS: Final[Mapping[str, str]] = {
    "Content-Security-Policy": _policy(_SOURCES),
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


@dataclass(frozen=True, slots=True)
class PathRule:
    """What some addresses are told besides what every address is."""

    path: str  # what they begin with, from the root of the site
    headers: Mapping[str, str]  # a name of HEADERS takes this value instead
    types: Mapping[str, str] = field(default_factory=dict)  # by ending: {"csv": …}


OPEN_TYPES: Final[Mapping[str, str]] = {
    "csv": "text/csv; charset=utf-8",
    "geojson": "application/geo+json",
    "json": "application/json",
    "jsonld": "application/ld+json",
}
"""The media type of each kind of file of the open data, by its ending."""

RULES: Final = (PathRule("/api/", {"Access-Control-Allow-Origin": "*"}, OPEN_TYPES),)
"""Open data may be read by the pages of any other site."""


def framed(path: str) -> PathRule:
    """Return the rule of a page that any other site may show within its own.

    Nothing else of the policy changes: the page loads what is ours alone.
    """
    policy = _policy({**_SOURCES, "frame-ancestors": "*"})
    return PathRule(path, {"Content-Security-Policy": policy})


def editing(path: str, forge: Mapping[str, Iterable[str]]) -> PathRule:
    """Return the rule of the web editor, whose script brings its own styles.

    It may ask this site and the *forge* that keeps the repository, by directive. Its
    sign-in is a window of the forge, which has to answer.
    """
    sources = _SOURCES | {
        "style-src": "'self' 'unsafe-inline'",
        "img-src": "'self' blob: data:",
        "font-src": "'self'",
        "media-src": "blob:",
        "connect-src": "'self' blob: data:",
    }
    for directive, origins in forge.items():
        sources[directive] = " ".join([sources[directive], *origins])
    return PathRule(
        path,
        {
            "Content-Security-Policy": _policy(sources),
            "Cross-Origin-Opener-Policy": "same-origin-allow-popups",
            "X-Robots-Tag": "noindex",
        },
    )


TYPES: Final = {
    "ics": "text/calendar; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
    "webmanifest": "application/manifest+json",
}
"""What files are, by their ending, that some servers do not know."""


def render_headers_file(
    fingerprinted: Iterable[str], base: str = "", rules: Sequence[PathRule] = RULES
) -> str:
    """Return ``_headers``, for Netlify and Cloudflare Pages, for a site below *base*.

    Where two paths match, Netlify takes the last value of a header and Cloudflare
    joins them: the rules come last, and take the first value off for Cloudflare.

    Args:
        fingerprinted: The address of each file that may be kept for ever.
        base: What the addresses of the site begin with; it has no last slash.
        rules: What some paths are told besides.
    """
    lines = ["/*", *(f"  {name}: {value}" for name, value in HEADERS.items())]
    for path in sorted(fingerprinted):
        lines += [path, f"  Cache-Control: {FOR_EVER}"]
    for rule in rules:
        lines += [f"{base}{rule.path}*", *_named(rule.headers)]
        for ending, kind in rule.types.items():
            lines += [f"{base}{rule.path}*.{ending}", f"  Content-Type: {kind}"]
    for ending, kind in TYPES.items():
        lines += [f"{base}/*.{ending}", f"  Content-Type: {kind}"]
    return "".join(f"{line}\n" for line in lines)


def _named(headers: Mapping[str, str]) -> Iterator[str]:
    """Yield *headers* of one path, without the value that every path has.

    Netlify passes over a line without a colon.

    Source: https://developers.cloudflare.com/pages/configuration/headers/#detach-a-header
    """
    for name, value in headers.items():
        if name in HEADERS:
            yield f"  ! {name}"
        yield f"  {name}: {value}"


def render_nginx_headers(base: str = "", rules: Sequence[PathRule] = RULES) -> str:
    """Return what stands within a ``server`` of nginx, for a site below *base*.

    A location with a header of its own has none of those around it: they are repeated.
    """
    kept = {**HEADERS, "Cache-Control": FOR_EVER}
    lines = [
        *_added(HEADERS),
        f'location ~ "^{base}/theme/.+{_FINGERPRINTED}" {{',
        *(f"  {line}" for line in _added(kept)),
        "}",
    ]
    for ending, kind in TYPES.items():
        lines += [f'location ~ "\\.{ending}$" {{', *_typed({ending: kind}), "}"]
    for rule in rules:
        lines += [
            f'location ^~ "{base}{rule.path}" {{',
            *(f"  {line}" for line in _added({**HEADERS, **rule.headers})),
            *_typed(rule.types),
            "}",
        ]
    return "".join(f"{line}\n" for line in lines)


def _added(headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        yield f'add_header {name} "{value}" always;'


def _typed(types: Mapping[str, str]) -> Iterator[str]:
    if types:
        yield "  types {"
        yield from (f'    "{kind}" {ending};' for ending, kind in types.items())
        yield "  }"


def render_apache_headers(base: str = "", rules: Sequence[PathRule] = RULES) -> str:
    """Return what stands in ``.htaccess``, for Apache 2.4, for a site below *base*."""
    lines = [
        "<IfModule mod_headers.c>",
        *(f"  {line}" for line in _set(HEADERS)),
        f'  <FilesMatch "{_FINGERPRINTED}">',
        f'    Header set Cache-Control "{FOR_EVER}"',
        "  </FilesMatch>",
    ]
    for rule in rules:
        lines += [
            f'  <If "%{{REQUEST_URI}} =~ m#^{base}{rule.path}#">',
            *(f"    {line}" for line in _set(rule.headers)),
            "  </If>",
        ]
    lines += ["</IfModule>", "<IfModule mod_mime.c>"]
    lines += [
        f'  AddType "{kind}" .{ending}'
        for types in (*(rule.types for rule in rules), TYPES)
        for ending, kind in types.items()
    ]
    lines.append("</IfModule>")
    return "".join(f"{line}\n" for line in lines)


def _set(headers: Mapping[str, str]) -> Iterator[str]:
    for name, value in headers.items():
        yield f'Header always set {name} "{value}"'
