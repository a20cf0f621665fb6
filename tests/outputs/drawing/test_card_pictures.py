from __future__ import annotations

import struct
import zlib
from concurrent.futures import ThreadPoolExecutor

import pytest

from plugins.outputs.drawing.card_ground import Ground
from plugins.outputs.drawing.card_pictures import CardPress, Site, Words
from plugins.outputs.drawing.two_inks import Inks
from tests.building import ROOT

SHEET = (ROOT / "theme/typst/card.typ").read_text("utf-8")
INKS = Inks((28, 30, 33), (245, 246, 243), (189, 212, 135))
WORLD = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630"/>'
CARD = Words(kind="City · Italy", title="Cuneo", language="en", dir="ltr")
LONG = (
    "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetze, and all that "
    "the cities of the network said and decided about them in their fifth Meetings"
)
PRESS = CardPress(SHEET, lambda: WORLD, INKS)


def card(site="Network", place=None, **changes):
    """Return the PNG picture of a card."""
    (words,) = PRESS.words([CARD | changes])
    ground = Ground(PRESS.ground(Site(site=site, dir="ltr")))
    return PRESS.card(words, ground, place)


def picture(**changes):
    """Return the rows of the card's pixels, a byte each."""
    png = card(**changes)
    assert struct.unpack_from(">II", png, 16) == (1200, 630)
    data = zlib.decompress(png[png.index(b"IDAT") + 4 : -16])
    return [data[at + 1 : at + 1201] for at in range(0, len(data), 1201)]


def inked(rows):
    """Return (first row, last row, first pixel, last pixel) that holds an ink."""
    grounds = bytes([0, 8])
    found = [(y, row) for y, row in enumerate(rows) if row.strip(grounds)]
    first = min(len(row) - len(row.lstrip(grounds)) for _, row in found)
    last = max(len(row.rstrip(grounds)) for _, row in found)
    return found[0][0], found[-1][0], first, last


@pytest.mark.parametrize("title", ["Cuneo", "<b># $x$ *Cuneo* @x", LONG, LONG * 2])
def test_every_title_has_its_place(title):
    """Long or short, it keeps to the margins, and to 30 KB."""
    assert len(card(title=title)) < 30_000

    top, bottom, first, last = inked(picture(title=title))

    assert 50 < top
    assert bottom < 600
    assert 70 <= first
    assert last <= 1200 - 60


def test_a_title_without_end_is_cut():
    """The network's name stands below it, whatever an editor has typed."""
    rows = picture(title=LONG * 9, kind="")

    assert 630 == len(rows)
    assert rows[540:] == picture(title="Cuneo")[540:]


def test_a_short_title_is_larger():
    """A name of five letters fills the room that it has."""
    short, long = (picture(kind="", site="", title=each) for each in ("Cuneo", LONG))

    assert inked(short)[1] - inked(short)[0] > 80
    assert inked(long)[3] > 800


def test_right_to_left_begins_at_the_right():
    """An Arabic title stands where its readers begin."""
    _, _, first, last = inked(picture(title="كونيو", kind="", site="", dir="rtl"))

    assert first > 600
    assert last > 1000


def test_shows_the_place():
    """A ring marks the city on the map."""
    top, bottom, first, last = inked(
        picture(kind="", title="", site="", place=(800, 500))
    )

    assert (top, bottom) == pytest.approx((476, 524), abs=3)
    assert (first, last) == pytest.approx((776, 824), abs=3)


def test_what_no_font_shows_is_left_out():
    """Rather no title than a row of empty boxes; the others stay."""
    unknown = picture(title="\U0010fffd\U0010fffe")

    assert unknown == picture(title="")
    assert unknown != picture()


def test_many_cards_are_as_many_pictures():
    """In their order; each is what it would be alone, whatever stands beside it."""
    titles = ("Osaka", "Cuneo", "Vitoria-Gasteiz", "Київ", LONG)
    cards = [CARD | {"title": title} for title in titles]

    assert [*PRESS.words(cards)] == [
        words for each in cards for words in PRESS.words([each])
    ]


def test_words_end_where_a_strip_of_the_ground_begins():
    """Every card is as high as the others, to the pixel."""
    heights = {len(picture(title=LONG[:end])) for end in range(1, len(LONG), 20)}

    assert heights == {630}


def test_the_map_is_made_for_a_ground_alone():
    """Words and rings need none."""

    def never():
        raise AssertionError

    press = CardPress(SHEET, never, INKS)
    (words,) = press.words([CARD])
    ground = Ground(PRESS.ground(Site(site="Network", dir="ltr")))

    assert press.card(words, ground, (800, 500)) == card(place=(800, 500))


def test_many_may_draw_at_once():
    """The preview makes files in several threads; pdfium draws one at a time."""
    cards = [CARD | {"title": f"City {number}"} for number in range(16)]
    with ThreadPoolExecutor(4) as pool:
        made = [*pool.map(lambda each: next(PRESS.words([each])), cards)]

    assert made == [*PRESS.words(cards)]
