"""The text of a Word or a LibreOffice document as blocks.

Both are ZIP files of XML; what is needed of them is little. Each is measured before
it is unpacked, and a document type, which they never have, ends the reading.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from plugins.editing.releases.blocks import Block, Kind, block, filled

MOST_UNPACKED: Final = 30_000_000
_PARTS: Final = ("word/document.xml", "content.xml")
_STYLES: Final = "word/styles.xml"
_HEADING = re.compile(r"(heading|title)\b", re.IGNORECASE)
_LIST = re.compile(r"list", re.IGNORECASE)
_BREAKS: Final = frozenset(["br", "cr", "line-break", "s", "tab"])
_SKIPPED: Final = frozenset(
    ["annotation", "delText", "instrText", "note", "tracked-changes"]
)

_DAMAGES: Final = (  # what a ZIP file or XML that is not whole, or locked, raises
    zipfile.BadZipFile,
    zlib.error,
    expat.ExpatError,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)


class UnreadableDocumentError(Exception):
    """The file is no document, or one that cannot be read safely."""


def parse_office_text(raw: bytes) -> list[Block]:
    """Return the blocks of a .docx or .odt file.

    Raises:
        UnreadableDocumentError: It is neither.
    """
    try:
        with zipfile.ZipFile(BytesIO(raw)) as archive:
            if sum(entry.file_size for entry in archive.infolist()) > MOST_UNPACKED:
                raise UnreadableDocumentError
            names = set(archive.namelist())
            part = next((name for name in _PARTS if name in names), "")
            root = parse_xml(archive.read(part))
            styles = archive.read(_STYLES) if _STYLES in names else b"<none/>"
            headings = set(_headings(parse_xml(styles)))
    except _DAMAGES as error:
        raise UnreadableDocumentError from error
    blocks = _of_word(root, headings) if part == _PARTS[0] else _of_odt(root)
    return filled(blocks)


def parse_xml(raw: bytes) -> Element:
    """Return the elements of *raw*, by their local names.

    Raises:
        UnreadableDocumentError: It declares a document type: entities come of it.
    """
    tree = TreeBuilder()
    parser = expat.ParserCreate(namespace_separator="}")

    def start(name: str, attributes: dict[str, str]) -> None:
        plain = {_local(key): value for key, value in attributes.items()}
        tree.start(_local(name), plain)

    def refuse(*_: object) -> None:
        raise UnreadableDocumentError

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda name: tree.end(_local(name))
    parser.CharacterDataHandler = tree.data
    parser.StartDoctypeDeclHandler = refuse
    parser.Parse(raw, True)  # noqa: FBT003 - expat's own
    return tree.close()


def _local(name: str) -> str:
    return name.rpartition("}")[2]


def _headings(styles: Element) -> Iterator[str]:
    """Yield the identifiers of the styles of headings, in whatever language."""
    for style in styles.iter("style"):
        name = style.find("name")
        if name is not None and _HEADING.match(name.get("val", "")):
            yield style.get("styleId", "")


def _of_word(root: Element, headings: set[str]) -> Iterator[Block]:
    for paragraph in root.iter("p"):
        style = paragraph.find("pPr/pStyle")
        name = style.get("val", "") if style is not None else ""
        is_item = paragraph.find("pPr/numPr") is not None or _LIST.match(name)
        kind: Kind = "item" if is_item else "paragraph"
        kind = "heading" if name in headings or _HEADING.match(name) else kind
        yield from _lines(kind, paragraph)


def _of_odt(root: Element) -> Iterator[Block]:
    items = {id(each) for item in root.iter("list-item") for each in item.iter("p")}
    for each in root.iter():
        if each.tag == "h" or (
            each.tag == "p" and _HEADING.match(each.get("style-name", ""))
        ):
            yield from _lines("heading", each)
        elif each.tag == "p":
            yield from _lines("item" if id(each) in items else "paragraph", each)


def _lines(kind: Kind, element: Element) -> Iterator[Block]:
    """Yield the lines of a paragraph, which Word may hold several of."""
    for line in "".join(_words(element)).split("\n"):
        yield block(kind, line)


def _words(element: Element) -> Iterator[str]:
    if element.tag in _SKIPPED:
        return
    if element.tag in _BREAKS:
        yield "\n" if element.tag in {"br", "line-break"} else " "
    if element.text and element.tag not in {"pPr", "rPr"}:
        yield element.text
    for inner in element:
        if inner.tag != "p":  # a text box has its own
            yield from _words(inner)
        yield inner.tail or ""
