"""Builds that end at any moment, builds at the same time, and caches that are damaged.

Whatever happened, the next build is that of nobody who was disturbed.
"""

from __future__ import annotations

import mmap
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from shutil import rmtree
from struct import pack_into, unpack_from
from tempfile import TemporaryDirectory, TemporaryFile
from typing import Final

from tests.incremental.builds import Built, Desk, begun, build, ended, over
from tests.incremental.rows import Snapshot, different, edit, snapshot
from tests.incremental.sites import EditedSite, new_site

_CHANGES: Final = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}
_WRITES: Final = os.O_WRONLY | os.O_RDWR


class Trial:
    """A site that is edited, built by whom is disturbed, and then in peace."""

    def __init__(self, place: Path, random: Random) -> None:
        """Build a new site in peace: once to go on from, once to compare with."""
        self.random = random
        self.site = new_site(place, random)
        self.clean = Desk(place / "clean", place / "clean-cache")
        self.desk = Desk(place / "output", place / "cache")
        self.other = Desk(place / "other", self.desk.cache)
        self._good = self._before = self.site.saved()
        start = time.monotonic()
        build(self.site, self.desk)
        self.seconds = time.monotonic() - start
        build(self.site, self.clean)  # what there is before the first edit

    def edit(self) -> str:
        """Edit the site until it is another one that can be built."""
        self._before = self._good
        while True:
            done = edit(self.random, self.site)
            self.clean.clear(cards=True)
            if not build(self.site, self.clean).status:
                self._good = self.site.saved()
                return done
            self.site.bring_back(self._good)

    def undo(self) -> str:
        """Take the last edit back."""
        self.site.bring_back(self._before)
        self.clean.clear(cards=True)
        build(self.site, self.clean)
        self._good = self._before
        return "what was edited is taken back"

    def check(self, built: Built, desk: Desk | None = None) -> Iterator[str]:
        """Yield what is wrong after a build in peace."""
        if built.status:
            yield f"the later build ends with {built.status}: {built.told}"
        expected = snapshot(self.clean.output)
        yield from different("later", expected, snapshot((desk or self.desk).output))


@dataclass(frozen=True, slots=True)
class Kill:
    """When a build is killed: after so many seconds, or at a change of a file."""

    seconds: float
    change: int

    def __str__(self) -> str:
        """Return it for who reads of it."""
        return f"at change {self.change}" if self.change else f"at {self.seconds:.2f} s"


def some_kill(random: Random, trial: Trial) -> Kill:
    """Return any moment of a build; every other one is that of a change."""
    if random.random() < 0.5:
        return Kill(random.uniform(0, trial.seconds * 1.1), 0)
    return Kill(0, random.randint(1, random.choice((10, 40, 160, 640))))


def killed(trial: Trial, kill: Kill) -> int:
    """Begin a build and kill it at that moment; return how it ended."""
    count = mmap.mmap(-1, 8)

    def work() -> None:
        if kill.change:
            sys.addaudithook(lambda event, given: _tick(count, kill, event, given))
        over(trial.site, trial.desk, JOBS=trial.random.choice((1, 2)))

    with TemporaryFile() as told:
        child = begun(work, told.fileno(), trial.site)
        if not kill.change:
            time.sleep(kill.seconds)
            os.kill(child, signal.SIGKILL)
        return ended(child)


def _tick(count: mmap.mmap, kill: Kill, event: str, given: tuple[object, ...]) -> None:
    """Count what changes a file; die of the one that is meant, before it is done."""
    is_change = event in _CHANGES
    if event == "open" and isinstance(given[2], int):
        is_change = bool(given[2] & _WRITES)
    if is_change:
        (done,) = unpack_from("q", count)
        pack_into("q", count, 0, done + 1)
        if done + 1 == kill.change:
            os.kill(os.getpid(), signal.SIGKILL)


def after_kills(trial: Trial) -> Iterator[str]:
    """Edit, kill a build or a few, look at what is published, then build in peace."""
    done = trial.edit()
    before, expected = snapshot(trial.desk.output), snapshot(trial.clean.output)
    for _ in range(trial.random.choice((1, 1, 2))):
        kill = some_kill(trial.random, trial)
        status = killed(trial, kill)
        for fault in torn(before, expected, snapshot(trial.desk.output)):
            yield f"{done}; killed {kill} ({status}): {fault}"
        more = trial.random.random()
        if more < 0.6:
            done = trial.edit() if more < 0.2 else trial.undo()
            before, expected = snapshot(trial.desk.output), snapshot(trial.clean.output)
    for fault in trial.check(build(trial.site, trial.desk)):
        yield f"{done}; killed {kill} ({status}): {fault}"


def torn(before: Snapshot, expected: Snapshot, found: Snapshot) -> Iterator[str]:
    """Yield each page that is neither that of before nor the new one."""
    for path in found.keys() & (before.keys() | expected.keys()):
        known = {each[path][0] for each in (before, expected) if path in each}
        if found[path][0] not in known and not path.startswith("."):
            yield f"{path} is neither of before nor after"


def at_once(trial: Trial) -> Iterator[str]:
    """Edit, then have two builds at the same time, into two folders or into one."""
    done = trial.edit()
    desks = trial.desk, trial.random.choice((trial.desk, trial.other))
    with TemporaryFile() as told:
        children = []
        for desk in desks:
            work = _building(trial.site, desk)
            children.append(begun(work, told.fileno(), trial.site))
            time.sleep(trial.random.choice((0, trial.random.uniform(0, trial.seconds))))
        ends = [ended(child) for child in children]
        told.seek(0)
        said = told.read().decode("utf-8", "replace")
    where = "two folders" if desks[0] is not desks[1] else "one folder"
    if any(ends):
        yield f"{done}; at once into {where}: they end with {ends}: {said}"
    for desk in {id(each): each for each in desks}.values():
        for fault in trial.check(Built(0, "", 0), desk):
            yield f"{done}; at once into {where}: {fault}"
    for fault in trial.check(build(trial.site, trial.desk)):
        yield f"{done}; after two at once into {where}: {fault}"


def _building(site: EditedSite, desk: Desk) -> Callable[[], None]:
    return lambda: over(site, desk, JOBS=2)


def after_damage(trial: Trial) -> Iterator[str]:
    """Edit, damage what is kept, then build."""
    done = trial.edit() if trial.random.random() < 0.7 else "nothing"
    kind = trial.random.choice([*DAMAGES])
    DAMAGES[kind](trial.random, trial.desk.cache)
    built = build(trial.site, trial.desk)
    for fault in trial.check(built):
        yield f"{done}; cache {kind}: {fault}"
    if trial.desk.cache.is_file():
        trial.desk.cache.unlink()
    elif trial.desk.cache.is_dir():
        trial.desk.cache.chmod(0o755)


def divided(trial: Trial) -> Iterator[str]:
    """Edit, then build from nothing in two processes and in four."""
    done = trial.edit()
    for jobs in (2, 4):
        trial.other.clear()
        for fault in trial.check(
            build(trial.site, trial.other, JOBS=jobs), trial.other
        ):
            yield f"{done}; {jobs} jobs: {fault}"


def _some(random: Random, cache: Path) -> list[Path]:
    files = sorted(path for path in cache.rglob("*") if path.is_file())
    if not files:
        return []
    outside = [path for path in files if "cards" not in path.parts] or files
    chosen = random.sample(outside, random.randint(1, len(outside)))
    return chosen + random.sample(files, min(3, len(files)))


def truncate(random: Random, cache: Path) -> None:
    """Cut files anywhere, as a full disk does."""
    for path in _some(random, cache):
        data = path.read_bytes()
        path.write_bytes(data[: random.randrange(len(data) + 1)])


def flip(random: Random, cache: Path) -> None:
    """Change a byte or a few of files."""
    for path in _some(random, cache):
        data = bytearray(path.read_bytes())
        for _ in range(random.randint(1, 3) if data else 0):
            data[random.randrange(len(data))] ^= 1 << random.randrange(8)
        path.write_bytes(data)


def swap(random: Random, cache: Path) -> None:
    """Give a file the bytes of another one, each of them whole."""
    files = _some(random, cache)
    if len(files) > 1:
        one, other = random.sample(files, 2)
        one.write_bytes(other.read_bytes())


def remove(random: Random, cache: Path) -> None:
    """Remove files, or all of them."""
    if random.random() < 0.3:
        rmtree(cache)
    else:
        for path in _some(random, cache):
            path.unlink(missing_ok=True)


def age(random: Random, cache: Path) -> None:
    """Let every file be as old as the first day, or of tomorrow."""
    when = random.choice((0, time.time() + 86_400))
    for path in _some(random, cache):
        os.utime(path, (when, when))


def close(_: Random, cache: Path) -> None:
    """Let nobody write there: root may, unless there is a file in its place."""
    if os.geteuid():
        cache.chmod(0o555)
    else:
        rmtree(cache)
        cache.write_bytes(b"")


DAMAGES: Final[dict[str, Callable[[Random, Path], None]]] = {
    "truncated": truncate,
    "with flipped bits": flip,
    "with files exchanged": swap,
    "removed": remove,
    "of another day": age,
    "that cannot be written": close,
}

TRIALS: Final = {
    "kills": after_kills,
    "pairs": at_once,
    "damage": after_damage,
    "jobs": divided,
}


def run_trials(kind: str, seed: int, count: int) -> Iterator[str]:
    """Yield what is wrong after so many of one kind; each 20 have a site of theirs."""
    for first in range(0, count, 20):
        with TemporaryDirectory(prefix="prove-") as place:
            random = Random(f"{kind}-{seed}-{first}")  # noqa: S311 - it is no secret
            trial = Trial(Path(place), random)
            for number in range(first, min(first + 20, count)):
                faults = [f"{kind} {number}: {each}" for each in TRIALS[kind](trial)]
                yield from faults
                if faults:  # of which the next trials are to know nothing
                    trial.desk.clear()
                    build(trial.site, trial.desk)
