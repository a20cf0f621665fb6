from __future__ import annotations

import struct
import zlib

import pytest

from plugins.outputs.drawing.card_pictures import Drawing, draw
from plugins.outputs.drawing.two_inks import Inks
from tests.building import ROOT

SHEET = (ROOT / "theme/typst/card.typ").read_text("utf-8")
INKS = Inks((28, 30, 33), (245, 246, 243), (189, 212, 135))
WORLD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"/>'
CARD = Drawing(
    kind="City · Italy",
    title="Cuneo",
    site="Network",
    language="en",
    dir="ltr",
    place=None,
)
LONG = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetze, and all that "
    "the cities of the network said and decided about them in their fifth Meetings"
)


def picture(**changes):
    """Return the rows of the card's pixels: two of them in a byte."""
    (png,) = draw([CARD | changes], SHEET, WORLD, INKS)
    assert len(png) < 30_000
    assert struct.unpack_from(">II", png, 16) == (1200, 630)
    data = zlib.decompress(png[png.index(b"IDAT") + 4 : -16])
    return [data[at + 1 : at + 601] for at in range(0, len(data), 601)]


def inked(rows):
    """Return (first row, last row, first byte, last byte) that holds an ink."""
    grounds = bytes([0x00, 0x08, 0x80, 0x88])
    found = [(y, row) for y, row in enumerate(rows) if row.strip(grounds)]
    first = min(len(row) - len(row.lstrip(grounds)) for _, row in found)
    last = max(len(row.rstrip(grounds)) for _, row in found)
    return found[0][0], found[-1][0], first, last


@pytest.mark.parametrize("title", ["Cuneo", "<b># $x$ *Cuneo* @x", LONG, LONG * 2])
def test_every_title_has_its_place(title):
    """Long or short, it keeps to the margins, and to 30 KB."""
    top, bottom, first, last = inked(picture(title=title))

    assert 50 < top
    assert bottom < 600
    assert 72 // 2 <= first + 1
    assert last <= (1200 - 60) // 2


def test_a_short_title_is_larger():
    """A name of five letters fills the room that it has."""
    short, long = (picture(kind="", site="", title=each) for each in ("Cuneo", LONG))

    assert inked(short)[1] - inked(short)[0] > 80
    assert inked(long)[3] > 400


def test_right_to_left_begins_at_the_right():
    """An Arabic title stands where its readers begin."""
    _, _, first, last = inked(picture(title="كونيو", kind="", site="", dir="rtl"))

    assert first > 300
    assert last > 500


def test_shows_the_place():
    """A ring marks the city on the map."""
    top, bottom, first, last = inked(
        picture(kind="", title="", site="", place=[800, 500])
    )

    assert (top, bottom) == pytest.approx((476, 524), abs=3)
    assert (first, last) == pytest.approx((388, 412), abs=2)


def test_what_no_font_shows_is_left_out():
    """Rather no title than a row of empty boxes; the others stay."""
    unknown = picture(title="\U0010fffd\U0010fffe")

    assert unknown == picture(title="")
    assert unknown != picture()


def test_many_cards_are_as_many_pictures():
    """In their order; each is what it would be alone."""
    cards = [CARD, CARD | {"title": "Osaka"}]

    assert list(draw(cards, SHEET, WORLD, INKS)) == [
        png for card in cards for png in draw([card], SHEET, WORLD, INKS)
    ]
