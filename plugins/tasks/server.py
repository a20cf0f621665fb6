"""Serves the built site as a host would, and tells open pages that it was built again.

Nothing is added on disk: the script that reloads a page is put into it on its way out.
"""

from __future__ import annotations

import os
import re
import sys
from contextlib import suppress
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from threading import Condition
from typing import BinaryIO, cast
from urllib.parse import urlsplit

RELOAD_SCRIPT = b"""\
new EventSource("/livereload").onmessage = () => location.reload();
"""
RELOAD_TAG = b'<script src="/livereload.js"></script>'
HEARTBEAT = 10  # seconds: how soon a page that was left is noticed

_LANGUAGE = re.compile(r"/([A-Za-z-]+)/")
_TYPES = {  # what the registry of a Windows computer may not know, or tell wrongly
    ".atom": "application/atom+xml",
    ".css": "text/css",
    ".csv": "text/csv",
    ".geojson": "application/geo+json",
    ".ics": "text/calendar",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonld": "application/ld+json",
    ".svg": "image/svg+xml",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
}


class SiteServer(ThreadingHTTPServer):
    """Serves a folder; with *reloads*, open pages reload when it was built again."""

    allow_reuse_address = os.name != "nt"  # there, it would share a port in use

    def __init__(
        self, folder: Path, host: str, port: int, *, reloads: bool = False
    ) -> None:
        super().__init__((host, port), partial(_Answer, directory=str(folder)))
        self.folder = folder
        self.host = host
        self.reloads = reloads
        self._built = Condition()

    @property
    def address(self) -> str:
        """The address of the home page."""
        return f"http://{self.host}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing of a page that was left before it was all sent."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]  # typed too narrowly

    def tell_built(self) -> None:
        """Tell every open page that the site was built again."""
        with self._built:
            self._built.notify_all()

    def wait_built(self) -> bool:
        """Return True once the site is built again, False after a while without."""
        with self._built:
            return self._built.wait(HEARTBEAT)


class _Answer(SimpleHTTPRequestHandler):
    """The answer to one request."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | _TYPES

    @property
    def site(self) -> SiteServer:
        return cast("SiteServer", self.server)

    def do_GET(self) -> None:
        address = urlsplit(self.path).path
        if self.site.reloads and address == "/livereload":
            self._tell_builds()
        else:
            super().do_GET()

    def send_head(self) -> BytesIO | BinaryIO | None:
        address = urlsplit(self.path).path
        if self.site.reloads and address == "/livereload.js":
            return self._send(HTTPStatus.OK, "text/javascript", RELOAD_SCRIPT)
        file = Path(self.translate_path(self.path))
        if address.endswith("/"):
            file /= "index.html"
        if file.suffix == ".html" and file.is_file():
            return self._send_page(HTTPStatus.OK, file.read_bytes())
        return super().send_head()

    def list_directory(self, path: str | os.PathLike[str]) -> None:
        """Answer that there is no such page, as a host does for a bare folder."""
        del path
        self.send_error(HTTPStatus.NOT_FOUND)

    def send_error(
        self, code: int, message: str | None = None, explain: str | None = None
    ) -> None:
        if code != HTTPStatus.NOT_FOUND:
            super().send_error(code, message, explain)
            return
        address = urlsplit(self.path).path
        page = self._send_page(code, missing_page(self.site.folder, address))
        if self.command != "HEAD":
            self.wfile.write(page.read())

    def guess_type(self, path: str | os.PathLike[str]) -> str:
        kind = super().guess_type(path)
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - its name in http.server
        """Say nothing: the terminal is for the builds' reports."""

    def _send_page(self, status: int, page: bytes) -> BytesIO:
        body = with_reload(page) if self.site.reloads else page
        return self._send(status, "text/html", body)

    def _send(self, status: int, kind: str, body: bytes) -> BytesIO:
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        return BytesIO(body)

    def _tell_builds(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with suppress(ConnectionError):  # the page was left
            while True:
                built = self.site.wait_built()
                self.wfile.write(b"data: built\n\n" if built else b":\n\n")


def missing_page(folder: Path, address: str) -> bytes:
    """Return the page for an *address* without one, in the language of the address."""
    language = _LANGUAGE.match(address)
    for place in (folder / language[1] if language else folder, folder):
        if (page := place / "404.html").is_file():
            return page.read_bytes()
    return b"<!doctype html><title>404</title><p>There is no such page here.</p>"


def with_reload(page: bytes) -> bytes:
    """Return *page* with the script that reloads it."""
    before, end, after = page.partition(b"</body>")
    return before + RELOAD_TAG + end + after
