"""The site on the writer's own computer: built, served, built again at each change."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread

import watchfiles

from plugins.tasks.server import SiteServer

Build = Callable[[], int]
"""Builds the site, and returns an exit status."""


def serve_still(server: SiteServer) -> None:
    """Serve until Ctrl-C."""
    _say(f"Open {server.address} in a browser. Ctrl-C stops.")
    with server, suppress(KeyboardInterrupt):
        server.serve_forever()


def serve_and_watch(server: SiteServer, build: Build, watched: Iterable[Path]) -> None:
    """Serve until Ctrl-C what *build* makes, now and when a *watched* file changes."""
    Thread(target=server.serve_forever, daemon=True).start()
    for built in builds(build, watched, f"Open {server.address} in a browser."):
        if built:
            server.tell_built()
    server.shutdown()
    server.server_close()


def builds(
    build: Build, watched: Iterable[Path], says: str = "Waiting for changes."
) -> Iterator[bool]:
    """Build now and when a *watched* file changes, until Ctrl-C; yield what came of it.

    A mistake does not end it: the site of before stays until the file is mended.
    What it *says* comes after the first build.
    """
    with suppress(KeyboardInterrupt):
        seen = changes(watched)
        next(seen)  # it watches from here on: what is saved during a build is seen
        yield _built(build)
        _say(f"{says} Ctrl-C stops.")
        for names in filter(None, seen):
            _say(f"\nChanged: {names}")
            yield _built(build)


def open_server(folder: Path, host: str, port: int, *, reloads: bool) -> SiteServer:
    """Return a server on *port*, or end with a sentence where that is taken."""
    try:
        return SiteServer(folder, host, port, reloads=reloads)
    except OSError as error:
        sys.exit(
            f"Port {port} cannot be used ({error.strerror}): another program may have "
            f"it. Try another one: --port {port + 1}"
        )


def changes(watched: Iterable[Path]) -> Iterator[str]:
    """Yield the names of the files that changed, or nothing after a short wait."""
    there = [path for path in watched if path.exists()]
    for found in watchfiles.watch(*there, rust_timeout=200, yield_on_timeout=True):
        names = sorted({Path(path).name for _, path in found})
        first, more = names[:3], names[3:]
        yield ", ".join(first) + (" …" if more else "")


def _built(build: Build) -> bool:
    built = build() == 0
    if not built:
        _say("The site of before is kept. It is built again when a file is saved.")
    return built


def _say(text: str) -> None:
    print(text, flush=True)
