"""The HTML of a text as a tree of plain data, for what prints it in another form.

Only what our Markdown can make is known. An element that is not stops the build: a
sheet that leaves a table out in silence would be worse than none.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Final, TypeAlias, TypedDict

_INLINE: Final = ("a", "code", "em", "img", "strong")
_TABLE: Final = ("table", "tbody", "td", "th", "thead", "tr")
_BLOCKS: Final = ("blockquote", "hr", "li", "ol", "p", "pre", "ul", *_TABLE)
KNOWN: Final = frozenset((*_INLINE, "br", *_BLOCKS, "h2", "h3", "h4", "h5", "h6"))
"""What Markdown prints with the extensions of plugins/content_files.py."""

_EMPTY: Final = ("br", "hr", "img")
_KEPT: Final = ("alt", "href", "src", "start")
_SPACE = re.compile(r"[ \t\r\n]+")
_ALIGNED = re.compile(r"text-align: (\w+)")


class Element(TypedDict):
    """An element: its name, what it says of itself, and what is in it."""

    name: str
    attributes: dict[str, str]
    children: list[Node]


Node: TypeAlias = "str | Element"


class UnknownElementError(Exception):
    """Nobody has said how to print this element."""


def parse_html(html: str) -> list[Node]:
    """Return the elements of *html*, in their order.

    Raises:
        UnknownElementError: One of them is not KNOWN.
    """
    parser = _Parser()
    parser.feed(html)
    parser.close()
    return parser.root["children"]


def plain_text(node: Node) -> str:
    """Return the text in *node* alone."""
    if isinstance(node, str):
        return node
    return "".join(map(plain_text, node["children"]))


class _Parser(HTMLParser):
    """Puts each element into the one that is open."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(convert_charrefs=True)
        self.root = Element(name="", attributes={}, children=[])
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        if tag not in KNOWN:
            raise UnknownElementError(tag)
        said = {name: value or "" for name, value in attrs}
        attributes: dict[str, str] = {
            name: said[name] for name in _KEPT if name in said
        }
        if aligned := _ALIGNED.match(said.get("style", "")):
            attributes["align"] = aligned[1]
        element = Element(name=tag, attributes=attributes, children=[])
        self._open[-1]["children"].append(element)
        if tag not in _EMPTY:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """End an element; Markdown leaves none open."""
        if tag not in _EMPTY:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        """Add a text; but no space at a line's begin, nor between two blocks."""
        beside = self._open[-1]["children"]
        if any(element["name"] == "pre" for element in self._open):
            beside.append(data)
            return
        is_begin = not beside or (
            not isinstance(beside[-1], str) and beside[-1]["name"] not in _INLINE
        )
        text = _SPACE.sub(" ", data)
        if text := text.lstrip(" ") if is_begin else text:
            beside.append(text)
