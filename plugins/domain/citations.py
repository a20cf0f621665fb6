"""What each source supports: the reverse of every ``source`` in the data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from pydantic import BaseModel

from plugins.domain.network import Network

Citation = tuple[str, str]
"""The kind and id of a record that cites a source: ("city", "cuneo")."""

_KIND_OF = {
    "cities": "city",
    "documents": "document",
    "editions": "edition",
    "figures": "figure",
    "governance": "body",
    "initiatives": "initiative",
    "milestones": "milestone",
    "people": "person",
    "topics": "topic",
}


def citations(network: Network) -> Mapping[str, tuple[Citation, ...]]:
    """Return, for each source, the records that cite it, each once."""
    found: dict[str, dict[Citation, None]] = defaultdict(dict)
    for collection, kind in _KIND_OF.items():
        for record_id, record in getattr(network, collection).items():
            for source in cited(record):
                found[source][kind, record_id] = None
    for release in network.releases.values():
        for header in release.versions.values():
            for source in header.sources:
                found[source]["release", release.id] = None
    return {source: tuple(records) for source, records in found.items()}


def cited(value: object) -> Iterator[str]:
    """Yield every source that *value*, a record or part of one, names."""
    if isinstance(value, tuple):
        for item in value:
            yield from cited(item)
    elif isinstance(value, BaseModel):
        for name in type(value).model_fields:
            item = getattr(value, name)
            if name == "source":
                yield item
            elif name == "sources":
                yield from item
            else:
                yield from cited(item)
