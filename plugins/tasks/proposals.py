"""The tasks for a change that is proposed: the site to look at, and what it changes."""

from __future__ import annotations

import os
import subprocess
import sys
from gettext import NullTranslations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from invoke.context import Context
from invoke.tasks import task

from plugins.tasks.environment import ROOT
from plugins.tasks.web_editor import prepare_web_editor

SUMMARY: Final = {
    "against": "what it is compared with: a commit or a branch",
    "lang": "language of the summary: fr, en, es …",
    "to": "a file to write, at its end; else it is shown",
}


@task(help={"to": "a folder for the site that opens without a server"})
def preview(_: Context, to: str = "") -> None:
    """Build the site as it is published; with --to, so that it opens from the disk."""
    if not to:
        prepare_web_editor()
    more = ["-o", str(Path(to).resolve()), "-e", "FROM_DISK=true"] if to else []
    if status := _build(ROOT, *more):
        sys.exit(status)


@task(help=SUMMARY)
def summary(
    _: Context, against: str = "origin/main", lang: str = "", to: str = ""
) -> None:
    """Tell in words what the site has now that it had not: records, texts, pages."""
    from plugins.editing.earlier_state import UnknownRevisionError, earlier_state
    from plugins.reading.catalogs import editors_catalog

    catalog = editors_catalog(ROOT, lang)
    try:
        with earlier_state(ROOT, against) as before, TemporaryDirectory() as place:
            text = _told(before, Path(place), catalog)
    except UnknownRevisionError:
        sys.exit(f"--against {against}: git has no such commit here.")
    if to:
        with Path(to).open("a", encoding="utf-8", newline="\n") as file:
            file.write(text)
    else:
        print(text, end="", flush=True)


def _told(before: Path, place: Path, catalog: NullTranslations) -> str:
    from plugins.editing.change_summary import render_summary
    from plugins.editing.site_changes import page_changes, record_changes
    from plugins.reading.clock import day_of_build
    from plugins.reading.network import read_network

    readings = [read_network(root, day_of_build()) for root in (before, ROOT)]
    if readings[1].network is None or _build(
        ROOT, "-o", str(place / "new"), quiet=True
    ):
        sys.exit("The site has something to put right: python3 tasks.py check")
    is_built = _build(before, "-o", str(place / "old"), quiet=True) == 0
    pages = page_changes(*map(_files, (place / "old", place / "new")))
    changes = record_changes(*readings) if readings[0].network else {}
    network = readings[1].network
    return render_summary(changes, pages if is_built else None, network, catalog)


def _build(root: Path, *options: str, quiet: bool = False) -> int:
    """Build the site of *root* as it is published, and return the exit status."""
    how = ["-s", "publishconf.py", "--fatal", "warnings", "--log-handler", "plain"]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run(
        [sys.executable, "-m", "pelican", *how, *options],
        cwd=root,
        env=environment,
        stdout=out,
        stderr=out,
        check=False,
    ).returncode


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }
