"""The blocks of a file, whatever kind it is: its first bytes tell."""

from __future__ import annotations

import re
from typing import Final

import pypdfium2

from plugins.editing.releases.blocks import Block
from plugins.editing.releases.html_text import parse_html_text
from plugins.editing.releases.office_text import (
    UnreadableDocumentError,
    parse_office_text,
)
from plugins.editing.releases.plain_text import parse_plain_text, with_typed_signs

MOST_BYTES: Final = 20_000_000
MOST_PAGES: Final = 50
MOST_TEXT: Final = 500_000  # characters: a press release has five thousand
MOST_OF_A_BLOCK: Final = 10_000  # idem: no check lets a longer paragraph pass
_HTML = re.compile(
    r"\s*(<!--.*?-->\s*)*<(!doctype html|html|head|body|article|div|h1|p)\b",
    re.IGNORECASE | re.DOTALL,
)


def parse_file_text(raw: bytes) -> list[Block]:
    """Return the blocks of a text, HTML, Word, LibreOffice or PDF file.

    Raises:
        UnreadableDocumentError: It is none of these, damaged, or very large.
    """
    if len(raw) > MOST_BYTES:
        raise UnreadableDocumentError
    found = _blocks_of(raw)
    if any(len(each.text) > MOST_OF_A_BLOCK for each in found):
        raise UnreadableDocumentError
    return found


def _blocks_of(raw: bytes) -> list[Block]:
    if raw.startswith(b"PK"):
        return with_typed_signs(parse_office_text(raw))
    text = _of_pdf(raw) if raw.startswith(b"%PDF") else _decoded(raw)
    if len(text) > MOST_TEXT:
        raise UnreadableDocumentError
    if _HTML.match(text):
        return with_typed_signs(_of_html(text))
    return parse_plain_text(text)


def _decoded(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    if b"\0" in raw:
        raise UnreadableDocumentError
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _of_html(text: str) -> list[Block]:
    try:
        return parse_html_text(text)
    except AssertionError as error:  # html.parser met a declaration that is none
        raise UnreadableDocumentError from error


def _of_pdf(raw: bytes) -> str:
    try:
        with pypdfium2.PdfDocument(raw) as document:
            if len(document) > MOST_PAGES:
                raise UnreadableDocumentError
            pages = [page.get_textpage().get_text_bounded() for page in document]
    except pypdfium2.PdfiumError as error:
        raise UnreadableDocumentError from error
    return "\n---\n".join(re.sub(r"[\ufffe\xad\x02]\r?\n?", "", each) for each in pages)
