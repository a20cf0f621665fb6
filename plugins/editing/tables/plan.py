"""What an edited table means for the records: which are added, changed or missing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pydantic import ValidationError

from plugins.domain.network import COLLECTIONS
from plugins.domain.problem import Mark, Path, Problem
from plugins.domain.values import Model
from plugins.domain.wording import N_
from plugins.editing.tables.columns import Names, Table, value_at
from plugins.editing.tables.rows import EditedRow, EditedTable, typed_record
from plugins.editing.tables.sheet import Findings
from plugins.outputs.editors.canonical_yaml import Value, record_of
from plugins.reading.field_mistakes import field_mistakes
from plugins.reading.written import Written

_ALIKE = 0.8  # of the filled cells: a record with another id, not another record
_FILL_IN = frozenset(
    ["field_is_present", "list_is_not_empty", "statement_has_a_source"]
)


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list of a record, by its number from 1."""

    record: str
    list: Names
    number: int


@dataclass(frozen=True, slots=True)
class Plan:
    """The records as the tables have them, and what the tables have no more."""

    collection: str
    before: Mapping[str, Model]
    after: Mapping[str, Model]  # by id, in the order of the tables
    missing: tuple[str, ...]  # records without a row
    missing_items: tuple[Item, ...]
    placed: Mapping[str, PlacedRecord]

    @property
    def added(self) -> tuple[str, ...]:
        """Return the ids of the new records."""
        return tuple(name for name in self.after if name not in self.before)

    @property
    def changed(self) -> tuple[str, ...]:
        """Return the ids of the records that differ."""
        known = (name for name in self.after if name in self.before)
        return tuple(name for name in known if self.after[name] != self.before[name])

    @property
    def removed(self) -> tuple[str, ...]:
        """Return the ids of the records that go."""
        return tuple(name for name in self.before if name not in self.after)


@dataclass(frozen=True, slots=True)
class PlacedRecord(Written):
    """A record that was typed in tables, and the cell of each of its values."""

    file: str = ""
    row: EditedRow | None = None
    items: Mapping[Names, Sequence[EditedRow | None]] = field(default_factory=dict)

    def mark(self, path: Path = ()) -> Mark:
        """Return the place of the cell at *path*, or of the row that lacks it."""
        row, rest = self._row(path)
        if row is None:
            return Mark(self.file, 1, 1)
        steps = [step for step in rest if isinstance(step, str)]
        for length in range(len(steps), 0, -1):
            name = ".".join(steps[:length])
            near = [each for each in row.places if f"{each}.".startswith(f"{name}.")]
            if near:
                return row.places[near[0]]
        return row.mark

    def mark_of_key(self, path: Path) -> Mark:
        """Return the same: a heading is no field's name."""
        return self.mark(path)

    def is_written(self, path: Path) -> bool:
        """Return False: nobody has said yet what is wrong in a cell."""
        del path
        return False

    def _row(self, path: Path) -> tuple[EditedRow | None, Path]:
        for names, rows in self.items.items():
            at = path[len(names)] if len(path) > len(names) else None
            if path[: len(names)] == names and isinstance(at, int) and at < len(rows):
                return rows[at] or self.row, path[len(names) + 1 :]
        return self.row, path


def make_plan(
    collection: str,
    before: Mapping[str, Model],
    tables: Sequence[EditedTable],
    found: Findings,
    *,
    removes: bool,
) -> Plan:
    """Return what *tables* mean; with *removes*, what they lack is removed.

    Mistakes are added to *found*, each at its cell.
    """
    rows = {
        row.key[0]: row
        for each in tables
        if not each.table.path
        for row in each.rows.values()
    }
    has_records = any(not each.table.path for each in tables)
    missing = tuple(name for name in before if has_records and name not in rows)
    _refuse_strangers(collection, before, rows, tables, found)
    names = [
        *(name for name in before if not (removes and name in missing)),
        *(n for n in rows if n not in before),
    ]
    after: dict[str, Model] = {}
    placed: dict[str, PlacedRecord] = {}
    gone: list[Item] = []
    for name in names:
        made = _Record(name, rows.get(name), before.get(name), tables)
        gone += made.missing
        placed[name] = made.placed(f"data/{collection}.yaml", removes=removes)
        model = _validated(COLLECTIONS[collection], placed[name], found)
        if model:
            after[name] = model
    plan = Plan(collection, before, after, missing, tuple(gone), placed)
    found.problems.extend(_renamed(plan, rows, tables))
    return plan


def _refuse_strangers(
    collection: str,
    before: Mapping[str, Model],
    rows: Mapping[str, EditedRow],
    tables: Sequence[EditedTable],
    found: Findings,
) -> None:
    """Refuse the items of records that are nowhere."""
    for each in tables:
        for row in each.rows.values():
            if row.key[0] not in before and row.key[0] not in rows:
                says = N_("No row of {table} has the identifier “{id}”.")
                hint = N_("Correct it, or add that row first.")
                at = row.places["id"]
                found.refuse(says, at, hint, table=collection, id=row.key[0])


@dataclass(frozen=True, slots=True)
class _Record:
    """One record: as it was, and the rows that speak of it."""

    name: str
    row: EditedRow | None
    model: Model | None
    tables: Sequence[EditedTable]

    @property
    def base(self) -> dict[str, Value]:
        return record_of(self.model) if self.model else {}

    @property
    def missing(self) -> list[Item]:
        return [
            Item(self.name, each.table.path, number)
            for each in self.tables
            if each.table.path
            for number in range(1, len(self._old(each.table)) + 1)
            if (self.name, number) not in each.rows
        ]

    def placed(self, file: str, *, removes: bool) -> PlacedRecord:
        value: dict[str, object] = dict(self.base)
        if self.row:
            value = typed_record(self.row, value)
        items: dict[Names, list[EditedRow | None]] = {}
        for each in self.tables:
            if each.table.path:
                rows = self._items(each, removes=removes)
                items[each.table.path] = [row for row, _ in rows]
                value = _with(value, each.table.path, [item for _, item in rows])
        return PlacedRecord(value, (), file=file, row=self.row, items=items)  # type: ignore[arg-type]  # plain values

    def _old(self, table: Table) -> Sequence[Value]:
        found = value_at(self.base, table.path)
        return found if isinstance(found, list) else []

    def _items(
        self, each: EditedTable, *, removes: bool
    ) -> list[tuple[EditedRow | None, object]]:
        old = self._old(each.table)
        kept: list[tuple[EditedRow | None, object]] = []
        for number, item in enumerate(old, 1):
            row = each.rows.get((self.name, number))
            assert isinstance(item, Mapping), "a list of parts"
            if row or not removes:
                kept.append((row, typed_record(row, item) if row else item))
        new = (row for row in each.rows.values() if row.key[0] == self.name)
        kept += [(row, typed_record(row, {})) for row in new if row.key[1] > len(old)]
        return kept


def _with(
    record: Mapping[str, object], path: Names, items: list[object]
) -> dict[str, object]:
    """Return *record* with the list at *path*."""
    first, *rest = path
    found = dict(record)
    if not rest:
        found.pop(first, None)
        return found | ({first: items} if items else {})
    inner = found.get(first)
    part = _with(inner if isinstance(inner, Mapping) else {}, tuple(rest), items)
    return found | ({first: part} if part else {})


def _validated(
    model: type[Model], placed: PlacedRecord, found: Findings
) -> Model | None:
    try:
        return model.model_validate(placed.value)
    except ValidationError as error:
        for problem in field_mistakes(error, model, placed):
            hint = problem.hint
            if problem.rule in _FILL_IN:
                hint = N_("Fill in the column “{field}”.")
            found.problems.append(replace(problem, hint=hint))
    return None


def _renamed(
    plan: Plan, rows: Mapping[str, EditedRow], tables: Sequence[EditedTable]
) -> Iterator[Problem]:
    """Yield the new records that are a missing one under another id."""
    columns = [
        column
        for each in tables
        if not each.table.path
        for column in each.table.columns
    ]
    cells = {
        name: {
            c.name: value_at(record_of(plan.before[name]), c.path) for c in columns[1:]
        }
        for name in plan.missing
    }
    for name in plan.added:
        now = record_of(plan.after[name])
        for old, was in cells.items():
            filled = {at: value for at, value in was.items() if value is not None}
            same = sum(
                value_at(now, tuple(at.split("."))) == v for at, v in filled.items()
            )
            if filled and same >= _ALIKE * len(filled):
                yield Problem(
                    "table_is_understood",
                    N_("“{old}” is called “{id}” here: an identifier never changes."),
                    rows[name].places["id"],
                    {"old": old, "id": name},
                    N_("Write “{old}” again: addresses and other records have it."),
                )
                break
