"""The addresses of other sites in data and texts, and where each was typed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from plugins.domain.network import Network
from plugins.domain.problem import Mark
from plugins.domain.reference import parts
from plugins.reading.network import Reading

_WEB: Final = ("http://", "https://")


def external_links(reading: Reading) -> Mapping[str, tuple[Mark, ...]]:
    """Return the places of each address, without its fragment, sorted by address."""
    found: dict[str, list[Mark]] = {}
    if reading.network:
        own = f"{reading.network.site.url}/"
        for address, at in (*_of_data(reading.network, reading), *_of_texts(reading)):
            page = address.partition("#")[0]
            if not f"{page}/".startswith(own):
                found.setdefault(page, []).append(at)
    return {address: tuple(sorted(found[address])) for address in sorted(found)}


def _of_data(network: Network, reading: Reading) -> Iterator[tuple[str, Mark]]:
    for path, record in network.records():
        if path[0] in ("releases", "pages"):
            continue  # what is above a text holds no address
        for inner, part in parts(record, path):
            for field in type(part).model_fields:
                value = getattr(part, field)
                if isinstance(value, str) and value.startswith(_WEB):
                    yield value, reading.locate((*inner, field))


def _of_texts(reading: Reading) -> Iterator[tuple[str, Mark]]:
    for text in reading.texts:
        for index, link in enumerate(text.targets):
            if link.typed.startswith(_WEB):
                yield link.typed, text.mark(("links", index))
