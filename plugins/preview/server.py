"""Serves the site as a host would, and tells open pages that there is another version.

Nothing is added on disk: what a page gets besides is put into it on its way out.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from mimetypes import guess_type
from pathlib import PurePosixPath
from typing import Final
from urllib.parse import parse_qs, quote, unquote, urlsplit

from plugins.preview import seam
from plugins.preview.stand import Stand

_TYPES: Final = {  # what the registry of a Windows computer may not know
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".html": "text/html",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}


class SiteServer(ThreadingHTTPServer):
    """Serves what a stand shows; with *reloads*, open pages load again."""

    allow_reuse_address = os.name != "nt"  # there, it would share a port in use

    def __init__(self, stand: Stand, place: tuple[str, int], *, reloads: bool) -> None:
        super().__init__(place, partial(_Answer, stand=stand, reloads=reloads))
        self.host = place[0]

    @property
    def address(self) -> str:
        """The address of the home page."""
        return f"http://{self.host}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was left before it was all sent."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typed too narrowly


class _Answer(BaseHTTPRequestHandler):
    """The answer to one request."""

    def __init__(
        self, *given: object, stand: Stand, reloads: bool, **named: object
    ) -> None:
        self.stand = stand
        self.reloads = reloads
        super().__init__(*given, **named)  # type: ignore[arg-type]  # as http.server gives it

    def do_GET(self) -> None:
        asked = urlsplit(self.path)
        path = unquote(asked.path).lstrip("/")
        if not self.reloads:
            self._answer(path)
        elif path == seam.EVENTS:
            self._tell_versions(*parse_qs(asked.query).get("since", [""]))
        elif path in seam.FILES:
            self._send(HTTPStatus.OK, path, seam.FILES[path].read_bytes())
        else:
            self._answer(path)

    do_HEAD = do_GET  # noqa: N815 - its name in http.server

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in http.server
        """Say nothing: the terminal is for the builds' reports."""

    def _answer(self, path: str) -> None:
        """Answer with the file at *path*, or the page that says there is none."""
        is_folder = not path or path.endswith("/")
        name = f"{path}index.html" if is_folder else path
        version = self.stand.version  # of before: the page is no older than it says
        data = self.stand.get(name)
        if data is not None:
            self._send(HTTPStatus.OK, name, data, version)
        elif not is_folder and self.stand.get(f"{path}/index.html") is not None:
            self._send_headers(
                HTTPStatus.MOVED_PERMANENTLY, {"Location": f"/{quote(path)}/"}
            )
        else:
            page = missing_page(self.stand, path)
            self._send(HTTPStatus.NOT_FOUND, "404.html", page, version)

    def _send(
        self, status: HTTPStatus, path: str, data: bytes, version: str = ""
    ) -> None:
        if self.reloads and path.endswith(".html"):
            data = seam.dressed(data, self.stand.banner, version)
        told = {"Content-Type": type_of(path)}
        if self.reloads:
            told |= self.stand.headers(f"/{path}")
        self._send_headers(status, told, len(data))
        if self.command != "HEAD":
            self.wfile.write(data)

    def _send_headers(
        self, status: HTTPStatus, told: Mapping[str, str], length: int = 0
    ) -> None:
        self.send_response(status)
        for name, value in told.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def _tell_versions(self, since: str) -> None:
        """Tell an open page once there is another version than that it was *since*."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        with suppress(ConnectionError):  # the page was left
            self.wfile.write(b"retry: 300\n\n")  # ms: a server that starts anew
            while not self.stand.wait(since):
                self.wfile.write(b":\n\n")
            self.wfile.write(b"data: built\n\n")


def type_of(path: str) -> str:
    """Return the media type of a file, which does not depend on the computer."""
    suffix = PurePosixPath(path).suffix
    kind = _TYPES.get(suffix) or guess_type(path)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind


def missing_page(stand: Stand, path: str) -> bytes:
    """Return the page for a *path* without one, in the language of the path."""
    language, _, more = path.partition("/")
    places = [f"{language}/404.html"] * bool(more) + ["404.html"]
    found = (stand.get(place) for place in places)
    return next(filter(None, found), stand.empty)
