"""What the checks of the whole site need to know of one file, read once from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from html import unescape
from posixpath import splitext
from sys import intern
from typing import Final
from urllib.parse import urldefrag, urljoin

import brotli

QUALITY: Final = 5
"""Of brotli: what servers use that compress each answer anew."""

_TEXTS: Final = {".css", ".html", ".js", ".json", ".svg", ".webmanifest", ".xml"}
_CLOSED: Final = re.compile(r"<(noscript|svg|template)\b[^>]*>")
"""Begins what is one element for the document, whatever stands in it."""

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
_PLACE_OR_LINK: Final = re.compile(r' (action|href|id|src)="([^"]*)"')
_MOST_KEPT: Final = 10_000  # addresses and elements: the same ones are on many pages


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file weighs, what it loads, and where it leads."""

    weight: int = 0  # bytes that go through the network
    loaded: tuple[str, ...] = ()  # at once: addresses from the root of the site
    elsewhere: tuple[str, ...] = ()  # addresses of other origins
    elements: int = 0  # of a page, a drawing being one
    links: tuple[str, ...] = ()  # of a page, as they are written
    ids: tuple[str, ...] = ()  # of a page
    shared_ids: tuple[str, ...] = ()  # those of two elements or more

    def __post_init__(self) -> None:
        """Have each text in memory once for all pages, wherever it comes from."""
        object.__setattr__(self, "links", tuple(map(intern, self.links)))
        for name in ("loaded", "elsewhere", "ids", "shared_ids"):  # often the same
            object.__setattr__(self, name, _the_same(getattr(self, name)))

    def __reduce__(self) -> tuple[type[FileFacts], tuple[object, ...]]:
        """Tell another process how to make it anew, where its texts are."""
        return FileFacts, tuple(getattr(self, name) for name in FACTS)


FACTS: Final = tuple(field.name for field in fields(FileFacts))


def file_facts(path: str, data: bytes) -> FileFacts:
    """Return the facts of the file *path* that holds *data*."""
    suffix = splitext(path)[1]
    if suffix not in _TEXTS:
        return FileFacts(len(data))  # a PNG is compressed already
    text = data.decode("utf-8")
    loaded, elsewhere = _references(path, suffix, text)
    weight = len(brotli.compress(data, quality=QUALITY))
    if suffix != ".html":
        return FileFacts(weight, loaded, elsewhere)
    return replace(
        links_and_ids(text),
        weight=weight,
        loaded=loaded,
        elsewhere=elsewhere,
        elements=count_elements(text),
    )


def links_and_ids(html: str) -> FileFacts:
    """Return of a page what the check of links needs, and nothing else."""
    found = _PLACE_OR_LINK.findall(html.replace("\n", " "))
    links = dict.fromkeys(value for name, value in found if name != "id")
    every = [unescape(value) for name, value in found if name == "id"]
    ids = dict.fromkeys(every)
    is_each_once = len(ids) == len(every)
    return FileFacts(
        links=tuple(dict.fromkeys(map(unescape, links))),
        ids=tuple(ids),
        shared_ids=() if is_each_once else tuple(_shared(every)),
    )


def _shared(ids: list[str]) -> Iterator[str]:
    return (each for each in dict.fromkeys(ids) if ids.count(each) > 1)


@lru_cache(maxsize=_MOST_KEPT // 10)
def _the_same(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return *texts*, the same object for all pages that have the same."""
    return texts


def count_elements(html: str) -> int:
    """Return how many elements a page has, a drawing being one.

    It holds for what our templates print: each element is there, no comment, and no
    other sign < but that of the end of an element.
    """
    shown, at = [], 0
    for opening in _CLOSED.finditer(html):
        end = html.find(f"</{opening[1]}>", opening.end())
        if at <= opening.start() < end:
            shown.append(html[at : opening.end()])
            at = end
    shown.append(html[at:])
    return sum(each.count("<") - each.count("</") - each.count("<!") for each in shown)


def _references(
    path: str, suffix: str, text: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return (the addresses that are loaded at once, those that are elsewhere)."""
    found = _in_markup(text)
    if suffix in (".css", ".js"):
        pattern = _IN_STYLES if suffix == ".css" else _IN_SCRIPTS
        found = ((address, True) for address in pattern.findall(text))
    loaded: dict[str, None] = {}
    elsewhere: dict[str, None] = {}
    for written, is_at_once in found:
        if written and not written.startswith(("#", "data:")):
            address = _resolved("" if written.startswith("/") else path, written)
            if not address.startswith("/") or address.startswith("//"):
                elsewhere[address] = None
            elif is_at_once:
                loaded[address] = None
    return tuple(loaded), tuple(elsewhere)


@lru_cache(maxsize=_MOST_KEPT)
def _resolved(path: str, written: str) -> str:
    return urldefrag(urljoin(f"/{path}", written)).url


def _in_markup(text: str) -> Iterator[tuple[str, bool]]:
    """Yield (address, whether it is loaded at once) of each element that loads."""
    for tag, written in _TAG.findall(_NOT_SHOWN.sub("", text)):
        yield from _loaded_by(tag, written)


@lru_cache(maxsize=_MOST_KEPT)
def _loaded_by(tag: str, written: str) -> Sequence[tuple[str, bool]]:
    """Return the same for one element, by its *tag* and its attributes as written."""
    found = _ATTRIBUTE.findall(written)
    attributes = {name: unescape(value) for name, value in found}
    if tag == "link" and _LINKS.isdisjoint(attributes.get("rel", "").split()):
        return ()
    is_at_once = attributes.get("loading") != "lazy"
    loaded = [(attributes[name], is_at_once) for name in attributes if name in _AT_ONCE]
    others = _candidates(attributes.get("srcset", ""))  # one is taken in src's place
    return (*loaded, *((each, False) for each in others))


def _candidates(srcset: str) -> Iterable[str]:
    return (each.split()[0] for each in srcset.split(",") if each.strip())
