"""When the files and the lines of the site last changed, as far as git knows.

What takes too long is not known.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from plugins.reading.git_answers import STATE, Question, git_answers, kept_answers

NOW: Final = 2**62  # seconds: of what is not committed yet, later than all that is
_SPARED: Final = ".git-blame-ignore-revs"  # commits that changed no word
_ENTRY: Final = re.compile(r"([0-9a-f]{40,64}) \d+ (\d+) (\d+)")


@dataclass(frozen=True, slots=True)
class History:
    """The second since 1970 at which each file, and each line of a file, changed."""

    files: Mapping[str, int]
    lines: Mapping[str, Mapping[int, int]]  # by file, then by line, from 1


def read_history(
    root: Path, folders: Iterable[str], files: Iterable[str]
) -> History | None:
    """Return the history of the texts in *folders*, and of the lines of *files*.

    None where nobody can know: *root* is no repository, its history is not whole, or
    there is no git. What is not committed yet changed just now.
    """
    if not (root / ".git").exists():
        return None
    state, changed = git_answers(root, history_questions(folders))
    if state is None or not state.startswith("false\n") or changed is None:
        return None
    blamed = tuple(files)
    log = "log", "--relative", "--format=%x00%ct", "--name-only", "--", *folders
    questions = [Question(log), *(_blame(file, root) for file in blamed)]
    dates, *blames = kept_answers(root, state, questions)
    if dates is None:
        return None
    found = dict(_dates(dates)) | dict.fromkeys(changed.splitlines(), NOW)
    lines = {
        file: dict(_line_dates(blame))
        for file, blame in zip(blamed, blames, strict=True)
        if blame is not None  # it is not committed yet
    }
    return History(found, lines)


def history_questions(folders: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Return what git is asked each time."""
    return STATE, ("diff", "--relative", "--name-only", "HEAD", "--", *folders)


def _blame(file: str, root: Path) -> Question:
    spared = root / _SPARED
    but = (f"--ignore-revs-file={_SPARED}",) if spared.is_file() else ()
    words = "blame", "-w", "--incremental", *but, "--", file
    return Question(words, (root / file, spared))


def _dates(log: str) -> Iterator[tuple[str, int]]:
    """Yield (file, second) for each file that *log* names, the earliest first."""
    for commit in reversed(log.split("\0")[1:]):
        second, *files = filter(None, commit.splitlines())
        for file in files:
            yield file, int(second)


def _line_dates(blame: str) -> Iterator[tuple[int, int]]:
    """Yield (line, second) for each line that *blame* tells of.

    Git describes a commit the first time that it names it.
    """
    seconds: dict[str, int] = {}
    commit, first, count = "", 0, 0
    for line in blame.splitlines():
        if entry := _ENTRY.fullmatch(line):
            commit, first, count = entry[1], int(entry[2]), int(entry[3])
        elif line.startswith("committer-time "):
            is_new = not commit.strip("0")
            seconds[commit] = NOW if is_new else int(line.partition(" ")[2])
        elif line.startswith("filename "):  # it ends each entry
            for number in range(first, first + count):
                yield number, seconds[commit]
