"""What git says; what it can say once only is kept, here and in ``.cache/``.

A program takes some milliseconds to begin, and git longer to tell the age of lines.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from time import monotonic
from typing import Final

from plugins.outputs.publishing.kept_files import KeptFiles
from plugins.reading.cache_folder import kept_in
from plugins.reading.lately import Lately

STATE: Final = "rev-parse", "--is-shallow-repository", "--show-prefix", "HEAD"
"""What changes with each commit: answers about commits alone follow from it."""

_PATIENCE: Final = 5.0  # seconds for all questions together
_GIT: Final = "git", "-c", "core.quotePath=off", "--no-optional-locks"
_MOST_KEPT: Final = 500  # answers of some KB

_ANSWERS: Final = Lately[str]()
_Begun = dict[tuple[Path, tuple[str, ...]], subprocess.Popen[str]]
_BEGUN: Final[ContextVar[_Begun]] = ContextVar("begun")


@dataclass(frozen=True, slots=True)
class Question:
    """What git is asked of its commits, and of some files as they are now."""

    words: tuple[str, ...]
    files: tuple[Path, ...] = ()

    def made_from(self, root: Path, state: str) -> tuple[str | bytes, ...]:
        """Return all that the answer follows from, in the *state* of *root*."""
        typed = (file.read_bytes() if file.is_file() else b"" for file in self.files)
        contents = (blake2b(each, digest_size=16).digest() for each in typed)
        return str(root), state, "\0".join(self.words), *contents


@contextmanager
def asking(root: Path, questions: Iterable[tuple[str, ...]]) -> Iterator[None]:
    """Let git think of *questions* while others work; their answers come later.

    Each is answered once. Where *root* is no repository, nothing is asked.
    """
    with ExitStack() as stack:
        begun: _Begun = {}
        stack.callback(_end, begun)
        if (root / ".git").exists():
            with suppress(OSError):  # there is no git
                for question in questions:
                    begun[root, question] = stack.enter_context(_begin(root, question))
        token = _BEGUN.set(begun)
        stack.callback(_BEGUN.reset, token)
        yield


def git_answers(root: Path, questions: Iterable[tuple[str, ...]]) -> list[str | None]:
    """Return what git says to each of *questions*; None where it says nothing."""
    until = monotonic() + _PATIENCE
    with ExitStack() as stack:
        try:
            asked = [
                stack.enter_context(_begun(root, question)) for question in questions
            ]
        except OSError:  # there is no git
            return [None] * len(tuple(questions))
        return [_answer(process, until) for process in asked]


def _begun(root: Path, question: tuple[str, ...]) -> subprocess.Popen[str]:
    """Return who thinks of a *question*, perhaps since a while."""
    begun = _BEGUN.get({})
    if (root, question) in begun:
        return begun.pop((root, question))
    return _begin(root, question)


def _end(begun: _Begun) -> None:
    for process in begun.values():
        process.kill()


def _begin(root: Path, question: tuple[str, ...]) -> subprocess.Popen[str]:
    plain = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
    return subprocess.Popen(  # noqa: S603 - names of files after "--"
        [*_GIT, *question],
        cwd=root,
        env=plain,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
        errors="replace",
    )


def kept_answers(
    root: Path, state: str, questions: Sequence[Question]
) -> list[str | None]:
    """Return what git says to each of *questions* in *state*, its answer to STATE.

    It is asked only what it has not said yet. What it says while somebody commits, or
    saves the file in question, is not kept.
    """
    kept = kept_in(root, "git", _MOST_KEPT)
    keys = [question.made_from(root, state) for question in questions]
    answers = [_known(key, kept) for key in keys]
    missing = [at for at, answer in enumerate(answers) if answer is None]
    if not missing:
        return answers
    said = git_answers(root, [questions[at].words for at in missing])
    is_same = [state] == git_answers(root, [STATE])
    for at, answer in zip(missing, said, strict=True):
        answers[at] = answer
        is_sure = is_same and questions[at].made_from(root, state) == keys[at]
        if answer is not None and is_sure:
            _ANSWERS.keep(keys[at], answer)
            if kept:
                kept.keep(answer.encode("utf-8"), *keys[at])
    if kept:
        kept.forget()
    return answers


def _known(key: tuple[str | bytes, ...], kept: KeptFiles | None) -> str | None:
    answer = _ANSWERS.get(key)
    if answer is None and kept and (found := kept.get(*key)) is not None:
        answer = _ANSWERS.keep(key, found.decode("utf-8"))
    return answer


def _answer(process: subprocess.Popen[str], until: float) -> str | None:
    try:
        said, _ = process.communicate(timeout=max(0.0, until - monotonic()))
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None
    return said if process.returncode == 0 else None
