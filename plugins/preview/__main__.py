"""Serve the site of the current folder: what ``inv serve`` starts, and starts again."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path
from threading import Thread

from plugins.preview.draft import Draft
from plugins.preview.live import Preview, Workshop
from plugins.preview.server import SiteServer
from plugins.preview.watching import WATCHED, changes, is_code, named

AGAIN = 75
"""The exit status that asks for a new process: the code has changed."""


class _LateWorkshop:
    """Has Pelican started at the first build, when a broken plugin can be told."""

    def __init__(self, root: Path, asked: Namespace) -> None:
        self._root = root
        self._given = {"OUTPUT_PATH": asked.output, "TODAY": asked.today or None}
        self._workshop: Workshop | None = None

    def build(self) -> Draft:
        if self._workshop is None:
            from plugins.preview import workshop  # noqa: PLC0415 - see above

            settings = self._root / "pelicanconf.py"
            self._workshop = workshop.Workshop(settings, self._given)
        return self._workshop.build()


def main(arguments: list[str]) -> int:
    """Serve until Ctrl-C, or until the code changes; return the exit status."""
    asked = _asked(arguments)
    root = Path.cwd()
    preview = Preview(root, root / asked.output, _LateWorkshop(root, asked), say)
    place = asked.host, asked.port
    with SiteServer(preview.stand, place, reloads=True) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            return watch(preview, server.address, [root / part for part in WATCHED])
        except KeyboardInterrupt:
            return 0
        finally:
            server.shutdown()
            preview.close()


def watch(preview: Preview, address: str, watched: Iterable[Path]) -> int:
    """Build now and when a *watched* file changes; return once the code has changed."""
    seen = changes(watched)
    next(seen)  # from here on, what is saved during a build is seen
    preview.build()
    say(f"Open {address} in a browser. Ctrl-C stops.")
    for changed in filter(None, seen):
        say(f"\nChanged: {named(changed)}")
        if is_code(changed):
            return AGAIN
        preview.build()
    return 0


def say(text: str) -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _asked(arguments: list[str]) -> Namespace:
    parser = ArgumentParser("plugins.preview")
    parser.add_argument("--host", default="localhost")
    parser.add_argument("--port", type=int, default=8000)
    parser.add_argument("--output", default="output")
    parser.add_argument("--today", default="")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
