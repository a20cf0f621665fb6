import pytest

from plugins.editing.releases.file_text import parse_file_text
from plugins.editing.releases.office_text import UnreadableDocumentError
from tests.editing.releases.documents import (
    TEXTS,
    libreoffice,
    page,
    pdf,
    word,
)


@pytest.mark.parametrize("raw", [word(), libreoffice(), page().encode()])
def test_kind_is_known_by_the_first_bytes(raw):
    """Whatever the file is called."""
    assert TEXTS == [each.text for each in parse_file_text(raw)]


def test_pdf_is_read_without_its_line_ends():
    """The lines of a page are joined to paragraphs."""
    texts = [each.text for each in parse_file_text(pdf())]

    assert TEXTS[:3] == texts


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_text_is_read_in_any_encoding(encoding):
    """Older files have accents too."""
    found = parse_file_text("Été à Querétaro".encode(encoding))

    assert ["Été à Querétaro"] == [each.text for each in found]


@pytest.mark.parametrize(
    "raw",
    [
        b"%PDF-1.7 broken",
        b"<p>a<![]![",
        b"\x89\0\0",
        b"a" * 10_001,
        b"a\n\n" * 200_000,
        b"a" * 20_000_001,
    ],
)
def test_what_cannot_be_read_is_refused(raw):
    """Damaged, another kind of file, or far too large."""
    with pytest.raises(UnreadableDocumentError):
        parse_file_text(raw)
