from __future__ import annotations

import struct
import zlib

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.drawing.two_inks import Inks, render_png, rgb

INKS = Inks(ground=(0, 0, 0), first=(140, 70, 7), second=(7, 140, 70))


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
    row = 1 + width // 2
    return [
        tuple(palette[number])
        for at in range(0, len(rows), row)
        for byte in rows[at + 1 : at + row]
        for number in (byte >> 4, byte & 15)
    ]


def test_is_a_png_of_sixteen_colors():
    """Its head tells width, height, four bits, and that a palette follows."""
    png = render_png(bytes(8), 4, INKS)
    (head, *_) = chunks(png)

    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">IIBBBBB", head[1]) == (4, 2, 4, 3, 0, 0, 0)


def test_every_part_has_its_check():
    """A program that reads PNG files refuses one whose sums are wrong."""
    parts = list(chunks(render_png(bytes(8), 4, INKS)))

    assert [b"IHDR", b"PLTE", b"IDAT", b"IEND"] == [name for name, *_ in parts]
    assert all(zlib.crc32(name + data) == check for name, data, check in parts)


def test_each_half_of_the_grays_is_an_ink():
    """Black and the first light gray are both the ground; each half ends in its ink."""
    png = render_png(bytes([0, 119, 136, 255]), 4, INKS)

    assert colors(png, 4) == [(0, 0, 0), (140, 70, 7), (0, 0, 0), (7, 140, 70)]


@given(grays=st.binary(min_size=4, max_size=40))
def test_pixels_keep_their_places(grays):
    """Whatever the picture, each pixel has the color of its gray, in its place."""
    whole = grays[: len(grays) // 4 * 4]
    ramp = [(20 * step, 10 * step, step) for step in range(8)]
    other = [(step, 20 * step, 10 * step) for step in range(8)]

    assert colors(render_png(whole, 4, INKS), 4) == [
        (ramp + other)[round(gray / 17)] for gray in whole
    ]


def test_a_color_as_css_writes_it():
    """Red, green and blue, from 0 to 255."""
    assert rgb("#1c1e21") == (28, 30, 33)
