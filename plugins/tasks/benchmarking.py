"""The task that measures the kit beside other tools: ``inv bench``."""

from __future__ import annotations

import subprocess
import sys

from invoke.context import Context
from invoke.tasks import task

from plugins.tasks.environment import ROOT

_HELP = {
    "sizes": "networks to measure with, of s, m, l and xl: s,m",
    "times": "how often each build is measured",
    "saves": "how often each save is",
    "without": "tools to leave out: everything,pelican",
    "to": "the file for the tables; else the screen",
}


@task(help=_HELP)
def bench(
    _: Context,
    sizes: str = "s",
    times: int = 3,
    saves: int = 5,
    without: str = "",
    to: str = "",
) -> None:
    """Measure builds and saves beside Hugo, Eleventy and Pelican."""
    options = ["--sizes", sizes, "--times", str(times), "--saves", str(saves)]
    options += ["--without", without] if without else []
    options += ["--to", to] if to else []
    command = [sys.executable, "-m", "benchmarks", *options]
    sys.exit(subprocess.run(command, cwd=ROOT, check=False).returncode)
