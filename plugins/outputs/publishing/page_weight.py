"""What a first visit to each page loads, read from its HTML, its styles and scripts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from html import unescape
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Final
from urllib.parse import urldefrag, urljoin

import brotli

from plugins.outputs.publishing.ecoindex import ecoindex

QUALITY: Final = 5
"""Of brotli: what servers use that compress each answer anew."""

_TEXTS: Final = {".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml"}
_ELEMENT: Final = re.compile(r"<[a-zA-Z]")
_NOT_COUNTED: Final = re.compile(
    r"(<(noscript|svg|template)\b[^>]*>).*?</\2>", re.DOTALL
)
_NOT_SHOWN: Final = re.compile(r"<(noscript|template)\b.*?</\1>", re.DOTALL)
_TAG: Final = re.compile(
    r"<(audio|embed|iframe|image|img|input|link|object|script|source|track|use|video)"
    r"\b([^>]*)>"
)
_ATTRIBUTE: Final = re.compile(r'\s([a-z:]+)="([^"]*)"')
_AT_ONCE: Final = {"data", "href", "poster", "src", "xlink:href"}
_LINKS: Final = {"icon", "manifest", "modulepreload", "preload", "stylesheet"}
_IN_STYLES: Final = re.compile(r"""(?:url\(|@import\s+)\s*["']?([^"')\s;]+)""")
_IN_SCRIPTS: Final = re.compile(
    r"""\b(?:import|from)\s*["']([^"']+)["']"""  # not import(…), which comes later
)


@dataclass(frozen=True, slots=True)
class FirstVisit:
    """What comes through the network until a page is whole, nothing being kept."""

    page: str  # path of its file
    kind: str  # name of its template, if it has one
    elements: int  # in the document, a drawing being one
    requests: int
    size: int  # bytes, compressed, without the headers of the answers
    elsewhere: tuple[str, ...]  # addresses of other origins: there must be none

    @property
    def ecoindex(self) -> float:
        """Return the EcoIndex of the page."""
        return ecoindex(self.elements, self.requests, self.size / 1000)


@dataclass(frozen=True, slots=True)
class _Reference:
    address: str  # from the root of the site, or whole where it is elsewhere
    is_at_once: bool

    @property
    def path(self) -> str:
        return self.address.removeprefix("/")

    @property
    def is_elsewhere(self) -> bool:
        return not self.address.startswith("/") or self.address.startswith("//")


class _File:
    """A file of the site: what it weighs, and what it makes a browser load."""

    def __init__(self, path: str, data: bytes) -> None:
        self.path = path
        self.data = data
        self.suffix = PurePosixPath(path).suffix

    @cached_property
    def text(self) -> str:
        return self.data.decode("utf-8") if self.suffix in _TEXTS else ""

    @cached_property
    def weight(self) -> int:
        return weight(self.path, self.data)

    @cached_property
    def references(self) -> tuple[_Reference, ...]:
        found = _in_markup(self.text)
        if self.suffix in (".css", ".js"):
            pattern = _IN_STYLES if self.suffix == ".css" else _IN_SCRIPTS
            found = ((address, True) for address in pattern.findall(self.text))
        return tuple(
            _Reference(urldefrag(urljoin(f"/{self.path}", address)).url, is_at_once)
            for address, is_at_once in found
            if address and not address.startswith(("#", "data:"))
        )


def first_visits(
    contents: Mapping[str, bytes],
    kinds: Mapping[str, str] = MappingProxyType({}),
    known: Collection[str] = (),
) -> Iterator[FirstVisit]:
    """Yield the first visit of each page. A file that is not there weighs nothing.

    Args:
        contents: Every file of the site by its path.
        kinds: The name of the template of pages by their path.
        known: The paths of pages that are measured already.
    """
    files = {path: _File(path, data) for path, data in contents.items()}
    for path, page in files.items():
        if page.suffix == ".html" and path not in known:
            loaded, elsewhere = _loaded(page, files)
            yield FirstVisit(
                page=path,
                kind=kinds.get(path, ""),
                elements=count_elements(page.text),
                requests=1 + len(loaded),
                size=page.weight + sum(files[each].weight for each in loaded),
                elsewhere=tuple(sorted(elsewhere)),
            )


def weight(path: str, data: bytes) -> int:
    """Return how many bytes of a file go through the network."""
    if PurePosixPath(path).suffix not in _TEXTS:
        return len(data)  # a PNG is compressed already
    return len(brotli.compress(data, quality=QUALITY))


def count_elements(html: str) -> int:
    """Return how many elements a page has, a drawing being one.

    It holds for what our templates print: each element is there, and no comment.
    """
    return len(_ELEMENT.findall(_NOT_COUNTED.sub(r"\1", html)))


def _loaded(page: _File, files: Mapping[str, _File]) -> tuple[set[str], set[str]]:
    """Return the paths of all that *page* loads at once, and what is elsewhere."""
    loaded: set[str] = set()
    elsewhere: set[str] = set()
    waiting = [page]
    while waiting:
        for reference in waiting.pop().references:
            if reference.is_elsewhere:
                elsewhere.add(reference.address)
            elif reference.is_at_once and reference.path not in loaded:
                loaded.add(reference.path)
                waiting += filter(None, [files.get(reference.path)])
    return (loaded & files.keys()) - {page.path}, elsewhere


def _in_markup(text: str) -> Iterator[tuple[str, bool]]:
    """Yield (address, whether it is loaded at once) of each element that loads."""
    for tag, written in _TAG.findall(_NOT_SHOWN.sub("", text)):
        found = _ATTRIBUTE.findall(written)
        attributes = {name: unescape(value) for name, value in found}
        if tag == "link" and _LINKS.isdisjoint(attributes.get("rel", "").split()):
            continue
        is_at_once = attributes.get("loading") != "lazy"
        for name, value in attributes.items():
            if name in _AT_ONCE:
                yield value, is_at_once
            elif name == "srcset":  # one of them is taken in the place of src
                yield from ((each, False) for each in _candidates(value))


def _candidates(srcset: str) -> Iterable[str]:
    return (each.split()[0] for each in srcset.split(",") if each.strip())
