"""Makes .venv and installs there what a lock names: with Python and nothing else.

The system's own Python runs this, before anything is installed: it imports the
standard library alone.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
STAMPS = VENV / "installed-locks.txt"
RUNTIME, DEV = ROOT / "requirements.lock", ROOT / "requirements-dev.lock"
NEED_DEV = {"bless", "browser", "ci", "countries", "geonames", "lint", "lock", "test"}
_OFFLINE = re.compile(r"connection broken|NewConnectionError|name resolution")


def start(arguments: list[str]) -> int:
    """Run the tasks that *arguments* name, in .venv, and return their exit status."""
    python = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    install(python, DEV if NEED_DEV.intersection(arguments) else RUNTIME)
    command = [str(python), "-m", "invoke", *(arguments or ["--list"])]
    run = subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"})
    while True:
        try:
            return run.wait()
        except KeyboardInterrupt:  # the task heard it as well, and is stopping
            continue


def install(python: Path, lock: Path) -> None:
    """Make sure that .venv has what *lock* names; do nothing where it has."""
    current = {stamp(RUNTIME), stamp(DEV)}
    there = set(STAMPS.read_text("utf-8").split()) if STAMPS.exists() else set()
    if stamp(lock) in there:
        return
    if Path(sys.prefix).resolve() != VENV and not (there and there <= current):
        make_environment()
    install_packages(python, lock)
    done = current if lock == DEV else {stamp(lock)}  # the dev lock has both
    STAMPS.write_text("\n".join(sorted(done)), "utf-8")


def stamp(lock: Path) -> str:
    """Return a word that changes with *lock* and with the version of Python."""
    version = "{}.{}".format(*sys.version_info)
    return version + "-" + hashlib.sha256(lock.read_bytes()).hexdigest()


def make_environment() -> None:
    """Make .venv afresh."""
    if importlib.util.find_spec("ensurepip") is None:
        sys.exit(
            "This Python lacks its module venv. On Debian and Ubuntu, first type:\n"
            "    sudo apt install python3-venv"
        )
    print("Making .venv …", flush=True)
    subprocess.run([sys.executable, "-m", "venv", "--clear", VENV], check=True)


def install_packages(python: Path, lock: Path) -> None:
    """Install what *lock* names; where that fails, say in one sentence why."""
    total = lock.read_text("utf-8").count("==")
    print(f"Installing {total} packages into .venv, this once …", flush=True)
    options = ["--disable-pip-version-check", "--no-color", "--require-hashes"]
    said = []
    with subprocess.Popen(
        [python, "-m", "pip", "install", *options, "--requirement", lock],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    ) as pip:
        for line in pip.stdout or ():
            said.append(line)
            if line.startswith("Collecting") and sys.stdout.isatty():
                print(".", end="", flush=True)
    if pip.returncode:
        sys.exit(why_not_installed("".join(said)))
    print("Installed.", flush=True)


def why_not_installed(said: str) -> str:
    """Return what to tell of a pip that failed after it *said* that."""
    if _OFFLINE.search(said):
        return "The packages could not be fetched: is this computer online? Try again."
    return said + "The packages could not be installed; pip says why, above."
