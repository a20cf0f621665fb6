import zipfile
from io import BytesIO

import pytest

from plugins.editing.releases.office_text import (
    UnreadableDocumentError,
    parse_office_text,
    parse_xml,
)
from tests.editing.releases.documents import (
    KINDS,
    TEXTS,
    libreoffice,
    word,
    zipped,
)


@pytest.mark.parametrize("raw", [word(), libreoffice()])
def test_document_is_read(raw):
    """Headings by their style in any language, items of lists, words of each run."""
    found = parse_office_text(raw)

    assert TEXTS == [each.text for each in found]
    assert KINDS == [each.kind for each in found]


def bomb():
    into = BytesIO()
    with zipfile.ZipFile(into, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b" " * 31_000_000)
    return into.getvalue()


def damaged(at, byte):
    """Return a document one byte of which is another."""
    raw = bytearray(libreoffice())
    raw[at] = byte
    return bytes(raw)


@pytest.mark.parametrize(
    "raw",
    [
        b"PK",
        damaged(41, 0xFF),  # the first byte of what is compressed
        damaged(libreoffice().index(b"PK\1\2") + 8, 1),  # locked with a password
        bomb(),
        zipped(other="<a/>"),
        zipped(word__document="<a>"),
        word(head='<!DOCTYPE a [<!ENTITY b "ccc">]>'),
    ],
)
def test_hostile_document_is_refused(raw):
    """Damaged, far too large once unpacked, or with entities of its own."""
    with pytest.raises(UnreadableDocumentError):
        parse_office_text(raw)


def test_elements_have_their_local_names():
    """The namespaces of versions differ; the names do not."""
    root = parse_xml(b'<w:a xmlns:w="x" w:val="1"><w:b>c</w:b></w:a>')

    assert ("a", "1", "c") == (root.tag, root.get("val"), root.findtext("b"))
