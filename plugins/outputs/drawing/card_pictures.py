"""The pictures of pages, where they are shared: from plain cards to PNG.

typst lays them out as one PDF, which pdfium then turns into pixels: a gray byte each,
ready for ``two_inks``. typst's own PNG files are three times as heavy.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypedDict

from plugins.outputs.drawing.two_inks import Inks, render_png
from plugins.outputs.paper.typst_document import NoFontError, render_pdf

WIDTH: Final = 1200  # pixels


class Drawing(TypedDict):
    """What the sheet theme/typst/card.typ prints of a page."""

    kind: str
    title: str
    site: str
    language: str
    dir: str
    place: tuple[float, float] | None  # pixels, on the map


def draw(
    drawings: Sequence[Drawing], sheet: str, world: bytes, inks: Inks
) -> Iterator[bytes]:
    """Yield the PNG picture of each card.

    A text that no font can show is left out: an empty box says less than nothing.

    Args:
        drawings: What each card shows.
        sheet: How, in typst: theme/typst/card.typ.
        world: The map behind each, as SVG.
        inks: The ground, that of the title, and that of the rest.
    """
    try:
        pdf = _laid_out(drawings, sheet, world)
    except NoFontError as error:
        pdf = _laid_out(
            [_without(card, error.signs) for card in drawings], sheet, world
        )
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - most builds draw no card

    document = PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=1, grayscale=True)
            yield render_png(bytes(bitmap.buffer), WIDTH, inks)
    finally:
        document.close()


def _laid_out(drawings: Sequence[Drawing], sheet: str, world: bytes) -> bytes:
    return render_pdf(sheet, drawings, {"world.svg": world})


def _without(card: Drawing, signs: frozenset[str]) -> Drawing:
    """Return *card* without the texts that hold one of *signs*."""

    def shown(text: str) -> str:
        return "" if signs.intersection(text) else text

    return card | {
        "kind": shown(card["kind"]),
        "title": shown(card["title"]),
        "site": shown(card["site"]),
    }
