"""When the files and the lines of the site last changed, as far as git knows.

One question a kind, all asked at the same time; what takes too long is not known.
"""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Final

NOW: Final = 2**62  # seconds: of what is not committed yet, later than all that is
_PATIENCE: Final = 5.0  # seconds for all questions together
_GIT: Final = "git", "-c", "core.quotePath=off", "--no-optional-locks"
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
    blamed = tuple(files)
    spared = ("--ignore-revs-file", _SPARED) if (root / _SPARED).is_file() else ()
    questions = (
        ("rev-parse", "--is-shallow-repository"),
        ("log", "--relative", "--format=%x00%ct", "--name-only", "--", *folders),
        ("diff", "--relative", "--name-only", "HEAD", "--", *folders),
        *(("blame", "-w", "--incremental", *spared, "--", file) for file in blamed),
    )
    shallow, log, changed, *blames = git_answers(root, questions)
    if shallow is None or shallow.strip() != "false" or log is None or changed is None:
        return None
    found = dict(_dates(log)) | dict.fromkeys(changed.splitlines(), NOW)
    lines = {
        file: dict(_line_dates(blame))
        for file, blame in zip(blamed, blames, strict=True)
        if blame is not None  # it is not committed yet
    }
    return History(found, lines)


def git_answers(root: Path, questions: Iterable[tuple[str, ...]]) -> list[str | None]:
    """Return what git says to each of *questions*; None where it says nothing."""
    plain = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    until = monotonic() + _PATIENCE
    with ExitStack() as stack:
        try:
            asked = [
                stack.enter_context(
                    subprocess.Popen(  # noqa: S603 - names of files after "--"
                        [*_GIT, *question],
                        cwd=root,
                        env=plain,
                        stdout=subprocess.PIPE,
                        stderr=subprocess.DEVNULL,
                        text=True,
                        encoding="utf-8",
                        errors="replace",
                    )
                )
                for question in questions
            ]
        except OSError:  # there is no git
            return [None] * len(tuple(questions))
        return [_answer(process, until) for process in asked]


def _answer(process: subprocess.Popen[str], until: float) -> str | None:
    try:
        said, _ = process.communicate(timeout=max(0.0, until - monotonic()))
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    return said if process.returncode == 0 else None


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
