"""Read the records of data/, and those that host/ puts over them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import yaml

from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_
from plugins.reading.data_file import DataFile, read_data_file
from plugins.reading.entries import read_entries
from plugins.reading.source_text import first_of
from plugins.reading.written import Written


@dataclass(frozen=True, slots=True)
class Records:
    """The records of a collection, and whether all of them could be read."""

    written: tuple[Written, ...]
    problems: tuple[Problem, ...]
    is_whole: bool


def read_records(root: Path, name: str) -> Records:
    """Return the records of ``data/<name>.yaml``, with those of ``host/data/``.

    A record of host/ is new or, by its id, replaces fields of one of the network's.
    """
    ours = read_own_records(root, name)
    path = root / f"host/data/{name}.yaml"
    if not path.exists():
        return ours
    theirs = _list_of(path, root, name)
    merged = {_id_of(record): record for record in ours.written}
    for record in theirs.written:
        below = merged.get(_id_of(record))
        merged[_id_of(record)] = record.over(below) if below else record
    return _both(ours, theirs, tuple(merged.values()))


def read_own_records(root: Path, name: str) -> Records:
    """Return the same, without what host/ says."""
    return _list_of(root / f"data/{name}.yaml", root, name)


def read_settings(root: Path) -> Records:
    """Return the one record of data/site.yaml, with host/site.yaml over it."""
    ours = _one_of(root / "data/site.yaml", root)
    path = root / "host/site.yaml"
    if not path.exists():
        return ours
    theirs = _one_of(path, root)
    merged = tuple(
        above.over(below)
        for below, above in zip(ours.written, theirs.written, strict=False)
    )
    return _both(ours, theirs, merged or ours.written)


def _both(ours: Records, theirs: Records, merged: tuple[Written, ...]) -> Records:
    problems = ours.problems + theirs.problems
    return Records(merged, problems, ours.is_whole and theirs.is_whole)


def _id_of(record: Written) -> str | int:
    return id(record) if record.id is None else record.id  # the first equals no other


def _one_of(path: Path, root: Path) -> Records:
    file = read_data_file(path, root, "site")
    if isinstance(file.under, yaml.MappingNode) and isinstance(file.value, dict):
        site = file.record(file.under, file.value)
        return Records((site,), file.problems, is_whole=True)
    start = file.under.start_mark if file.under else None
    odd = (_not_fields(file.mark(start.line, start.column)),) if start else ()
    return Records((), file.problems + odd, is_whole=False)


def _list_of(path: Path, root: Path, name: str) -> Records:
    entries = read_entries(path, root, name)
    if entries is not None:
        found = _each_once(entries.written, entries.problems, entries.odd)
        return replace(found, is_whole=found.is_whole and entries.is_whole)
    file = read_data_file(path, root, name)
    if not isinstance(file.under, yaml.SequenceNode):
        shape = (_not_a_list(file, file.under),) if file.under else ()
        return Records((), file.problems + shape, is_whole=False)
    items = tuple(_items(file))
    records = [item for item in items if isinstance(item, Written)]
    odd = [item.start_mark for item in items if isinstance(item, yaml.Node)]
    at = [file.mark(start.line, start.column) for start in odd]
    return _each_once(records, file.problems, at)


def _each_once(
    records: Iterable[Written], problems: tuple[Problem, ...], odd: Sequence[Mark]
) -> Records:
    written: dict[str | int, Written] = {}
    twice = [
        record
        for record in records
        if written.setdefault(_id_of(record), record) is not record
    ]
    problems = (
        *problems,
        *first_of(map(_not_fields, odd)),
        *first_of(_twice(record, written[_id_of(record)]) for record in twice),
    )
    return Records(tuple(written.values()), problems, is_whole=not odd)


def _items(file: DataFile) -> Iterator[Written | yaml.Node]:
    assert file.under is not None, "the caller has looked"
    assert isinstance(file.value, list), "a sequence gives a list"
    for node, value in zip(file.under.value, file.value, strict=True):
        if isinstance(node, yaml.MappingNode) and isinstance(value, dict):
            yield file.record(node, value)
        else:
            yield node


def _twice(record: Written, first: Written) -> Problem:
    return Problem(
        "id_is_unique",
        N_("“{id}” is the identifier of two records; the first is on line {line}."),
        record.mark(("id",)),
        {"id": str(record.id), "line": str(first.mark(("id",)).line)},
        N_("Give one of them another, or remove the one that is too many."),
    )


def _not_a_list(file: DataFile, node: yaml.Node) -> Problem:
    return Problem(
        "value_has_the_right_shape",
        N_("A list of records is needed here."),
        file.mark(node.start_mark.line, node.start_mark.column),
        hint=N_("Begin each record with a hyphen and a space: “- id: …”."),
    )


def _not_fields(at: Mark) -> Problem:
    return Problem(
        "value_has_the_right_shape",
        N_("Fields are needed here."),
        at,
        hint=N_("Write each on its own line, with its name and a colon."),
    )
