"""The pictures of pages, where they are shared: from plain cards to PNG.

A card is the words of its page over a ground that many share, with a ring where the
page's city is. typst lays each part out as a page of a PDF, which pdfium then turns
into pixels: a gray byte each, ready for ``two_inks``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from threading import Lock
from types import MappingProxyType
from typing import Final, TypedDict

from plugins.outputs.drawing.card_ground import HEAD, STEP, WIDTH, Ground, Spot
from plugins.outputs.drawing.two_inks import Inks, Strip, colors_of, render_png, strip
from plugins.outputs.paper.typst_document import NoFontError, render_pdf

_TURN: Final = Lock()  # pdfium serves one thread at a time
_RING: Final = 50  # pixels: the side of the square that it is in
_SIZES: Final = tuple(range(140, 35, -4))  # points: of titles, the best first
_NO_FILES: Final[Mapping[str, bytes]] = MappingProxyType({})


class Words(TypedDict):
    """What stands at the top of a card."""

    kind: str
    title: str
    language: str  # of the title
    dir: str


class Site(TypedDict):
    """What stands at the foot of a card."""

    site: str
    dir: str


class CardPress:
    """Draws the parts of cards, and puts them together."""

    def __init__(self, sheet: str, world: Callable[[], bytes], inks: Inks) -> None:
        """Take how cards look.

        Args:
            sheet: Their parts in typst: theme/typst/card.typ.
            world: Makes the map behind each, as SVG, once a ground is drawn.
            inks: The ground, that of the title, and that of the rest.
        """
        self._sheet = sheet
        self._world = world
        self._inks = inks

    def words(self, cards: Sequence[Words]) -> Iterator[Strip]:
        """Yield the top of each of the *cards*; many at once are cheaper.

        A text that no font can show is left out: an empty box says less than nothing.
        """
        parts = [
            {"part": "words", "head": HEAD, "step": STEP, "sizes": _SIZES, **card}
            for card in cards
        ]
        for colors in self._colors(parts):
            yield strip(colors, WIDTH)

    def ground(self, site: Site) -> Strip:
        """Return a whole card without words and ring."""
        (colors,) = self._colors(
            [{"part": "ground", **site}], {"world.svg": self._world()}
        )
        return strip(colors, WIDTH)

    def card(self, words: Strip, ground: Ground, spot: Spot | None) -> bytes:
        """Return a card as PNG, with a ring around the *spot* of its city."""
        rest = (
            ground.with_ring(words, self._ring, spot) if spot else ground.below(words)
        )
        return render_png((*ground.head(), words, *rest), WIDTH, self._inks)

    @cached_property
    def _ring(self) -> Sequence[bytes]:
        (colors,) = self._colors([{"part": "ring", "side": _RING}])
        return [colors[at : at + _RING] for at in range(0, len(colors), _RING)]

    def _colors(
        self,
        parts: Sequence[Mapping[str, object]],
        files: Mapping[str, bytes] = _NO_FILES,
    ) -> list[bytes]:
        """Return the colours of each part, a byte a pixel."""
        try:
            pdf = render_pdf(self._sheet, parts, files)
        except NoFontError as error:
            shown = [_without(part, error.signs) for part in parts]
            pdf = render_pdf(self._sheet, shown, files)
        with _TURN:
            return list(_pages(pdf))


def _pages(pdf: bytes) -> Iterator[bytes]:
    from pypdfium2 import PdfDocument  # noqa: PLC0415 - most builds draw no card

    document = PdfDocument(pdf)
    try:
        for page in document:
            bitmap = page.render(scale=1, grayscale=True)
            yield _unpadded(bytes(bitmap.buffer), bitmap.width, bitmap.stride)
    finally:
        document.close()


def _unpadded(grays: bytes, width: int, stride: int) -> bytes:
    """Return the colours of *grays* whose rows are *stride* bytes apart."""
    if width == stride:
        return colors_of(grays)
    rows = range(0, len(grays), stride)
    return colors_of(b"".join(grays[at : at + width] for at in rows))


def _without(part: Mapping[str, object], signs: frozenset[str]) -> dict[str, object]:
    """Return *part* without the texts that hold one of *signs*."""
    return {
        name: "" if isinstance(said, str) and signs.intersection(said) else said
        for name, said in part.items()
    }
