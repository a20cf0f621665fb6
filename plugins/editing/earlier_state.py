"""The project as it was at a commit, in a folder of its own, with its history."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory


class UnknownRevisionError(Exception):
    """There is no such commit here."""


@contextmanager
def earlier_state(root: Path, revision: str) -> Iterator[Path]:
    """Give a folder with the files of a commit, which is removed in the end.

    Args:
        root: The folder of the project.
        revision: What names the commit: ``origin/main``.

    Raises:
        UnknownRevisionError: Git has no such commit, or there is no git.
    """
    commit = f"{revision}^{{commit}}"
    name = _git(root, "rev-parse", "--verify", "--end-of-options", commit)
    with TemporaryDirectory() as place:
        folder = Path(place) / "project"
        _git(root, "worktree", "add", "--detach", "--force", str(folder), name)
        try:
            yield folder
        finally:
            _git(root, "worktree", "remove", "--force", str(folder))


def _git(root: Path, *question: str) -> str:
    command = "git", *question
    try:
        run = subprocess.run(  # noqa: S603 - git's own words, and a commit it knows
            command, cwd=root, capture_output=True, check=True
        )
    except (OSError, subprocess.CalledProcessError) as error:
        raise UnknownRevisionError(question[-1]) from error
    return run.stdout.decode().strip()
