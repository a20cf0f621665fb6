from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from typst import TypstError

from plugins.content_files import plain_markdown
from plugins.outputs.paper.html_tree import UnknownElementError
from plugins.outputs.paper.release_pdf import Paper, PictureError, render_release
from plugins.outputs.paper.typst_document import NoFontError
from tests.building import ROOT

PAPER = Paper(
    (ROOT / "theme/typst/release.typ").read_text("utf-8"),
    (ROOT / "theme/static/icon.svg").read_bytes(),
)
SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
DATA = {
    "language": "en",
    "dir": "ltr",
    "network": "Network of River Cities",
    "site": "https://rivers.example",
    "kind": "Press release",
    "dateline": "Porto, 5 June 2019",
    "date": [2019, 6, 5],
    "title": "The charter is signed",
    "lead": "Three cities signed it.",
    "keywords": ["charter", "rivers"],
    "about": {
        "title": "About this text",
        "rows": [["Licence:", [{"text": "CC", "url": "", "detail": "4.0"}]]],
    },
    "address": "https://rivers.example/en/press/charter/",
    "page": "Page {number} of {count}",
    "colors": dict.fromkeys(("accent", "ink", "ink-soft", "line"), "#336699"),
}
EVERYTHING = """\
Plain _gentle_ **strong** `code` [inside](/en/cities/) [place](#there)
[outside](https://other.example/a) <https://bare.example/> # $x$ @y \\* ~

## First

#### Deep

* one

    second

    1. inner

3. third

> said

    x = 1

---

left | right
--- | ---:
1 | 2

![A square](/images/square.svg)

## Last
"""


def render(markdown, **changes):
    """Return the PDF of a text as an editor types it."""
    html = plain_markdown().reset().convert(markdown)
    return render_release(
        PAPER, DATA | changes, html, {"/images/square.svg": SQUARE}.get
    )


def read(markdown, **changes):
    """Return the PDF, opened."""
    return PdfReader(io.BytesIO(render(markdown, **changes)))


def text_of(pdf):
    """Return all the text, with single spaces."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def tags(pdf):
    """Return how often each tag is in the structure of *pdf*."""
    found = {}
    waiting = [pdf.root_object["/StructTreeRoot"]]
    while waiting:
        node = waiting.pop().get_object()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            name = node.get("/S", "")
            found[name] = found.get(name, 0) + 1
            waiting += [node["/K"]] if "/K" in node else []
    return found


def links(pdf):
    """Return where the links of *pdf* lead."""
    return {
        note.get_object()["/A"]["/URI"]
        for page in pdf.pages
        for note in page.get("/Annots", ())
        if "/URI" in note.get_object().get("/A", {})
    }


class TestSheet:
    def test_says_who_speaks_of_what(self):
        """The network, the kind, place and date, title, lead, and what is under it."""
        text = text_of(read("Body."))

        for part in ("Network of River Cities", "PRESS RELEASE", "Porto, 5 June 2019"):
            assert part in text
        for part in ("The charter is signed", "Three cities", "Body.", "CC (4.0)"):
            assert part in text
        assert text.endswith("Page 1 of 1")

    def test_machines_know_it_too(self):
        """Title, author, keywords, date and language are in the file's own head."""
        pdf = read("Body.")

        assert pdf.metadata.title == "The charter is signed"
        assert pdf.metadata.author == "Network of River Cities"
        assert pdf.metadata["/Keywords"] == "charter, rivers"
        assert pdf.metadata.creation_date.date().isoformat() == "2019-06-05"
        assert pdf.root_object["/Lang"] == "en"

    def test_is_the_same_each_time(self):
        """A build that changes nothing writes nothing."""
        assert render(EVERYTHING) == render(EVERYTHING)

    def test_right_to_left(self):
        """An Arabic release is set as its readers read."""
        pdf = read("نص", language="ar", dir="rtl", title="عنوان")

        assert pdf.root_object["/Lang"] == "ar"


class TestText:
    def test_every_element_is_tagged(self):
        """A screen reader finds lists, tables, quotations, headings, the picture."""
        found = tags(read(EVERYTHING))

        for tag in ("/L", "/Table", "/TH", "/BlockQuote", "/Figure", "/Code", "/Note"):
            assert found.get(tag), tag
        assert found["/H1"] >= 2
        assert found["/H2"] == 1

    def test_no_word_is_lost(self):
        """Each word of the text is on the sheet, and no sign of it is markup."""
        text = text_of(read(EVERYTHING))

        for word in ("gentle", "strong", "inner", "third", "said", "x = 1", "right"):
            assert word in text
        assert "# $x$ @y * ~" in text
        assert "3. third" in text

    def test_links_lead_on_from_paper(self):
        """Those within the site name it; the address of another is printed."""
        pdf = read(EVERYTHING)

        assert links(pdf) >= {
            "https://rivers.example/en/cities/",
            "https://rivers.example/en/press/charter/#there",
            "https://other.example/a",
        }
        text = text_of(pdf)
        assert "https://other.example/a" in text
        assert text.count("https://bare.example/") == 1

    def test_headings_leave_no_gap(self):
        """An editor who skips a level gets a file that is in order all the same."""
        outline = read("## A\n\n#### B\n\n## C").outline

        assert [item if isinstance(item, list) else item.title for item in outline][
            ::2
        ] == ["A", "C"]

    def test_a_picture_that_comes_twice(self):
        """It is read once, and shown where it is."""
        picture = "![A square](/images/square.svg)"

        assert tags(read(f"{picture}\n\n{picture}"))["/Figure"] == 2

    def test_an_element_that_nobody_expects(self):
        """The build stops, and names it."""
        with pytest.raises(UnknownElementError, match="video"):
            render_release(PAPER, DATA, "<video></video>", {}.get)

    @pytest.mark.parametrize("picture", [b"", b"<svg", b"\xff\xd8\xff"])
    def test_a_picture_that_cannot_be_read(self, picture):
        """It is named: the editor has another made."""
        html = '<p><img alt="A" src="/images/a.svg"></p>'
        html += '<p><img alt="B" src="/images/b.svg"></p>'
        pictures = {"/images/a.svg": SQUARE, "/images/b.svg": picture}
        with pytest.raises(PictureError, match=r"b\.svg"):
            render_release(PAPER, DATA, html, pictures.__getitem__)

    def test_a_sheet_that_is_wrong(self):
        """It is no fault of a picture, and stops the build."""
        html = '<p><img alt="A" src="/images/a.svg"></p>'
        with pytest.raises(TypstError):
            render_release(Paper("#nobody", b""), DATA, html, lambda _: SQUARE)

    def test_a_sign_without_a_font(self):
        """Better no PDF than empty boxes."""
        with pytest.raises(NoFontError):
            render("\U0010fffd")
