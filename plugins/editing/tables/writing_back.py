"""The data file as the tables have it: only what differs is written anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import chain
from typing import TypeGuard

from plugins.checks import LAST_CHECKS, RECORD_CHECKS, VALUE_CHECKS
from plugins.domain.network import Network
from plugins.domain.problem import Mark, Path, Problem
from plugins.editing.splice import add_record, remove_field, remove_record, set_field
from plugins.editing.tables.plan import Plan
from plugins.outputs.editors.canonical_yaml import Value, record_of


def broken_rules(plan: Plan, network: Network) -> Iterator[Problem]:
    """Yield what would be wrong in the *network* with the records of *plan*."""
    records = dict(getattr(network, plan.collection))
    for name in plan.removed:
        del records[name]
    for name in (*plan.added, *plan.changed):
        if records.get(name) == plan.before.get(name):  # else host/ has its own
            records[name] = plan.after[name]
    planned = replace(network, **{plan.collection: records})  # type: ignore[arg-type]  # a collection of that name
    found = chain.from_iterable(
        check(planned) for check in (*VALUE_CHECKS, *RECORD_CHECKS)
    )
    problems = list(found) or chain.from_iterable(
        check(planned) for check in LAST_CHECKS
    )
    for problem in problems:
        assert not isinstance(problem.at, Mark), "a check knows no file"
        yield replace(problem, at=_place(problem.at, plan))


def _place(path: Path, plan: Plan) -> Mark:
    collection, *rest = path
    placed = (
        plan.placed.get(str(rest[0]))
        if collection == plan.collection and rest
        else None
    )
    if placed and placed.row:
        return placed.mark(tuple(rest[1:]))
    folder = "content" if collection in ("pages", "releases") else "data"
    return Mark(f"{folder}/{'.'.join(map(str, path))}", 1, 1)


def spliced(text: str, plan: Plan) -> str:
    """Return *text*, the data file, with what *plan* changes."""
    for name in plan.removed:
        text = remove_record(text, name)
    for name in plan.changed:
        was, now = record_of(plan.before[name]), record_of(plan.after[name])
        for path, value in _differences(was, now):
            at = (name, *path)
            text = (
                remove_field(text, at) if value is None else set_field(text, at, value)
            )
    for name in plan.added:
        text = add_record(text, record_of(plan.after[name]))
    return text


def _differences(was: Value, now: Value) -> Iterator[tuple[Path, Value | None]]:
    """Yield each place that differs, with what is there now; None where nothing is."""
    if isinstance(was, Mapping) and isinstance(now, Mapping):
        yield from (((name,), None) for name in was if name not in now)
        yield from (((name,), now[name]) for name in now if name not in was)
        pairs: list[tuple[str | int, Value, Value]] = [
            (name, was[name], now[name]) for name in now if name in was
        ]
    elif _is_parts(was) and _is_parts(now) and len(was) == len(now):
        pairs = [
            (at, old, new) for at, (old, new) in enumerate(zip(was, now, strict=True))
        ]
    else:
        if was != now:
            yield (), now
        return
    for step, old, new in pairs:
        for path, inner in _differences(old, new):
            yield (step, *path), inner


def _is_parts(value: Value) -> TypeGuard[list[Value]]:
    """Return whether *value* is a list of parts with fields."""
    return isinstance(value, list) and all(isinstance(item, Mapping) for item in value)
