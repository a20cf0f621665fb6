"""What a first visit to each page loads, from the facts of the site's files."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from plugins.outputs.publishing.ecoindex import ecoindex
from plugins.outputs.publishing.file_facts import FileFacts, file_facts


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What comes through the network until a page is whole, nothing being kept."""

    page: str  # path of its file
    kind: str  # name of its template, if it has one
    elements: int  # in the document, a drawing being one
    requests: int
    size: int  # bytes, compressed, without the headers of the answers
    elsewhere: tuple[str, ...]  # addresses of other origins: there must be none
    ecoindex: float = field(init=False)

    def __post_init__(self) -> None:
        """Rank the page: each report compares it with many others."""
        rank = ecoindex(self.elements, self.requests, self.size / 1000)
        object.__setattr__(self, "ecoindex", rank)


class Facts(Mapping[str, FileFacts]):
    """The facts of the files of a site, each found out when it is asked for."""

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        """Take each file by its path."""
        self._contents = contents
        self._known: dict[str, FileFacts] = {}

    def __getitem__(self, path: str) -> FileFacts:
        """Return the facts of a file."""
        if path not in self._known:
            self._known[path] = file_facts(path, self._contents[path])
        return self._known[path]

    def __contains__(self, path: object) -> bool:
        """Return whether there is a file *path*."""
        return path in self._contents

    def __iter__(self) -> Iterator[str]:
        """Yield the path of each file."""
        return iter(self._contents)

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._contents)


def first_visits(
    facts: Mapping[str, FileFacts],
    kinds: Mapping[str, str] = MappingProxyType({}),
    left_out: Collection[str] = (),
) -> Iterator[FirstVisit]:
    """Yield the first visit of each page. A file that is not there weighs nothing.

    Args:
        facts: Of every file of the site by its path.
        kinds: The name of the template of pages by their path.
        left_out: The paths of pages that are not measured.
    """
    known: dict[tuple[str, ...], _Loaded] = {}  # most pages load the same
    for path in facts:
        if path.endswith(".html") and path not in left_out:
            page = facts[path]
            if page.loaded not in known:
                known[page.loaded] = _loaded(page.loaded, facts)
            loaded = known[page.loaded]
            is_twice = path in loaded.paths
            yield FirstVisit(
                page=path,
                kind=kinds.get(path, ""),
                elements=page.elements,
                requests=1 + len(loaded.paths) - is_twice,
                size=page.weight * (not is_twice) + loaded.weight,
                elsewhere=tuple(sorted({*page.elsewhere, *loaded.elsewhere})),
            )


@dataclass(frozen=True, slots=True)
class _Loaded:
    """What comes with a page at once."""

    paths: frozenset[str]
    weight: int
    elsewhere: frozenset[str]


def _loaded(addresses: tuple[str, ...], facts: Mapping[str, FileFacts]) -> _Loaded:
    """Return all that is loaded with *addresses*."""
    loaded: set[str] = set()
    elsewhere: set[str] = set()
    waiting = [*addresses]
    while waiting:
        path = waiting.pop().removeprefix("/")
        if path not in loaded and path in facts:
            loaded.add(path)
            elsewhere.update(facts[path].elsewhere)
            waiting += facts[path].loaded
    weight = sum(facts[path].weight for path in loaded)
    return _Loaded(frozenset(loaded), weight, frozenset(elsewhere))
