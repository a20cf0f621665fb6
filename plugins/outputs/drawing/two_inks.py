"""Small PNG pictures, printed like a poster: a ground and two inks.

A picture of grays is enough to tell both. Its lower half, from black, is the first
ink on the ground; its upper half is the second. Sixteen colours are enough.

A picture is made of strips, rows that are compressed each by itself: what many pictures
have in common is compressed once.

Source: PNG, third edition, https://www.w3.org/TR/png-3/; RFC 1950 and 1951.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, NamedTuple

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_STEPS: Final = 7  # from the ground to an ink
_GRAYS: Final = 17  # grays a colour stands for: 255 / 15
_TO_COLOR: Final = bytes(round(gray / _GRAYS) for gray in range(256))
_HEAD: Final = b"\x78\x01"  # of data that zlib has compressed
_RAW: Final = -zlib.MAX_WBITS  # without that head, and without a sum at the end
_END: Final = b"\x03\x00"  # an empty block, the last one
_PRIME: Final = 65521  # of Adler's sum
_SHAPE: Final = struct.Struct(">II")

Rgb = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of a picture."""

    ground: Rgb
    first: Rgb
    second: Rgb


class Strip(NamedTuple):
    """Some rows of a picture, compressed."""

    size: int  # bytes of the rows
    check: int  # their sum, Adler's
    data: bytes

    def to_bytes(self) -> bytes:
        """Return the strip for a file."""
        return _SHAPE.pack(self.size, self.check) + self.data

    def rows(self, width: int) -> list[bytes]:
        """Return the colours of each row of that *width*, a byte each."""
        raw = zlib.decompressobj(_RAW).decompress(self.data)
        return [raw[at + 1 : at + 1 + width] for at in range(0, len(raw), width + 1)]

    @classmethod
    def from_bytes(cls, data: bytes) -> Strip:
        """Return the strip that a file holds."""
        size, check = _SHAPE.unpack_from(data)
        return cls(size, check, data[_SHAPE.size :])


def rgb(color: str) -> Rgb:
    """Return the red, green and blue of ``#1c1e21``."""
    red, green, blue = bytes.fromhex(color.removeprefix("#"))
    return red, green, blue


def colors_of(grays: bytes) -> bytes:
    """Return the number of each gray's colour, from 0 to 15."""
    return grays.translate(_TO_COLOR)


def strip(colors: bytes, width: int, *, is_for_many: bool = False) -> Strip:
    """Return a strip of *colors*, a byte each, in rows of *width*.

    Runs of the same colour are nearly all there is to find: looking for more takes
    three times as long, and saves a sixth; that is for what *is_for_many*.
    """
    rows = [b"\0" + colors[at : at + width] for at in range(0, len(colors), width)]
    raw = b"".join(rows)
    level, strategy = (9, zlib.Z_DEFAULT_STRATEGY) if is_for_many else (1, zlib.Z_RLE)
    packer = zlib.compressobj(level, zlib.DEFLATED, _RAW, 9, strategy)
    data = packer.compress(raw) + packer.flush(zlib.Z_FULL_FLUSH)
    return Strip(len(raw), zlib.adler32(raw), data)


def render_png(strips: Iterable[Strip], width: int, inks: Inks) -> bytes:
    """Return the picture of *strips*, from the top, that are of the same *width*."""
    size, check, packed = 0, 1, [_HEAD]
    for each in strips:
        check = _joined(check, each)
        size += each.size
        packed.append(each.data)
    packed += (_END, check.to_bytes(4))
    head = struct.pack(">IIBBBBB", width, size // (width + 1), 8, 3, 0, 0, 0)
    parts = (
        (b"IHDR", head),
        (b"PLTE", _ramp(inks.ground, inks.first) + _ramp(inks.ground, inks.second)),
        (b"IDAT", b"".join(packed)),
        (b"IEND", b""),
    )
    return _SIGNATURE + b"".join(_chunk(name, data) for name, data in parts)


def _joined(check: int, after: Strip) -> int:
    """Return Adler's sum of what *check* is of, and of a strip *after* it."""
    low, high = check & 0xFFFF, check >> 16
    low_after, high_after = after.check & 0xFFFF, after.check >> 16
    high = (high + high_after + after.size * (low - 1)) % _PRIME
    return high << 16 | (low + low_after - 1) % _PRIME


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
