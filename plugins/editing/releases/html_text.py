"""The text of a web page as blocks, without what stands around it."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import Final

from plugins.editing.releases.blocks import Block, Kind, block, filled
from plugins.editing.releases.plain_text import parse_plain_text

_AROUND: Final = frozenset(
    {
        "aside",
        "button",
        "dialog",
        "footer",
        "form",
        "head",
        "iframe",
        "nav",
        "noscript",
        "script",
        "select",
        "style",
        "svg",
        "template",
    }
)
_MAIN: Final = ("article", "main")
_KINDS: Final[dict[str, Kind]] = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "li": "item",
}
_BREAKS: Final = frozenset(
    {
        "address",
        "article",
        "blockquote",
        "body",
        "dd",
        "div",
        "dl",
        "dt",
        "figcaption",
        "figure",
        "header",
        "hr",
        "main",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "th",
        "tr",
        "ul",
        "br",
    }
)
_EMPTY: Final = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "wbr",
    }
)


def parse_html_text(text: str) -> list[Block]:
    """Return the blocks of a page: of its main part, where it says which that is."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    parser.end()
    for part in _MAIN:
        if inside := filled(each for each, parts in parser.found if part in parts):
            return inside
    return filled(each for each, _ in parser.found)


class _Parser(HTMLParser):
    """Collects blocks, each with the parts of the page that it stands in."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[Block, frozenset[str]]] = []
        self._open: list[str] = []
        self._words: list[str] = []
        self._kind: Kind = "paragraph"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        del attrs
        if tag in _BREAKS or tag in _KINDS:
            self.end()
            self._kind = _KINDS.get(tag, self._kind)
        if tag == "sup":
            self._words.append("")  # it goes on with the word before
        if tag not in _EMPTY:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element, and those in it that nobody closed."""
        if tag not in self._open:
            return
        if tag in _BREAKS or tag in _KINDS:
            self.end()
        while self._open.pop() != tag:
            pass
        if tag in _KINDS:
            self._kind = "paragraph"

    def handle_data(self, data: str) -> None:
        """Add words, unless they are part of the page's surroundings."""
        if not _AROUND.intersection(self._open):
            self._words.append(data)

    def end(self) -> None:
        """End a block; lines that are shown as they were typed may be many."""
        text, parts = "".join(self._words), frozenset(self._open)
        blocks = parse_plain_text(text) if "pre" in parts else [block(self._kind, text)]
        self.found += [(each, parts) for each in blocks]
        self._words = []
