"""The tasks that show the site on this computer: ``inv serve``."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Final

from invoke.context import Context
from invoke.tasks import task

from plugins.tasks.environment import ROOT

HOST: Final = "localhost"
PORT: Final = 8000
_TRIED: Final = 20  # ports, from the first on
_AGAIN: Final = 75  # what plugins.preview ends with where the code has changed
_ENDED: Final = (0, 2, 130)  # Ctrl-C, or what was typed is wrong
SERVE: Final = {
    "lang": "language of the report: fr, en, es …",
    "today": "build as on that day: 2026-01-31",
    "port": f"the port; else {PORT}, or the next one that is free",
}


@task(help=SERVE)
def serve(_: Context, lang: str = "", today: str = "", port: int = 0) -> None:
    """Show the site on this computer, as it is after each save."""
    command = [sys.executable, "-m", "plugins.preview", "--host", HOST]
    command += [
        "--port",
        str(free_port(port or PORT)),
        *["--today", today] * bool(today),
    ]
    with suppress(KeyboardInterrupt):
        sys.exit(supervise(lambda: _run(command, lang), _wait_for_code))


@task(help=SERVE)
def livereload(_: Context, lang: str = "", today: str = "", port: int = 0) -> None:
    """Do as `serve`, which reloads the open pages too."""
    serve(_, lang=lang, today=today, port=port)


def supervise(run: Callable[[], int], wait: Callable[[], None]) -> int:
    """Run the server, and again when the code has changed; return how it ended.

    Code that does not even start waits for being mended.
    """
    while (status := run()) not in _ENDED:
        if status != _AGAIN:
            print("It starts again when a file of plugins/ is saved.", flush=True)
            wait()
    return status


def free_port(first: int, host: str = HOST) -> int:
    """Return the *first* port, or the next that no other program has."""
    for port in range(first, first + _TRIED):
        with socket.socket() as probe, suppress(OSError):
            if os.name != "nt":  # there, it would share a port in use
                probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((host, port))
            if port != first:
                print(f"Another program has port {first}: it is {port}.", flush=True)
            return port
    sys.exit(f"No port from {first} on is free. Try another one: --port 9000")


def rebuilds(build: Callable[[], int]) -> Iterator[bool]:
    """Build now and when a file changes, until Ctrl-C; yield whether it is good."""
    from plugins.preview.watching import WATCHED, changes, named

    with suppress(KeyboardInterrupt):
        seen = changes([ROOT / part for part in WATCHED])
        next(seen)  # it watches from here on: what is saved during a build is seen
        yield build() == 0
        print("Waiting for changes. Ctrl-C stops.", flush=True)
        for changed in filter(None, seen):
            print(f"\nChanged: {named(changed)}", flush=True)
            yield build() == 0


def serve_still(folder: Path, port: int) -> None:
    """Serve what is in *folder* until Ctrl-C."""
    from plugins.preview.server import SiteServer
    from plugins.preview.stand import Stand

    place = HOST, free_port(port or PORT)
    with SiteServer(Stand(folder), place, reloads=False) as server:
        print(f"Open {server.address} in a browser. Ctrl-C stops.", flush=True)
        with suppress(KeyboardInterrupt):
            server.serve_forever()


def _run(command: list[str], lang: str) -> int:
    named = {"LANGUAGE": lang} if lang else {}
    environment = {**os.environ, "PYTHONUTF8": "1", **named}
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def _wait_for_code() -> None:
    from plugins.preview.watching import changes, is_code

    next(filter(is_code, changes([ROOT / "plugins", ROOT / "pelicanconf.py"])))
