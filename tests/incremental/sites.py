"""A small site to edit, in a folder of its own, with the day on which it is built."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random
from shutil import copytree

from tests.building import SMALL, TODAY, lay

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class EditedSite:
    """The sources of a site, and beside them what builds of it make."""

    place: Path

    @property
    def root(self) -> Path:
        """Return the folder that an editor sees."""
        return self.place / "site"

    @property
    def day(self) -> date:
        """Return the day on which it is built."""
        return date.fromisoformat((self.place / "day").read_text("utf-8"))

    def wait_until(self, day: date) -> None:
        """Let it be *day*."""
        (self.place / "day").write_text(day.isoformat(), "utf-8")

    @property
    def epoch(self) -> str:
        """Return the noon of its day, in seconds since 1970."""
        day = self.day
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=UTC)
        return str(int(noon.timestamp()))

    def saved(self) -> Files:
        """Return each file that an editor sees, and the day."""
        files = {
            path.relative_to(self.place).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("*"))
            if path.is_file() and ".git" not in path.parts
        }
        return files | {"day": (self.place / "day").read_bytes()}

    def bring_back(self, files: Files) -> None:
        """Make the sources hold *files* again, and no others."""
        now = self.saved()
        for name in now.keys() - files.keys():
            (self.place / name).unlink()
        for name, data in files.items():
            if now.get(name) != data:
                path = self.place / name
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)


def new_site(place: Path, random: Random) -> EditedSite:
    """Return the small site of tests/site; every other one is of a host city."""
    layers = (SMALL / "host",) if random.random() < 0.5 else ()
    lay(place / "site", *layers)
    if random.random() < 0.5:
        copytree(SMALL.parents[1] / "schema", place / "site" / "schema")
    site = EditedSite(place)
    site.wait_until(date.fromisoformat(TODAY))
    return site
