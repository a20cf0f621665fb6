from __future__ import annotations

import struct
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.drawing.two_inks import (
    Inks,
    Strip,
    colors_of,
    render_png,
    rgb,
    strip,
)

INKS = Inks(ground=(0, 0, 0), first=(140, 70, 7), second=(7, 140, 70))
ROWS = st.binary(min_size=4, max_size=40).map(lambda data: data[: len(data) // 4 * 4])


def picture(*grays, is_for_many=False):
    """Return a PNG picture, 4 pixels wide, of a strip for each of *grays*."""
    strips = [strip(colors_of(each), 4, is_for_many=is_for_many) for each in grays]
    return render_png(strips, 4, INKS)


def chunks(png):
    """Yield (name, data, check) of each part of a PNG file."""
    at = 8
    while at < len(png):
        (length,) = struct.unpack_from(">I", png, at)
        name, data = png[at + 4 : at + 8], png[at + 8 : at + 8 + length]
        yield name, data, struct.unpack_from(">I", png, at + 8 + length)[0]
        at += 12 + length


def colors(png, width):
    """Return the color of each pixel, read as PNG's standard says."""
    parts = {name: data for name, data, _ in chunks(png)}
    palette = [parts[b"PLTE"][at : at + 3] for at in range(0, 48, 3)]
    rows = zlib.decompress(parts[b"IDAT"])
    return [
        tuple(palette[number])
        for at in range(0, len(rows), width + 1)
        for number in rows[at + 1 : at + width + 1]
    ]


def test_is_a_png_of_sixteen_colors():
    """Its head tells width, height, a byte a pixel, and that a palette follows."""
    png = picture(bytes(8))
    head, palette, *_ = chunks(png)

    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">IIBBBBB", head[1]) == (4, 2, 8, 3, 0, 0, 0)
    assert len(palette[1]) == 16 * 3


def test_every_part_has_its_check():
    """A program that reads PNG files refuses one whose sums are wrong."""
    parts = list(chunks(picture(bytes(8))))

    assert [b"IHDR", b"PLTE", b"IDAT", b"IEND"] == [name for name, *_ in parts]
    assert all(zlib.crc32(name + data) == check for name, data, check in parts)


def test_each_half_of_the_grays_is_an_ink():
    """Black and the first light gray are both the ground; each half ends in its ink."""
    png = picture(bytes([0, 119, 136, 255]))

    assert colors(png, 4) == [(0, 0, 0), (140, 70, 7), (0, 0, 0), (7, 140, 70)]


@pytest.mark.parametrize("is_for_many", [True, False])
@given(strips=st.lists(ROWS, min_size=1, max_size=4))
def test_pixels_keep_their_places(strips, is_for_many):
    """However many strips a picture has, each pixel has the color of its gray."""
    ramp = [(20 * step, 10 * step, step) for step in range(8)]
    other = [(step, 20 * step, 10 * step) for step in range(8)]

    assert colors(picture(*strips, is_for_many=is_for_many), 4) == [
        (ramp + other)[round(gray / 17)] for gray in b"".join(strips)
    ]


@given(grays=ROWS)
def test_a_strip_is_the_same_after_it_was_kept(grays):
    """Its file says all of it, and its rows can be had back."""
    made = strip(colors_of(grays), 4)

    assert made == Strip.from_bytes(made.to_bytes())
    assert colors_of(grays) == b"".join(made.rows(4))


def test_a_color_as_css_writes_it():
    """Red, green and blue, from 0 to 255."""
    assert rgb("#1c1e21") == (28, 30, 33)
