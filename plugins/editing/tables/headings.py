"""Which column of a table each heading means, though somebody changed it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from gettext import NullTranslations

from plugins.domain.nearest import kebab, nearest
from plugins.domain.problem import Mark
from plugins.domain.wording import N_
from plugins.editing.tables.columns import Column, Table
from plugins.editing.tables.sheet import Findings, Sheet, filled_rows, is_blank

_NAMED = re.compile(r"\(([\w.-]+)\)\s*$")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Headings:
    """The row of the headings, and where each column stands."""

    row: int
    places: Mapping[str, int]  # of each column, by its name
    columns: Mapping[str, Column]  # idem; some in a language that the table had not


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the headings: in which languages, and how freely."""

    catalogs: Sequence[NullTranslations]
    guesses: bool = False  # takes a changed heading for the nearest one


def read_headings(
    sheet: Sheet, table: Table, reader: Reader, found: Findings
) -> Headings:
    """Return what the first filled row says; add what is wrong to *found*."""
    row = next(filled_rows(sheet), 0)
    known = _Known(table, reader)
    typed = dict(_texts(sheet, row))
    meant = {at: known.column(text) for at, text in typed.items()}
    taken = {column.name for column in meant.values() if column}
    places: dict[str, int] = {}
    columns: dict[str, Column] = {}
    for at, text in typed.items():
        mark = sheet.mark(row, at)
        column = meant[at] or _proposed(text, mark, known, taken, found)
        if column and column.name in places:
            says = N_("“{heading}” stands above two columns.")
            found.refuse(says, mark, N_("Remove one of them."), heading=text)
        elif column:
            places[column.name], columns[column.name] = at, column
    _look_for_blank(sheet, row, typed, found)
    _note_missing(sheet.mark(row, 0), table, places, found)
    return Headings(row, places, columns)


def _texts(sheet: Sheet, row: int) -> Iterator[tuple[int, str]]:
    for at, cell in enumerate(sheet.rows[row] if sheet.rows else ()):
        if text := str(cell or "").strip():
            yield at, text


class _Known:
    """The columns by all that may stand above them."""

    def __init__(self, table: Table, reader: Reader) -> None:
        self.table, self.reader = table, reader
        self.labels: dict[str, str] = {}
        for column in table.columns:
            for catalog in reader.catalogs:
                label = kebab(column.label(catalog))
                if self.labels.setdefault(label, column.name) != column.name:
                    self.labels[label] = ""  # two columns have this label

    def column(self, typed: str) -> Column | None:
        """Return the column that *typed* names, without a doubt."""
        named = _NAMED.search(typed)
        name = named[1] if named else typed
        if column := self.table.by_name.get(name) or self._in_a_language(name):
            return column
        return self.table.by_name.get(
            "" if named else self.labels.get(kebab(typed), "")
        )

    def near(self, typed: str, taken: Collection[str]) -> Column | None:
        """Return the column that *typed* resembles most, but for those *taken*."""
        free = {name: name for name in self.table.by_name if name not in taken}
        labels = {label: name for label, name in self.labels.items() if name in free}
        named = _NAMED.search(typed)
        words = nearest(_NAMED.sub("", typed), labels)
        name = nearest(named[1] if named else typed, free) or labels.get(words, "")
        return self.table.by_name.get(name)

    def _in_a_language(self, name: str) -> Column | None:
        """Return the column of a text in a language that it had not so far."""
        above, _, tag = name.rpartition(".")
        for column in self.table.columns:
            is_its = column.type.is_text and ".".join(column.path[:-1]) == above
            if is_its and _LANGUAGE.fullmatch(tag):
                return replace(column, path=(*column.path[:-1], tag))
        return None


def _proposed(
    typed: str, at: Mark, known: _Known, taken: Collection[str], found: Findings
) -> Column | None:
    near = known.near(typed, taken)
    better = near.heading(known.reader.catalogs[0]) if near else ""
    if near and known.reader.guesses:
        says = N_("“{heading}” is read as “{better}”.")
        found.note(says, at, heading=typed, better=better)
        return near
    says = N_("No column is called “{heading}”.")
    hint = N_("Did you mean “{better}”? Write it so, or add --guess.")
    if not near:
        hint = N_("Remove this column, or give it the heading of an export.")
    found.refuse(says, at, hint, heading=typed, better=better)
    return None


def _look_for_blank(
    sheet: Sheet, row: int, typed: Collection[int], found: Findings
) -> None:
    for at in range(max(map(len, sheet.rows), default=0)):
        below = (sheet.cell(each, at) for each in range(row + 1, len(sheet.rows)))
        if at not in typed and not is_blank(below):
            says = N_("This column has values, and no heading.")
            hint = N_("Remove this column, or give it the heading of an export.")
            found.refuse(says, sheet.mark(row, at), hint)


def _note_missing(
    at: Mark, table: Table, places: Collection[str], found: Findings
) -> None:
    names = [each.name for each in table.columns if each.name not in places]
    if "id" in names:
        says = N_("There is no column “id”, which says what each row is about.")
        hint = N_("Copy it from an export, or begin with a new export.")
        found.refuse(says, at, hint)
    elif names:
        says = N_("These columns are not in the table; nothing changes there: {names}.")
        found.note(says, at, names=", ".join(names))
