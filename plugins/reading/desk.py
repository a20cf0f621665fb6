"""What is read so far: the problems found, and where each record was typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from pathlib import Path
from typing import Any, Final

from plugins.domain.network import COLLECTIONS
from plugins.domain.problem import Mark, Problem
from plugins.domain.problem import Path as DataPath
from plugins.domain.site import Site
from plugins.reading.document import TextFile
from plugins.reading.entries import keep_sound, sound_records, with_record
from plugins.reading.lately import Lately
from plugins.reading.records import read_records, read_settings
from plugins.reading.texts import Texts
from plugins.reading.validation import Kind, salvaged, validated
from plugins.reading.written import Written

NOWHERE: Final = Mark("data", 1, 1)


@dataclass(slots=True)
class Collection:
    """What is in the files of a collection."""

    records: dict[str, Any] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    places: dict[DataPath, Written] = field(default_factory=dict)
    unread: set[DataPath] = field(default_factory=set)


_COLLECTIONS: Final = Lately[Collection]()


@dataclass(slots=True)
class Desk:
    """What is read so far."""

    problems: list[Problem] = field(default_factory=list)
    places: dict[DataPath, Written | TextFile] = field(default_factory=dict)
    unread: set[DataPath] = field(default_factory=set)  # not, or not wholly

    def locate(self, path: DataPath) -> Mark:
        """Return where the value at *path* was typed."""
        place, inner = self._place(path)
        return place.mark(inner) if place else NOWHERE

    def file_of(self, path: DataPath) -> str:
        """Return the file in which the value at *path* was typed."""
        place, inner = self._place(path)
        return place.file_of(inner) if place else NOWHERE.file

    def span_of(self, path: DataPath) -> range:
        """Return the lines among which the value at *path* is, from 1; none of two."""
        place, _ = self._place(path)
        return place.span if place else range(0)

    def lines_of(self, path: DataPath) -> Mapping[str, int]:
        """Return the line of each field at *path*, from 1."""
        place, inner = self._place(path)
        return place.lines_of(inner) if place else {}

    def _place(self, path: DataPath) -> tuple[Written | TextFile | None, DataPath]:
        for length in (3, 2, 1):
            if place := self.places.get(path[:length]):
                return place, path[length:]
        return None, ()

    def read_collection(self, root: Path, name: str) -> Mapping[str, Any]:
        """Return the records of a collection, by id."""
        made_from = _contents(root, name)
        sound_records(root, name)  # they are not forgotten while nothing changes
        found = _COLLECTIONS.get(made_from) or _read(root, name)
        if made_from == _contents(root, name):  # nobody has saved it meanwhile
            _COLLECTIONS.keep(made_from, found)
        self.problems.extend(found.problems)
        self.places.update(found.places)
        self.unread |= found.unread
        return found.records

    def read_site(self, root: Path) -> Site:
        """Return the settings of the site."""
        records = read_settings(root)
        self.problems.extend(records.problems)
        for written in records.written:
            self.places[("site",)] = written
            checked = validated(Site, written)
            if checked.is_whole:
                return checked.record
            self.problems.extend(checked.problems)
            self.unread.add(("site",))
            return _with_languages(checked.record)
        self.unread.add(("site",))
        return _with_languages(salvaged(Site, {}))

    def add_texts(self, collection: str, texts: Texts[Kind]) -> None:
        """Take over what was found in a folder of content/."""
        self.problems.extend(texts.problems)
        if not texts.is_whole:
            self.unread.add((collection,))
        for (name, language), file in texts.files.items():
            self.places[collection, name, language] = file
        self.unread.update((collection, name) for name in texts.doubtful)


def _contents(root: Path, name: str) -> tuple[str | None, ...]:
    """Return all that the records of a collection are made from."""
    files = (root / folder / f"{name}.yaml" for folder in ("data", "host/data"))
    return str(root), name, *map(_digest, files)


def _digest(file: Path) -> str | None:
    try:
        return blake2b(file.read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return None


def _read(root: Path, name: str) -> Collection:
    records = read_records(root, name)
    found = Collection(problems=list(records.problems))
    if not records.is_whole:
        found.unread.add((name,))
    for written in records.written:
        checked = validated(COLLECTIONS[name], written)
        found.problems.extend(checked.problems)
        key = getattr(checked.record, "id", None)
        if key is None:
            found.unread.add((name,))
            continue
        found.records[key] = checked.record
        if checked.is_whole:
            found.places[name, key] = with_record(written, checked.record)
        else:
            found.places[name, key] = written
            found.unread.add((name, key))
    keep_sound(root, name, found.places.values())
    return found


def _with_languages(site: Site) -> Site:
    """Return *site* without languages, unless all of them can be read."""
    lists = ("languages", "required_languages")
    if all(getattr(site, name) for name in lists):
        return site
    return site.model_copy(update=dict.fromkeys(lists, ()))
