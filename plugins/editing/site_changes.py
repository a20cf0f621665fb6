"""What differs between two states of the site: records, texts, pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from plugins.domain.network import COLLECTIONS, Network
from plugins.domain.values import LocalText
from plugins.outputs.publishing.page_weight import Facts, first_visits
from plugins.reading.document import TextFile
from plugins.reading.network import Reading

_FINGERPRINT: Final = re.compile(rb"\.[0-9a-f]{8}(?=\.(?:css|js)\b)")
"""The name of a stylesheet changes with it, and that of every page's link to it."""

_NAMES: Final = ("name", "title", "label")


@dataclass(frozen=True, slots=True)
class Changes:
    """What came, changed and went, by name."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        """Return whether there is any change."""
        return bool(self.added or self.changed or self.removed)


@dataclass(frozen=True, slots=True)
class PageChange:
    """A page that is new, gone or another; what a first visit to it weighs."""

    path: str
    before: int | None  # bytes; None: it is new
    after: int | None  # None: it is gone


def record_changes(before: Reading, after: Reading) -> dict[str, Changes]:
    """Return the changes of each file of data/, and of each kind of text."""
    found: dict[str, Changes] = {}
    old, new = before.network, after.network
    assert old is not None, "both states are in order"
    assert new is not None, "both states are in order"
    if old.site != new.site:
        found["site"] = Changes(changed=("data/site.yaml",))
    for name in COLLECTIONS:
        found[name] = _changes(_records(old, name), _records(new, name))
    for name in ("releases", "pages"):
        found[name] = _changes(_texts(before.texts, name), _texts(after.texts, name))
    return {name: changes for name, changes in found.items() if changes}


def page_changes(
    before: Mapping[str, bytes], after: Mapping[str, bytes]
) -> tuple[PageChange, ...]:
    """Return the pages that differ between two built sites, by their path."""
    weights = [
        {visit.page: visit.size for visit in first_visits(Facts(files))}
        for files in (before, after)
    ]
    return tuple(
        PageChange(path, weights[0].get(path), weights[1].get(path))
        for path in sorted(weights[0].keys() | weights[1].keys())
        if _plain(before.get(path, b"")) != _plain(after.get(path, b""))
    )


def _plain(page: bytes) -> bytes:
    return _FINGERPRINT.sub(b"", page)


def _changes(
    before: Mapping[str, tuple[str, object]], after: Mapping[str, tuple[str, object]]
) -> Changes:
    """Compare (name, content) by identifier."""
    return Changes(
        added=_named(after, after.keys() - before.keys()),
        changed=_named(
            after,
            {
                key
                for key in after.keys() & before.keys()
                if after[key][1] != before[key][1]
            },
        ),
        removed=_named(before, before.keys() - after.keys()),
    )


def _named(
    records: Mapping[str, tuple[str, object]], keys: Iterable[str]
) -> tuple[str, ...]:
    return tuple(sorted(records[key][0] for key in keys))


def _records(network: Network, name: str) -> dict[str, tuple[str, object]]:
    languages = network.site.languages
    found: Mapping[str, Any] = getattr(network, name)
    return {
        key: (_name(key, record, languages), record) for key, record in found.items()
    }


def _name(key: str, record: object, languages: tuple[str, ...]) -> str:
    """Return what a reader calls a record; without a name, its identifier."""
    values = (getattr(record, name, None) for name in _NAMES)
    match next(filter(None, values), None):
        case str(name):
            return name
        case LocalText() as text:
            return text.best(languages)[0]
    return key


def _texts(texts: Iterable[TextFile], kind: str) -> dict[str, tuple[str, object]]:
    return dict(_of_kind(texts, kind))


def _of_kind(
    texts: Iterable[TextFile], kind: str
) -> Iterator[tuple[str, tuple[str, object]]]:
    for text in texts:
        if bool(text.date) == (kind == "releases"):
            title = str(text.front_matter.get("title", text.id))
            name = f"{title} ({text.language})"
            yield text.file, (name, (dict(text.front_matter), text.body))
