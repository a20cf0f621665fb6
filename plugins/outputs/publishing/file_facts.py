"""What the checks of the whole site need to know of one file, read once from it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import PurePosixPath
from sys import intern
from typing import Final
from urllib.parse import urldefrag, urljoin

import brotli

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
_LINK: Final = re.compile(r'\s(?:action|href|src)="([^"]*)"')
_ID: Final = re.compile(r'\sid="([^"]*)"')


@dataclass(frozen=True, slots=True)
class FileFacts:
    """What a file weighs, what it loads, and where it leads."""

    weight: int  # bytes that go through the network
    loaded: tuple[str, ...] = ()  # at once: addresses from the root of the site
    elsewhere: tuple[str, ...] = ()  # addresses of other origins
    elements: int = 0  # of a page, a drawing being one
    links: tuple[str, ...] = ()  # of a page, as they are written
    ids: tuple[str, ...] = ()  # of a page
    shared_ids: tuple[str, ...] = ()  # those of two elements or more


def file_facts(path: str, data: bytes) -> FileFacts:
    """Return the facts of the file *path* that holds *data*."""
    suffix = PurePosixPath(path).suffix
    if suffix not in _TEXTS:
        return FileFacts(len(data))  # a PNG is compressed already
    text = data.decode("utf-8")
    loaded, elsewhere = _references(path, suffix, text)
    weight = len(brotli.compress(data, quality=QUALITY))
    if suffix != ".html":
        return FileFacts(weight, loaded, elsewhere)
    ids = Counter(_ID.findall(text))
    return FileFacts(
        weight,
        loaded,
        elsewhere,
        elements=count_elements(text),
        links=_each_once(map(unescape, _LINK.findall(text))),
        ids=_each_once(ids),
        shared_ids=tuple(name for name, count in ids.items() if count > 1),
    )


def _each_once(texts: Iterable[str]) -> tuple[str, ...]:
    """Return *texts*, in memory once for all pages."""
    return tuple(map(intern, dict.fromkeys(texts)))


def count_elements(html: str) -> int:
    """Return how many elements a page has, a drawing being one.

    It holds for what our templates print: each element is there, and no comment.
    """
    return len(_ELEMENT.findall(_NOT_COUNTED.sub(r"\1", html)))


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
            address = urldefrag(urljoin(f"/{path}", written)).url
            if not address.startswith("/") or address.startswith("//"):
                elsewhere[address] = None
            elif is_at_once:
                loaded[address] = None
    return _each_once(loaded), _each_once(elsewhere)


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
