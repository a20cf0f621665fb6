"""Random edits of one site; after each, every build is compared with a clean one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Final

from tests.incremental import edit_records, edit_settings, edit_texts, edit_theme
from tests.incremental.builds import Built, Desk, Server, build, build_anew
from tests.incremental.sites import EditedSite, new_site

ROW: Final = 20  # edits of one site
_ANEW: Final = 25  # every so many edits, the clean build is one of a new Python
_LATER: Final = 0.15  # how often the next edit comes before a build
_GLANCE: Final = 0.2  # how often the next edit comes before a server has made all
_MENDED_LATER: Final = 0.3

Edit = Callable[[Random, EditedSite], str | None]
EDITS: Final[Mapping[Edit, int]] = {
    edit_records.change_value: 12,
    edit_records.add_record: 5,
    edit_records.remove_record: 4,
    edit_records.reorder_records: 2,
    edit_records.move_field: 6,
    edit_records.write_otherwise: 2,
    edit_texts.change_body: 6,
    edit_texts.change_head: 5,
    edit_texts.change_versions: 4,
    edit_texts.change_texts: 3,
    edit_texts.change_picture: 3,
    edit_theme.change_template: 6,
    edit_theme.change_piece: 3,
    edit_theme.break_template: 1,
    edit_theme.change_example: 1,
    edit_theme.change_style: 3,
    edit_theme.change_script: 2,
    edit_theme.change_drawing: 2,
    edit_theme.change_word: 5,
    edit_settings.change_site: 6,
    edit_settings.change_settings: 2,
    edit_settings.change_day: 4,
    edit_settings.change_host: 6,
    edit_settings.change_history: 2,
}
"""What may be done to a site, and how often beside the others."""


@dataclass(slots=True)
class Tally:
    """What was seen: edits, mistakes, faults, and seconds of work by kind of build."""

    edits: int = 0
    mistakes: int = 0
    kinds: Counter[str] = field(default_factory=Counter)
    seconds: Counter[str] = field(default_factory=Counter)
    builds: Counter[str] = field(default_factory=Counter)

    def add(self, kind: str, built: Built) -> None:
        """Count a build."""
        self.seconds[kind] += built.seconds
        self.builds[kind] += 1

    def told(self) -> str:
        """Return all of it in a few lines."""
        kinds = (f"{kind} {count}" for kind, count in self.kinds.most_common())
        work = (
            f"{kind} {count} × {self.seconds[kind] / count:.2f} s"
            for kind, count in self.builds.items()
        )
        return (
            f"{', '.join(kinds)}\n{', '.join(work)}\n"
            f"{self.edits} edits, {self.mistakes} of them mistakes"
        )


Snapshot = Mapping[str, tuple[bytes, int]]
"""The bytes of each file, and when it was written, to the nanosecond."""


class Row:
    """One site, its builds, and what is expected of them."""

    def __init__(self, place: Path, seed: int, row: int, tally: Tally) -> None:
        """Make a new site; its first builds are clean ones."""
        self.random = Random(f"{seed}-{row}")  # noqa: S311 - it is no secret
        self.site = new_site(place, self.random)
        self.tally = tally
        self.clean = Desk(place / "clean", place / "clean-cache")
        self.fresh = Desk(place / "fresh", place / "fresh-cache")
        shared = self.random.choice(("nothing", "cache", "all"))
        self.served = Desk(
            self.fresh.output if shared == "all" else place / "served",
            place / "served-cache" if shared == "nothing" else self.fresh.cache,
        )
        self.server = Server(self.site, self.served)
        self.shares = shared == "all"
        self.is_stopped = False
        self._last: dict[Path, Snapshot] = {}

    def check(self, number: int) -> Iterator[str]:
        """Build the site as it is now, and yield what is not as in a clean build."""
        self.clean.clear(cards=True)
        expected = build(self.site, self.clean)
        self.tally.add("clean", expected)
        if expected.is_broken and "jinja2.exceptions" not in expected.told:
            yield f"a clean build broke ({expected.status}): {expected.told}"
        if not expected.status and not number % _ANEW:
            yield from self._check_anew(number)
        self.is_stopped = bool(expected.status)
        files = None if self.is_stopped else snapshot(self.clean.output)
        turn = self.random.random() if self.shares else -1
        if turn < 0.5 and self.random.random() > _LATER:
            jobs = self.random.choice((1, 2, 4))
            built = build(self.site, self.fresh, JOBS=jobs)
            self.tally.add("fresh", built)
            yield from self._compare("fresh", self.fresh.output, files, expected, built)
        if turn < 0 or turn > 0.5:
            yield from self._check_served(files, expected)

    def _check_anew(self, number: int) -> Iterator[str]:
        """A clean build of a new Python, which has kept nothing, is the same."""
        desk = Desk(self.clean.output.with_name("anew"), self.clean.cache / "anew")
        desk.clear()
        built = build_anew(self.site, desk, number)
        self.tally.add("anew", built)
        if built.status:
            yield f"the command ends with {built.status}: {built.told}"
        yield from different("anew", snapshot(self.clean.output), snapshot(desk.output))

    def _check_served(self, files: Snapshot | None, expected: Built) -> Iterator[str]:
        pages = self.random.randrange(3)
        if self.random.random() < _GLANCE:
            built = self.server.build(looked_at=pages, publish=False)
            self.tally.add("glance", built)
            if built.status and not expected.status:
                yield f"glance: ends with {built.status}: {built.told}"
            return
        built = self.server.build(looked_at=pages)
        self.tally.add("served", built)
        output = self.served.output
        yield from self._compare("served", output, files, expected, built)

    def _compare(
        self,
        kind: str,
        output: Path,
        files: Snapshot | None,
        expected: Built,
        built: Built,
    ) -> Iterator[str]:
        """Yield what a build did otherwise than a clean one, *files* being its."""
        now = snapshot(output)
        before = self._last.get(output, {})
        if built.status != expected.status:
            ends = f"ends with {built.status}, not {expected.status}"
            yield f"{kind}: {ends}: {built.told}"
        if built.told != expected.told and not expected.is_broken:
            yield f"{kind}: tells {built.told!r} instead of {expected.told!r}"
        if files is None and now != before:
            yield from different(f"{kind}, stopped", before, now)
            yield f"{kind}: a build that stops touches the output"
        if files is not None:
            yield from different(kind, files, now)
        touched = [path for path in now if _is_touched(before.get(path), now[path])]
        if touched:
            yield f"{kind}: written though the same: {touched[:5]}"
        self._last[output] = now


def _is_touched(before: tuple[bytes, int] | None, now: tuple[bytes, int]) -> bool:
    return before is not None and before[0] == now[0] and before[1] != now[1]


def snapshot(folder: Path) -> Snapshot:
    """Return every file of *folder*, its ledger too."""
    return {
        path.relative_to(folder).as_posix(): (
            path.read_bytes(),
            path.stat().st_mtime_ns,
        )
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def different(kind: str, expected: Snapshot, found: Snapshot) -> Iterator[str]:
    """Yield what differs, by the names of files."""
    if missing := sorted(expected.keys() - found.keys()):
        yield f"{kind}: not there: {missing[:8]}"
    if more := sorted(found.keys() - expected.keys()):
        yield f"{kind}: there, and not expected: {more[:8]}"
    both = sorted(expected.keys() & found.keys())
    wrong = [path for path in both if expected[path][0] != found[path][0]]
    if wrong:
        yield f"{kind}: {len(wrong)} files differ: {wrong[:8]}"
        yield _first_difference(expected[wrong[0]][0], found[wrong[0]][0])


def _first_difference(expected: bytes, found: bytes) -> str:
    both = zip(expected, found, strict=False)
    ends = min(len(expected), len(found))
    at = next((n for n, (a, b) in enumerate(both) if a != b), ends)
    part = slice(max(0, at - 80), at + 80)
    return f"    expected …{expected[part]!r}\n    found    …{found[part]!r}"


def edit(random: Random, site: EditedSite) -> str:
    """Do something to the site, and return what."""
    while True:
        (one,) = random.choices([*EDITS], [*EDITS.values()])
        if done := one(random, site):
            return f"{one.__name__}: {done}"


def run_row(seed: int, row: int, last: int, tally: Tally) -> Iterator[str]:
    """Yield what is wrong in a row of edits, up to that of number *last*."""
    with TemporaryDirectory(prefix="prove-") as place:
        each = Row(Path(place), seed, row, tally)
        try:
            yield from _edits(each, row, last)
        finally:
            each.server.stop()


def _edits(row: Row, number: int, last: int) -> Iterator[str]:
    yield from (_told(number * ROW, "nothing", fault) for fault in row.check(1))
    good, broken = row.site.saved(), 0
    for each in range(number * ROW, min(last + 1, (number + 1) * ROW)):
        if broken > 1 or (broken and row.random.random() > _MENDED_LATER):
            row.site.bring_back(good)
        done = edit(row.random, row.site)
        row.tally.edits += 1
        row.tally.kinds[done.partition(":")[0]] += 1
        if "pelicanconf" in done:
            row.server.stop()  # as serve does when Python has changed
        yield from (_told(each, done, fault) for fault in row.check(each))
        broken = broken + 1 if row.is_stopped else 0
        row.tally.mistakes += row.is_stopped
        if not broken:
            good = row.site.saved()


def _told(number: int, done: str, fault: str) -> str:
    return f"--only {number}: after {done}\n  {fault}"
