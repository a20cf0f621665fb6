"""Measures our kit beside Hugo, Eleventy and Pelican: ``python -m benchmarks``.

All make the same pages of the same network, which is checked before anything is told.
"""

from __future__ import annotations

import os
import platform
import sys
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.builds import Figures, build, measure_builds
from benchmarks.installed_peers import InstalledPeers, install_peers
from benchmarks.left_out import write_settings
from benchmarks.networks import SIZES, write_network
from benchmarks.peer_input import write_peer_input
from benchmarks.plain_site import read_plain_site
from benchmarks.results import WHOLE, render_tables
from benchmarks.same_pages import compare_sites
from benchmarks.saves import measure_saves
from benchmarks.tools import MAKE, ROOT, Tool, our_tools

_SHOWN = 20  # differences
_RAM = Path("/dev/shm")  # noqa: S108 - else a disk is measured, not the tools


def main() -> int:
    """Measure, and write the tables."""
    parser = ArgumentParser(prog="inv bench", description=__doc__)
    parser.add_argument("--sizes", default="s", help="of s, m, l, xl: s,m")
    parser.add_argument("--times", type=int, default=3, help="runs of each build")
    parser.add_argument("--saves", type=int, default=5, help="saves of each kind")
    parser.add_argument("--without", default="", help="tools: everything,pelican")
    parser.add_argument("--place", type=Path, help="a folder for sites, else memory")
    parser.add_argument("--to", type=Path, help="the file to write, else the screen")
    asked = parser.parse_args()
    peers = install_peers(ROOT / ".cache/benchmark-peers")
    left_out = asked.without.split(",")
    parts = [f"Measured on {date.today()}, {machine()}.\n", *peers.missing()]  # noqa: DTZ011 - of who measures
    memory = _RAM if _RAM.is_dir() else None
    for size in asked.sizes.split(","):
        with TemporaryDirectory(dir=asked.place or memory) as place:
            tools = [*prepared(size, Path(place), peers, left_out)]
            figures = measured(tools, asked.times, asked.saves)
            parts += render_tables(size.upper(), figures)
    text = "\n".join(parts)
    if asked.to:
        asked.to.write_text(text, "utf-8", newline="\n")
    else:
        print(text)
    return 0


def prepared(
    size: str, place: Path, peers: InstalledPeers, left_out: Sequence[str]
) -> Iterator[Tool]:
    """Yield each tool with its input for a network of *size*."""
    network = place / "ours"
    write_network(SIZES[size], network)
    is_whole = "everything" not in left_out
    write_settings(ROOT, network, is_whole=is_whole)
    ours = [*our_tools(network, is_whole=is_whole)]
    build(ours[0])
    site = read_plain_site(network / ours[0].output, network / "content")
    yield from ours
    has = {"hugo": peers.hugo, "eleventy": peers.eleventy, "pelican": peers.python}
    for name, make in MAKE.items():
        if has[name] and name not in left_out:
            write_peer_input(site, name, place / name)
            yield make(place / name, peers)


def measured(tools: Sequence[Tool], times: int, saves: int) -> Figures:
    """Return all figures of *tools*, which made the same pages."""
    figures = measure_builds(tools, times, lambda: same_or_exit(tools))
    for tool in tools if saves else ():
        for name, kind, cost in measure_saves(tool, saves):
            title = f"Save of {kind} → the page on disk, with the tool running"
            figures.setdefault(title, {}).setdefault(name, []).append(cost)
    return figures


def same_or_exit(tools: Sequence[Tool]) -> None:
    """End where the tools made different pages: their figures would say nothing."""
    ours, *others = (tool for tool in tools if tool.name != WHOLE)
    folders = {tool.name: tool.folder / tool.output for tool in others}
    differences = list(compare_sites(ours.folder / ours.output, folders))
    if differences:
        print(*differences[:_SHOWN], sep="\n", file=sys.stderr)
        sys.exit(f"{len(differences)} differences between pages: nothing is told.")


def machine() -> str:
    """Return what figures depend on."""
    python = platform.python_version()
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {os.cpu_count()} cores, Python {python}"


if __name__ == "__main__":
    sys.exit(main())
