"""What a page says, whichever tool made it: its head, its facts and its links.

Pages of four tools have four markups. What is compared, and what the peers are given to
make, is what a reader gets: headings, labels and their texts, links and sources.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import zip_longest
from typing import Final
from unicodedata import normalize

_VOID: Final = frozenset(("br", "hr", "img", "input", "link", "meta", "path", "circle"))
_APART: Final = frozenset(  # elements that no peer makes: told in docs/performance.md
    (
        "aside",
        "details",
        "figure",
        "form",
        "nav",
        "script",
        "style",
        "svg",
        "template",
        "time",
    )
)
_APART_IDS: Final = frozenset(("choice", "programme", "press-trip", "similar"))
_APART_TYPES: Final = frozenset(
    ("application/json", "application/pdf", "application/zip", "text/calendar")
)
_APART_CLASSES: Final = frozenset(("commitments__link", "file-link", "visually-hidden"))
_LINES: Final = frozenset(("dd", "dt", "h1", "h2", "h3", "li", "p"))
_ENDS: Final = " ,.:;·–()"


@dataclass(slots=True)
class Element:
    """An element of a page."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Element | str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a page: its label if it has one, its own text, what it links to."""

    tag: str  # "related": a line of the links to other records
    heading: str
    label: str
    text: str
    links: tuple[tuple[str, str], ...] = ()  # each address, and its text


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a page says."""

    title: str
    heading: str
    language: str  # of the heading, where it is not the page's
    canonical: str
    languages: tuple[tuple[str, str], ...]
    facts: tuple[Fact, ...]
    links: tuple[tuple[str, str], ...]  # within the site, from the main content
    details: tuple[tuple[str, str], ...]  # what stands behind a related link


def parse_page(text: str) -> PageFacts:
    """Return what the page of *text* says."""
    root = parse_elements(text)
    main = next(found(root, "main"), Element("main"))
    heading = next(found(main, "h1"), Element("h1"))
    head = {
        element.attributes["rel"]: element.attributes["href"]
        for element in found(root, "link")
        if "rel" in element.attributes
    }
    return PageFacts(
        title=text_of(next(found(root, "title"), Element("title"))),
        heading=text_of(heading),
        language=heading.attributes.get("lang", ""),
        canonical=head.get("canonical", ""),
        languages=tuple(
            (link.attributes["hreflang"], link.attributes["href"])
            for link in found(root, "a")
            if "hreflang" in link.attributes
        ),
        facts=tuple(_facts(main)),
        links=tuple(links_of(main)),
        details=tuple(_details(main)),
    )


def parse_elements(text: str) -> Element:
    """Return the tree of *text*, whose elements are all closed."""
    tree = _Tree()
    tree.feed(text)
    tree.close()
    return tree.root


def found(root: Element, tag: str) -> Iterator[Element]:
    """Yield each element of *tag* below *root*, in order."""
    for child in root.children:
        if isinstance(child, Element):
            if child.tag == tag:
                yield child
            yield from found(child, tag)


def text_of(element: Element, *, links: bool = True) -> str:
    """Return the text of *element*, with or without that of its links."""
    return " ".join("".join(_texts(element, links=links)).split())


def plain(text: str) -> str:
    """Return *text* without what typography alone makes of it."""
    text = normalize("NFKC", text).casefold().replace("’", "'")
    text = re.sub(r"[«»“”„\"]", "", text)
    text = re.sub(r"\s+(?=[:;!?%.,)])", "", text)
    return " ".join(text.split()).strip(_ENDS)


def _texts(element: Element, *, links: bool) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, str):
            yield child
        elif not is_apart(child) and (links or not _leads(child)):
            yield from _texts(child, links=links)


def _leads(element: Element) -> bool:
    """Return whether *element* is a link within the site, or a source and its date."""
    seen = element.attributes
    return seen.get("href", "").startswith("/") or seen.get("class") == "cited"


def is_apart(element: Element) -> bool:
    """Return whether *element* is none that peers make."""
    seen = element.attributes
    return (
        element.tag in _APART
        or seen.get("aria-labelledby") in _APART_IDS
        or seen.get("type") in _APART_TYPES
        or seen.get("href", "").endswith((".ics", ".pdf", ".zip"))
        or "hidden" in seen
        or seen.get("class") in _APART_CLASSES
    )


def _facts(main: Element) -> Iterator[Fact]:
    heading = label = ""
    for line, is_related in _lines(main):
        text = text_of(line, links=line.tag[0] in "dth" and line.tag != "dd")
        if line.tag in ("h1", "h2", "h3"):
            heading, label = text if line.tag != "h1" else "", ""
        elif line.tag == "dt":
            label = text
        elif is_related:
            name, _, _ = text.partition(":")
            yield Fact("related", "", name.strip(_ENDS), "", tuple(links_of(line)))
        else:
            mine = label if line.tag == "dd" else ""
            links = tuple(links_of(line))
            if text.strip(_ENDS) or links:
                yield Fact(line.tag, heading, mine, text.strip(_ENDS), links)


def _lines(
    element: Element, *, is_related: bool = False
) -> Iterator[tuple[Element, bool]]:
    """Yield the innermost elements that are a line of their own, in order."""
    for child in element.children:
        if isinstance(child, Element) and not is_apart(child):
            related = is_related or child.attributes.get("class") == "related"
            inner = list(_lines(child, is_related=related))
            if child.tag in _LINES and not inner:
                yield child, related
            yield from inner


def links_of(element: Element) -> Iterator[tuple[str, str]]:
    """Yield the address of each link within the site below *element*, and its text."""
    for child in element.children:
        if isinstance(child, Element) and not is_apart(child):
            href = child.attributes.get("href", "")
            if child.tag == "a" and href.startswith("/"):
                yield href, text_of(child)
            yield from links_of(child)


def _details(main: Element) -> Iterator[tuple[str, str]]:
    """Yield the text in brackets behind each link of the lists of related records."""
    for line, is_related in _lines(main):
        if is_related:
            for link, after in zip_longest(line.children, line.children[1:]):
                if isinstance(link, Element) and link.tag == "a":
                    text = after if isinstance(after, str) else ""
                    detail = text.split(" · ")[0].strip()
                    yield link.attributes["href"], detail.strip(_ENDS)


class _Tree(HTMLParser):
    """Makes elements of tags."""

    def __init__(self) -> None:
        super().__init__()
        self.root = Element("")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].children.append(Element(tag, {n: v or "" for n, v in attrs}))

    def handle_endtag(self, tag: str) -> None:
        while len(self.open) > 1 and self.open.pop().tag != tag:
            pass

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)
