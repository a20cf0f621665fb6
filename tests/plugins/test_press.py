"""The files that journalists take away, in the built site."""

from __future__ import annotations

import csv
import io
import re
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from html5lib import HTMLParser
from pypdf import PdfReader

from plugins import press
from plugins.outputs.paper.typst_document import NoFontError
from tests.building import build, lay
from tests.built_site import text_of

SQUARE = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
RELEASE = "2019-06-05-charter-signed"


def releases_of(site):
    """Return each release that is a PDF, by its path."""
    return {
        path: data
        for path, data in site.files.items()
        if re.search(r"/[\d-]{10}-[^/]+\.pdf$", path)
    }


def kits_of(site):
    """Return each kit, opened, by its path."""
    return {
        path: ZipFile(io.BytesIO(data))
        for path, data in site.files.items()
        if path.endswith(".zip")
    }


class TestPdf:
    def test_one_for_each_version(self, site):
        """In each language that a text is written in, and in no other."""
        expected = {
            f"{name}.{language}.pdf"
            for name, languages in site.written_in("press").items()
            for language in languages
        }

        assert expected == {path.rpartition("/")[2] for path in releases_of(site)}

    def test_each_is_for_everybody(self, site):
        """Tagged, titled, and in the language of its folder."""
        for path, data in releases_of(site).items():
            pdf = PdfReader(io.BytesIO(data))

            assert pdf.root_object["/Lang"] == path.partition("/")[0]
            assert pdf.root_object["/MarkInfo"]["/Marked"]
            assert pdf.metadata.title
            assert pdf.xmp_metadata.get_element(
                "", "http://www.aiim.org/pdfua/ns/id/", "part"
            )

    def test_the_page_leads_to_it(self, small):
        """With its size; where the text is not translated, it does not."""
        file = f"/fr/presse/{RELEASE}/{RELEASE}.fr.pdf"
        french = small.pages[f"fr/presse/{RELEASE}/index.html"]
        spanish = small.pages[f"es/prensa/{RELEASE}/index.html"]

        assert french.all("a", href=file)
        assert not [a for a in spanish.all("a") if a.get("href", "").endswith(".pdf")]

    def test_without_a_font(self, tmp_path, monkeypatch, capsys):
        """The editor is told, and no link leads to what is not there."""

        def fail(*_):
            raise NoFontError(frozenset("上海"))

        monkeypatch.setattr(press, "render_release", fail)
        root = lay(tmp_path / "site")
        output = build(root, root / "output")

        assert f"{RELEASE}.fr.md has no PDF: no font of this computer has 上 海." in (
            capsys.readouterr().out
        )
        assert (output / f"fr/presse/{RELEASE}/index.html").is_file()
        assert not list(output.rglob(f"{RELEASE}*.pdf"))

    def test_with_a_damaged_picture(self, tmp_path, capsys):
        """The editor is told which, and the page is there without a PDF."""
        root = lay(tmp_path / "site")
        for file in (root / "content/images").iterdir():
            file.write_bytes(b"<svg")
        text = root / f"content/press/{RELEASE}.fr.md"
        (picture, *_) = sorted((root / "content/images").iterdir())
        shown = f"\n\n![Image]({{static}}../images/{picture.name})\n"
        text.write_text(text.read_text("utf-8") + shown, "utf-8")
        output = build(root, root / "output")

        said = f"{RELEASE}.fr.md has no PDF: its picture {picture.name} cannot"
        assert said in capsys.readouterr().out
        assert (output / f"fr/presse/{RELEASE}/index.html").is_file()
        assert not (output / f"fr/presse/{RELEASE}/{RELEASE}.pdf").exists()

    def test_a_picture_that_changes(self, tmp_path):
        """The next build sets the text with the new one, and no other text."""
        root = lay(tmp_path / "site")
        (picture, *_) = sorted((root / "content/images").iterdir())
        text = root / f"content/press/{RELEASE}.fr.md"
        shown = f"\n\n![Image]({{static}}../images/{picture.name})\n"
        text.write_text(text.read_text("utf-8") + shown, "utf-8")
        kept = str(tmp_path / "kept")
        output = build(root, root / "output", CACHE_PATH=kept)
        before = {path: path.read_bytes() for path in output.rglob("*.pdf")}
        picture.write_bytes(SQUARE)
        build(root, output, CACHE_PATH=kept)

        assert [f"{RELEASE}.fr.pdf"] == [
            path.name for path, data in before.items() if path.read_bytes() != data
        ]


class TestKit:
    def test_is_on_the_press_room(self, site):
        """Each leads there, in its language, with its size."""
        linked = {
            link.get("href", "")[1:]
            for page in site.pages.values()
            for link in page.all("a")
            if link.get("href", "").endswith(".zip")
        }

        assert linked == kits_of(site).keys()
        assert linked

    def test_pages_need_nothing_beside_them(self, site):
        """Each is correct HTML whose links are whole, or lead to its neighbours."""
        for kit in kits_of(site).values():
            for name in kit.namelist():
                if not name.endswith(".html"):
                    continue
                parser = HTMLParser(namespaceHTMLElements=False, strict=True)
                page = parser.parse(kit.read(name), transport_encoding="utf-8")
                links = [*page.iter("a"), *page.iter("img")]
                for link in links:
                    address = link.get("href") or link.get("src")

                    assert address.startswith("http") or address in kit.namelist()

    def test_holds_what_it_says(self, small):
        """The text as HTML and PDF, the figures, and what they are."""
        kit = kits_of(small)["fr/rencontres/2019/press-kit-2019.fr.zip"]

        assert kit.namelist() == [
            f"{RELEASE}.fr.html",
            f"{RELEASE}.fr.pdf",
            "README.html",
            "figures.csv",
            "map.svg",
        ]
        assert (
            kit.read(f"{RELEASE}.fr.pdf")
            == small.files[f"fr/presse/{RELEASE}/{RELEASE}.fr.pdf"]
        )

    def test_map_is_a_picture(self, site):
        """It opens by itself, says what it shows, and has colors of its own."""
        for kit in kits_of(site).values():
            if "map.svg" in kit.namelist():
                svg = ET.fromstring(kit.read("map.svg"))  # noqa: S314 - our own
                title, caption, *shapes = svg

                assert title.text
                assert caption.text
                assert [shape for shape in svg.iter() if shape.get("class")] == []
                assert shapes

    def test_says_its_licence(self, site):
        """Whoever passes a kit on passes that on."""
        for kit in kits_of(site).values():
            text = kit.read("README.html").decode()

            assert "creativecommons.org/licenses/by-sa/4.0/" in text
            assert "etalab" in text

    def test_figures_open_in_a_spreadsheet(self, site):
        """UTF-8 with the mark that Excel asks for, a source in each row."""
        for kit in kits_of(site).values():
            if "figures.csv" in kit.namelist():
                data = kit.read("figures.csv")
                _, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig")))

                assert data.startswith(b"\xef\xbb\xbf")
                assert rows
                assert all(row[7] for row in rows)

    def test_texts_are_in_their_language(self, small):
        """A page of a kit says what it is in, and whose words these are."""
        kit = kits_of(small)["fr/rencontres/2019/press-kit-2019.fr.zip"]
        parser = HTMLParser(namespaceHTMLElements=False)
        page = parser.parse(kit.read(f"{RELEASE}.fr.html"), transport_encoding="utf-8")

        assert page.get("lang") == "fr"
        assert "Communiqué de presse" in text_of(page)


@pytest.mark.parametrize("host", [True, False])
def test_picture_of_the_host_comes_first(tmp_path, host):
    """What a PDF shows is what the site shows."""
    for folder, data in (("content", b"network"), ("host/content", b"host")):
        if host or folder == "content":
            place = tmp_path / folder / "images"
            place.mkdir(parents=True)
            (place / "a.svg").write_bytes(data)

    assert press.picture(tmp_path, "/images/a.svg") == (b"host" if host else b"network")


def test_a_picture_has_a_digest(tmp_path):
    """One that is not there has none: what shows it is made anew once it is."""
    before = press.picture_digest(tmp_path, "/images/a.svg")
    (tmp_path / "content/images").mkdir(parents=True)
    (tmp_path / "content/images/a.svg").write_bytes(b"one")
    after = press.picture_digest(tmp_path, "/images/a.svg")
    (tmp_path / "content/images/a.svg").write_bytes(b"two")

    assert before == ""
    assert after
    assert after != press.picture_digest(tmp_path, "/images/a.svg")
