"""Builds of an edited site: clean ones, ones over earlier ones, and those of a server.

Each is done by a process of its own, forked from this one, which has imported all and
built nothing: so that a build costs what it does, and can be killed.
"""

from __future__ import annotations

import json
import logging
import os
import signal
import subprocess
import sys
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from shutil import rmtree
from tempfile import TemporaryFile
from typing import Any, Final

from pelican import Pelican, log
from pelican.settings import read_settings

from plugins.domain.network import COLLECTIONS
from plugins.outputs.publishing import finished_site
from plugins.preview.workshop import Workshop
from tests.building import ROOT
from tests.incremental.sites import EditedSite

PATIENCE: Final = 300  # seconds for a build, others being at work as well
_CARDS: Final = "cards"


@dataclass(frozen=True, slots=True)
class Built:
    """How a build ended: its status, what it told of mistakes, seconds of work."""

    status: int
    told: str
    seconds: float

    @property
    def is_broken(self) -> bool:
        """Return whether it ended otherwise than well or with a report."""
        return self.status not in (0, 1)


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a build writes, and what it keeps for the next."""

    output: Path
    cache: Path

    def clear(self, *, cards: bool = False) -> None:
        """Forget all; pictures of cards, which are dear to draw, may stay."""
        rmtree(self.output, ignore_errors=True)
        found = self.cache.iterdir() if self.cache.is_dir() else ()
        for path in found:
            if path.is_file():
                path.unlink()
            elif not (cards and path.name == _CARDS):
                rmtree(path)

    @property
    def settings(self) -> dict[str, Any]:
        """Return the settings that say so."""
        return {"OUTPUT_PATH": str(self.output), "CACHE_PATH": str(self.cache)}


def warm() -> None:
    """Import here what every build imports, and nothing that it would compute.

    No style is bundled and nothing is drawn: the threads of these libraries would be
    missing in a process forked later, which would wait for them for ever.
    """
    named = read_settings(str(ROOT / "pelicanconf.py"))["PLUGINS"]
    for name in (*named, "brotli", "folium.plugins", "icalendar", "pypdfium2", "typst"):
        import_module(name)


def build(site: EditedSite, desk: Desk, **settings: object) -> Built:
    """Build in a new process, as the command does."""
    return apart(lambda: over(site, desk, **settings), site)


def build_anew(site: EditedSite, desk: Desk, seed: int) -> Built:
    """Build by the command itself, in a new Python with hashes of its own."""
    values = {name: json.dumps(value) for name, value in desk.settings.items()}
    given = [f"{name}={value}" for name, value in values.items()]
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-e", *given]
    before = getrusage(RUSAGE_CHILDREN)
    done = subprocess.run(  # noqa: S603 - our own command
        [*command, "--fatal", "warnings"],
        cwd=site.root,
        env=os.environ | _environment(site, PYTHONHASHSEED=str(seed)),
        capture_output=True,
        check=False,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    return Built(done.returncode, done.stderr, _work(RUSAGE_CHILDREN, before))


def _environment(site: EditedSite, **more: str) -> dict[str, str]:
    return more | {
        "EXPECT_REMOVALS": ",".join(COLLECTIONS),
        "LANGUAGE": "en",
        "PYTHONPATH": str(ROOT),
        "PYTHONUTF8": "1",
        "SOURCE_DATE_EPOCH": site.epoch,
    }


def over(site: EditedSite, desk: Desk, **settings: object) -> None:
    """Build in this process, over what *desk* has of earlier builds.

    It is divided among all its ``JOBS``, however few its pages are.
    """
    finished_site.FEW = 0
    os.chdir(site.root)
    log.init(logging.WARNING, fatal="warnings", name="pelican")
    override = {"JOBS": 1} | desk.settings | settings
    Pelican(read_settings("pelicanconf.py", override=override)).run()


def apart(work: Callable[[], object], site: EditedSite | None = None) -> Built:
    """Do *work* in a process of its own; what it says is told, not shown."""
    with TemporaryFile() as told:
        before = getrusage(RUSAGE_CHILDREN)
        status = ended(begun(work, told.fileno(), site))
        told.seek(0)
        text = told.read().decode("utf-8", "replace")
        return Built(status, text, _work(RUSAGE_CHILDREN, before))


def ended(child: int) -> int:
    """Wait for a process, and return its status, or less than 0 for a signal."""
    patience = time.monotonic() + PATIENCE
    while time.monotonic() < patience:
        found, status = os.waitpid(child, os.WNOHANG)
        if found:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.002)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return -signal.SIGALRM


def begun(work: Callable[[], object], told: int, site: EditedSite | None) -> int:
    """Begin *work* in a process of its own, and return its id."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    status = 2
    try:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        os.dup2(told, 2)
        os.environ.update(_environment(site) if site else {})
        status = status_of(work)
        sys.stderr.flush()
    finally:
        os._exit(status)


def status_of(work: Callable[[], object]) -> int:
    """Do *work*, and return the status with which it would end a process."""
    try:
        work()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        traceback.print_exc()
        return 2
    return 0


def _work(who: int, before: Any) -> float:
    now = getrusage(who)
    return now.ru_utime + now.ru_stime - before.ru_utime - before.ru_stime


class Server:
    """The workshop of ``serve``, in a process that stays."""

    def __init__(self, site: EditedSite, desk: Desk) -> None:
        """Take the site; it starts at the first build, as ``serve`` does."""
        self._site = site
        self._desk = desk
        self._child = 0

    def build(self, *, looked_at: int = 0, publish: bool = True) -> Built:
        """Build the site again.

        Args:
            looked_at: How many pages are asked for before the rest.
            publish: Make the rest and write it; else it is left as it is.
        """
        if not self._child:
            self._start()
        asked = {"epoch": self._site.epoch, "pages": looked_at, "publish": publish}
        os.write(self._ask, json.dumps(asked).encode() + b"\n")
        answer = self._answers.readline()
        if not answer:
            _, status = os.waitpid(self._child, 0)
            self._child = 0
            return Built(os.waitstatus_to_exitcode(status), "the server ended", 0)
        return Built(**json.loads(answer))

    @property
    def resident(self) -> float:
        """Return how much memory it has, in MiB; as Linux tells it."""
        told = Path(f"/proc/{self._child}/status").read_text("utf-8")
        (line,) = (each for each in told.split("\n") if each.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def stop(self) -> None:
        """End the process, as Ctrl-C does."""
        if self._child:
            os.close(self._ask)
            self._answers.close()
            os.waitpid(self._child, 0)
            self._child = 0

    def _start(self) -> None:
        asked, self._ask = os.pipe()
        answers, answer = os.pipe()
        self._child = os.fork()
        if not self._child:
            os.close(self._ask)
            os.close(answers)
            with suppress(BaseException):
                serve(self._site, self._desk, asked, answer)
            os._exit(0)
        os.close(asked)
        os.close(answer)
        self._answers = os.fdopen(answers, "rb")


def serve(site: EditedSite, desk: Desk, asked: int, answer: int) -> None:
    """Build whenever it is asked for, until nobody can ask."""
    told = TemporaryFile()  # noqa: SIM115 - it ends with the process
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    os.dup2(told.fileno(), 2)
    os.environ.update(_environment(site))
    os.chdir(site.root)
    workshop = Workshop(site.root / "pelicanconf.py", desk.settings)
    for line in os.fdopen(asked, "rb"):
        told.seek(0)
        told.truncate()
        said = json.loads(line)
        os.environ["SOURCE_DATE_EPOCH"] = said["epoch"]
        before = getrusage(RUSAGE_SELF)

        def work(said: dict[str, Any] = said) -> None:
            draft = workshop.build()
            contents = draft.site.contents
            for path in sorted(contents.promised())[: said["pages"]]:
                contents.get(path)
            if said["publish"]:
                draft.publish()
                draft.remember()

        status = status_of(work)
        sys.stderr.flush()
        told.seek(0)
        text = told.read().decode("utf-8", "replace")
        made = {"status": status, "told": text, "seconds": _work(RUSAGE_SELF, before)}
        os.write(answer, json.dumps(made).encode() + b"\n")
