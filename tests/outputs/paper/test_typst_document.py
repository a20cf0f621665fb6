from __future__ import annotations

import io
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from plugins.outputs.paper import typst_document
from plugins.outputs.paper.typst_document import (
    NoFontError,
    is_printable,
    kept_documents,
    language_code,
    render_pdf,
    render_pictures,
)

SHEET = """
#let data = json("data.json")
#set document(title: data.title, author: "Réseau", date: datetime(
  year: 2017, month: 12, day: 5))
#set text(lang: "fr")
#title()
= #data.heading
#data.text
"""
DATA = {"title": "Été", "heading": "Les chiffres", "text": "Quarante villes."}
DOTS = """
#let data = json("data.json")
#set page(width: 120pt, height: 63pt)
#for word in data { page(word) }
"""
SIGNS = st.text(st.characters(min_codepoint=32, max_codepoint=126), min_size=1)


def read(data, source=SHEET):
    """Return the PDF, opened."""
    return PdfReader(io.BytesIO(render_pdf(source, data)))


class TestPdf:
    def test_says_what_it_is(self):
        """Its title, its language, its date and who made it, for any reader."""
        pdf = read(DATA)

        assert (pdf.metadata.title, pdf.metadata.author) == ("Été", "Réseau")
        assert pdf.metadata.creation_date.date().isoformat() == "2017-12-05"
        assert pdf.root_object["/Lang"] == "fr"
        assert pdf.root_object["/ViewerPreferences"]["/DisplayDocTitle"]

    def test_is_tagged(self):
        """A screen reader finds what is a heading."""
        pdf = read(DATA)

        assert pdf.root_object["/MarkInfo"]["/Marked"]
        assert "/StructTreeRoot" in pdf.root_object
        assert [item.title for item in pdf.outline] == ["Les chiffres"]

    def test_is_the_same_each_time(self):
        """The clock has no part in it."""
        assert render_pdf(SHEET, DATA) == render_pdf(SHEET, DATA)

    def test_without_a_date_it_is_the_same_too(self):
        """A source that says no date gets no clock."""
        pdf = read(DATA, SHEET.replace('"Réseau", date: datetime(', '"R") //('))

        assert pdf.metadata.creation_date.year == 1970

    @pytest.mark.parametrize("language", ["fr", "pt-BR", "zh-Hant", "en-XA"])
    def test_any_language_of_a_site_will_do(self, language):
        """typst knows the first part of a tag."""
        source = SHEET.replace('"fr"', "data.language")
        pdf = read(DATA | {"language": language_code(language)}, source)

        assert pdf.root_object["/Lang"] == language[:2]

    @given(text=SIGNS)
    @settings(max_examples=30)
    def test_texts_are_no_markup(self, text):
        """Whatever is typed is printed as it was typed: # $ * _ @ < mean nothing."""
        pdf = read(DATA | {"title": text})

        assert text == pdf.metadata.title

    def test_reads_the_files_it_is_given(self):
        """A picture comes in by its name."""
        drawn = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
        source = SHEET + '#image("map.svg", alt: "Map")'

        assert render_pdf(source, DATA, {"map.svg": drawn}).startswith(b"%PDF")

    def test_a_picture_without_words_is_refused(self):
        """PDF/UA wants an alternative text."""
        source = (
            SHEET + "#image(bytes(`<svg xmlns='http://www.w3.org/2000/svg'/>`.text))"
        )

        with pytest.raises(typst.TypstError, match="alt"):
            render_pdf(source, DATA)


class TestKept:
    def test_a_document_is_set_once(self, tmp_path, monkeypatch):
        """The next build has it by all that it was made from."""
        kept = kept_documents(tmp_path, 9)
        made = render_pdf(SHEET, DATA, None, kept)
        asked = spied(monkeypatch)

        assert made == render_pdf(SHEET, DATA, None, kept)
        assert asked == []

    @pytest.mark.parametrize(
        ("source", "data", "files"),
        [
            (SHEET + " ", DATA, None),
            (SHEET, DATA | {"text": "Trente villes."}, None),
            (SHEET, DATA, {"map.svg": b"<svg/>"}),
        ],
    )
    def test_anything_else_is_another_document(
        self, tmp_path, monkeypatch, source, data, files
    ):
        """Its source, what it says, its pictures."""
        kept = kept_documents(tmp_path, 9)
        render_pdf(SHEET, DATA, None, kept)
        asked = spied(monkeypatch)
        render_pdf(source, data, files, kept)

        assert asked == [False]

    def test_what_the_machine_lent_its_fonts_to_is_not_kept(
        self, tmp_path, monkeypatch
    ):
        """It may have others the next time."""
        kept = kept_documents(tmp_path, 9)

        def lent(*_, with_all_fonts):
            if not with_all_fonts:
                raise NoFontError(frozenset("上"))
            return b"%PDF"

        monkeypatch.setattr(typst_document, "_pdf", lent)

        assert render_pdf(SHEET, DATA, None, kept) == b"%PDF"
        assert not [*tmp_path.iterdir()]


class TestFonts:
    @pytest.mark.parametrize("text", ["Querétaro", "Київ", "Θήβα", "חיפה", "القاهرة"])
    def test_these_need_none_of_the_machine(self, text, monkeypatch):
        """Typst's own fonts cover these scripts."""
        asked = spied(monkeypatch)

        assert render_pdf(SHEET, DATA | {"text": text})
        assert asked == [False]

    def test_other_signs_need_the_machine_s(self, monkeypatch):
        """What typst's own fonts lack is asked of all the machine has."""
        asked = spied(monkeypatch)
        with pytest.raises(NoFontError):
            render_pdf(SHEET, DATA | {"text": "\U0010fffd"})

        assert asked == [False, True]

    def test_many_may_ask_at_once(self):
        """The preview makes files in several threads; typst sets one at a time."""
        texts = [DATA | {"text": "Quarante " * count} for count in range(1, 30)]
        with ThreadPoolExecutor(4) as pool:
            made = [*pool.map(partial(render_pdf, SHEET), texts)]

        assert made == [render_pdf(SHEET, each) for each in texts]

    def test_fonts_are_read_once(self):
        """Two documents are set by the same typst."""
        render_pdf(SHEET, DATA)

        assert typst_document.compiler(with_all_fonts=False) is (
            typst_document.compiler(with_all_fonts=False)
        )

    @pytest.mark.parametrize("sign", ["\U0010fffd", "\u0378"])
    def test_a_sign_without_any_font_is_told(self, sign):
        """Better no file than one with an empty box."""
        with pytest.raises(NoFontError, match=f"^no font for {sign}$") as told:
            render_pdf(SHEET, DATA | {"text": f"a{sign}b{sign}"})

        assert told.value.signs == {sign}


def spied(monkeypatch):
    """Return, for each time that typst is asked for, whether with all fonts."""
    asked = []
    compiler = typst_document.compiler

    def spy(*, with_all_fonts):
        asked.append(with_all_fonts)
        return compiler(with_all_fonts=with_all_fonts)

    monkeypatch.setattr(typst_document, "compiler", spy)
    return asked


class TestPictures:
    def test_one_a_page(self):
        """As many pictures as pages, each of the page's size in pixels."""
        one, other = render_pictures(DOTS, ["Cuneo", "Osaka"])

        assert one != other
        assert [(120, 63)] * 2 == [
            tuple(int.from_bytes(png[at : at + 4]) for at in (16, 20))
            for png in (one, other)
        ]

    def test_a_single_page_is_a_list_too(self):
        """Whoever asks for pages gets a list of them."""
        assert len(render_pictures(DOTS, ["Cuneo"])) == 1

    def test_is_the_same_each_time(self):
        """Nothing but the input decides."""
        assert render_pictures(DOTS, ["Cuneo"]) == render_pictures(DOTS, ["Cuneo"])


@pytest.mark.parametrize(
    ("name", "data", "expected"),
    [
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>', True),
        ("a.svg", b"<svg", False),
        ("a.png", b"", False),
        ("a.avif", b"\x00\x00\x00 ftypavif", False),
    ],
)
def test_picture_is_printable_if_it_can_be_read(name, data, expected):
    """A damaged one is not, nor is one of a kind that typst does not know."""
    assert expected == is_printable(name, data)
