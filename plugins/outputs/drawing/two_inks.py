"""Small PNG pictures, printed like a poster: a ground and two inks.

A picture of grays is enough to tell both. Its lower half, from black, is the first
ink on the ground; its upper half is the second. Sixteen colours fit four bits a
pixel, a third of what a picture of all colours weighs.

Source: PNG, third edition, https://www.w3.org/TR/png-3/
"""

from __future__ import annotations

import struct
import zlib
from dataclasses import dataclass
from typing import Final

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_STEPS: Final = 7  # from the ground to an ink
_NIBBLE: Final = 17  # grays a colour stands for: 255 / 15
_TO_LOW: Final = bytes(round(gray / _NIBBLE) for gray in range(256))
_TO_HIGH: Final = bytes(low << 4 for low in _TO_LOW)
_LEVEL: Final = 6  # of zlib: the next one takes seven times as long for a tenth less

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a picture."""

    ground: Rgb
    first: Rgb
    second: Rgb


def rgb(color: str) -> Rgb:
    """Return the red, green and blue of ``#1c1e21``."""
    red, green, blue = bytes.fromhex(color.removeprefix("#"))
    return red, green, blue


def render_png(grays: bytes, width: int, inks: Inks) -> bytes:
    """Return a picture of *grays*, a byte each, in rows of *width*, an even number."""
    high, low = grays.translate(_TO_HIGH)[::2], grays.translate(_TO_LOW)[1::2]
    both = int.from_bytes(high) | int.from_bytes(low)
    pixels = both.to_bytes(len(high))
    row = width // 2
    rows = [b"\0" + pixels[at : at + row] for at in range(0, len(pixels), row)]
    head = struct.pack(">IIBBBBB", width, len(rows), 4, 3, 0, 0, 0)
    parts = (
        (b"IHDR", head),
        (b"PLTE", _ramp(inks.ground, inks.first) + _ramp(inks.ground, inks.second)),
        (b"IDAT", zlib.compress(b"".join(rows), _LEVEL)),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _ramp(ground: Rgb, ink: Rgb) -> bytes:
    """Return eight colours from *ground* to *ink*."""
    return bytes(
        round(start + (end - start) * step / _STEPS)
        for step in range(_STEPS + 1)
        for start, end in zip(ground, ink, strict=True)
    )


def _chunk(name: bytes, data: bytes) -> bytes:
    check = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", check)
