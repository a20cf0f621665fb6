"""What an import would change, in words: record by record, field by field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from gettext import NullTranslations
from typing import Final

from plugins.domain.values import Model, reveal
from plugins.domain.wording import N_
from plugins.editing.tables.cells import Row, rows_of
from plugins.editing.tables.columns import NUMBER, Table
from plugins.editing.tables.plan import Plan
from plugins.outputs.editors.canonical_yaml import record_of

_SHOWN: Final = 160  # characters of a cell
_ADDED, _CHANGED, _REMOVED = N_("(added)"), N_("(changed)"), N_("(removed)")
_NOTHING = N_("(empty)")


@dataclass(frozen=True, slots=True)
class _Teller:
    tables: Sequence[Table]
    catalog: NullTranslations

    def say(self, text: str) -> str:
        return self.catalog.gettext(text)


def render_difference(
    plan: Plan, tables: Sequence[Table], catalog: NullTranslations
) -> str:
    """Return what *plan* would change; empty where it changes nothing."""
    teller = _Teller(tables, catalog)
    lines: list[str] = []
    for name in plan.added:
        lines += [f"+ {name} {teller.say(_ADDED)}"]
        lines += _between(teller, None, plan.after[name])
    for name in plan.changed:
        lines += [f"~ {name} {teller.say(_CHANGED)}"]
        lines += _between(teller, plan.before[name], plan.after[name])
    lines += [f"- {name} {teller.say(_REMOVED)}" for name in plan.removed]
    return "\n".join(lines)


def render_missing(plan: Plan) -> str:
    """Return what the tables have no more, one a line; empty where they have all."""
    items = (
        f"{item.record} {'.'.join(item.list)} {item.number}"
        for item in plan.missing_items
        if item.record not in plan.missing
    )
    return "\n".join(f"- {each}" for each in (*plan.missing, *items))


def _between(teller: _Teller, before: Model | None, after: Model) -> Iterator[str]:
    for table in teller.tables:
        old = list(rows_of(table, record_of(before))) if before else []
        new = list(rows_of(table, record_of(after)))
        if not table.path:
            yield from _cells(teller, table, old[0] if old else {}, new[0])
        else:
            yield from _items(teller, table, old, new)


def _items(
    teller: _Teller, table: Table, old: Sequence[Row], new: Sequence[Row]
) -> Iterator[str]:
    name = ".".join(table.path)
    if len(old) == len(new):
        for number, (was, now) in enumerate(zip(old, new, strict=True), 1):
            if was != now:
                yield f"    {name} {number}:"
                yield from ("  " + line for line in _cells(teller, table, was, now))
        return
    were, are = [_bare(row) for row in old], [_bare(row) for row in new]
    matcher = SequenceMatcher(
        None, [*map(_key, were)], [*map(_key, are)], autojunk=False
    )
    for kind, start, stop, first, last in matcher.get_opcodes():
        if kind == "equal":
            continue
        for at in range(start, stop):
            yield f"    {name} {at + 1} {teller.say(_REMOVED)}"
        for at in range(first, last):
            yield f"    {name} {at + 1} {teller.say(_ADDED)}"
            yield from ("  " + line for line in _cells(teller, table, {}, are[at]))


def _bare(row: Row) -> dict[str, str]:
    return {name: cell for name, cell in row.items() if name not in ("id", NUMBER)}


def _key(row: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(row.items())


def _cells(teller: _Teller, table: Table, was: Row, now: Row) -> Iterator[str]:
    for column in table.columns:
        before, after = was.get(column.name, ""), now.get(column.name, "")
        if before == after or column.name == NUMBER:
            continue
        heading = column.heading(teller.catalog)
        if not before:
            yield f"    {heading}: {_shown(after)}"
            continue
        nothing = teller.say(_NOTHING)
        yield f"    {heading}: {_shown(before)} → {_shown(after) or nothing}"


def _shown(cell: str) -> str:
    text = reveal(cell).replace("\n", "⏎")
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"
