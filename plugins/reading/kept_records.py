"""Records and texts that are gone all at once, as after an empty form was saved.

A program that cannot read a file may show it as empty, and one click saves it so. What
is there is compared with what git has, or, where there is no git, with the list of what
the last build made.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from plugins.domain.network import COLLECTIONS
from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_
from plugins.outputs.publishing.storage import LEDGER
from plugins.reading.entries import cut
from plugins.reading.git_answers import git_answers
from plugins.reading.lately import Lately
from plugins.reading.source_text import SourceText
from plugins.reading.text_name import TextName, parse_text_name
from plugins.reading.yaml_tree import read_tree

TRAILER: Final = "Removes"
"""In the message of a commit, ``Removes: cities`` says that it is meant."""

SINCE: Final = "CHECK_SINCE"
"""The variable that names the commit to compare with; else the one before the last."""

EXPECTED: Final = "EXPECT_REMOVALS"
"""The variable that says so before there is a commit: ``cities,people``."""

FOLDERS: Final = {"releases": "content/press", "pages": "content/pages"}
_FEW: Final = 3  # so many may always go
_SHOWN: Final = 3  # names of what is gone
_OUTPUT: Final = "output"
_HEAD: Final = re.compile(r" *- id: ('?)(?P<id>[a-z0-9-]*[a-z0-9])\1\n")

_IDS: Final = Lately[frozenset[str]]()

Names = dict[str, set[str]]
"""Identifiers by collection."""


@dataclass(frozen=True, slots=True)
class _Changes:
    """What differs from a commit: names of files, each with the letter of git."""

    revision: str  # the name that nothing but it has
    files: tuple[tuple[str, str], ...]


def expected_removals(typed: str = "") -> frozenset[str]:
    """Return the collections of which much is meant to go: *typed*, or as set."""
    return frozenset((typed or os.environ.get(EXPECTED, "")).replace(",", " ").split())


def lost_records(
    root: Path, present: Mapping[str, frozenset[str]], leaving: Collection[str]
) -> Iterator[tuple[str, Problem]]:
    """Yield each collection of which too much is gone at once, with what to say.

    Args:
        root: The folder of the site.
        present: The identifiers that were read, of each collection that is whole.
        leaving: The collections of which somebody means to remove much.
    """
    told = set(leaving)
    for earlier in _earlier(root, present):
        for name, there in present.items():
            gone = earlier.get(name, set()) - there
            if name not in told and _is_much(len(gone), len(gone | there)):
                told.add(name)
                yield name, _lost(name, sorted(gone), len(gone | there))


def _is_much(gone: int, before: int) -> bool:
    return 0 < gone == before or (gone >= _FEW and 3 * gone > before)


def _lost(name: str, gone: list[str], before: int) -> Problem:
    shown = ", ".join(gone[:_SHOWN]) + (" …" if gone[_SHOWN:] else "")
    values = {"count": str(len(gone)), "before": str(before), "gone": shown}
    return Problem(
        "records_are_kept",
        N_("{count} of {before} entries are gone from here at once: {gone}"),
        Mark(FOLDERS.get(name, f"data/{name}.yaml"), 1, 1),
        values | {"name": name},
        N_(
            "Restore them from the history. If it is meant, check with "
            "--expect-removals {name}, and end the commit's message with the line "
            "“Removes: {name}”."
        ),
    )


def _earlier(root: Path, present: Mapping[str, frozenset[str]]) -> Iterator[Names]:
    """Yield what there was: at the last commit, before it, or in the last build."""
    if not (root / ".git").exists():
        yield _built(root / _OUTPUT / LEDGER)
        return
    answers = git_answers(root, earlier_questions())
    known, now, then = (one or "" for one in answers)
    head, first, *_ = (*known.split(), "HEAD", _since())
    yield _names(root, _changes(head, now), present)
    found = _names(root, _changes(first, then), present)
    if any(ids - present.get(name, ids) for name, ids in found.items()):
        meant = "log", f"--format=%(trailers:key={TRAILER},valueonly)"
        (said,) = git_answers(root, [(*meant, f"{_since()}..HEAD")])
        for name in (said or "").replace(",", " ").split():
            found.pop(name, None)
    yield found


def earlier_questions() -> tuple[tuple[str, ...], ...]:
    """Return what git is asked each time."""
    since = _since()
    how = "diff", "--name-status", "--no-renames", "--relative"
    where = "--", "data", "host/data", *FOLDERS.values(), "host/content"
    commits = "rev-parse", "--revs-only", "HEAD", since
    return commits, (*how, "HEAD", *where), (*how, since, *where)


def _since() -> str:
    return os.environ.get(SINCE) or "HEAD^1"


def _built(ledger: Path) -> Names:
    """Return the identifiers of the records that the last build has told."""
    found: Names = {}
    lines = ledger.read_text("utf-8").splitlines() if ledger.is_file() else []
    for line in lines:
        match line.split("/"):  # no path: there are many
            case ["api", "v1", name, file] if name in COLLECTIONS:
                found.setdefault(name, set()).add(file.removesuffix(".json"))
    return found


def _changes(revision: str, said: str) -> _Changes:
    lines = (line.partition("\t") for line in said.splitlines())
    return _Changes(revision, tuple((letter, file) for letter, _, file in lines))


def _names(
    root: Path, changes: _Changes, present: Mapping[str, frozenset[str]]
) -> Names:
    """Return the identifiers in the files of *changes*, as they were."""
    found: Names = {}
    for letter, file in changes.files:
        name = PurePosixPath(file).stem
        if file.endswith(".yaml") and name in present and letter != "A":
            found.setdefault(name, set()).update(_ids_at(root, changes.revision, file))
        elif letter == "D" and isinstance(text_name := parse_text_name(file), TextName):
            kind = "releases" if text_name.date else "pages"
            found.setdefault(kind, set()).add(text_name.id)
    return found


def _ids_at(root: Path, revision: str, file: str) -> frozenset[str]:
    """Return the identifiers in *file* as it was in a commit, which never changes."""
    made_from = str(root), revision, file
    if (found := _IDS.get(made_from)) is not None:
        return found
    (text,) = git_answers(root, [("show", f"{revision}:./{file}")])
    return _IDS.keep(made_from, frozenset(_ids(text or "", PurePosixPath(file).stem)))


def _ids(text: str, name: str) -> Iterator[str]:
    entries = tuple(cut(name, text, name))
    heads = [_HEAD.match(entry.text) for entry in entries]
    if entries and all(heads):
        yield from (head["id"] for head in heads if head)
        return
    value = read_tree(SourceText(name, tuple(text.splitlines()))).value
    records = value.get(name) if isinstance(value, dict) else None
    for record in records if isinstance(records, list) else ():
        if isinstance(record, dict) and isinstance(key := record.get("id"), str):
            yield key
