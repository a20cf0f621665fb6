"""What a hand, a program or somebody with bad intentions may do to a file."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Final

PIECES: Final = (
    *(sign.encode() for sign in "[]{}()<>|:#-*>&!'\"`~\\/%,.=_^$@?\t\n\r\0é№"),
    *(b"- ", b": ", b"---\n", b"...\n", b"```\n", b"    ", b"{{", b"%}", b"](", b"![]"),
    *(b"\xff", b"\xc3", b"\xe2\x80", b"\xef\xbb\xbf", b"\r\n", b"\xe2\x80\xae"),
    *(b"<<: *a", b"&a [*a]", b"!!python/object:os.system", b"%YAML 1.1", b"\\ud800"),
    *(b"1e999", b"-0", b"9" * 400, b".inf", b"2017-02-30", b"0x10", b"NaN"),
    *(b'msgid ""\n', b'msgstr "', b"msgid_plural", b"#~ ", b"Plural-Forms: n;\\n"),
    "\u200b\u2028\u0301\U0001f3f4".encode(),
)
MOST: Final = 60_000  # bytes that a repetition adds at most

Edit = Callable[[Random, bytes], bytes]


def edited(random: Random, raw: bytes) -> bytes:
    """Return *raw* after a few edits, or bytes that have nothing to do with it."""
    if random.random() < 0.1:
        return random.randbytes(random.choice((0, 1, 10, 300, 5000)))
    for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
        raw = random.choice(EDITS)(random, raw)
    return raw


def _span(random: Random, raw: bytes) -> tuple[int, int]:
    start = random.randint(0, len(raw))
    longest = random.choice((1, 10, 200, len(raw)))
    return start, min(len(raw), start + random.randint(0, longest))


def _cut(random: Random, raw: bytes) -> bytes:
    start, end = _span(random, raw)
    return raw[:start] + raw[end:]


def _insert(random: Random, raw: bytes) -> bytes:
    start, _ = _span(random, raw)
    return raw[:start] + random.choice(PIECES) + raw[start:]


def _overwrite(random: Random, raw: bytes) -> bytes:
    start, end = _span(random, raw)
    return raw[:start] + random.choice(PIECES) + raw[end:]


def _repeat(random: Random, raw: bytes) -> bytes:
    start, end = _span(random, raw)
    piece = raw[start:end] if random.random() < 0.4 else random.choice(PIECES)
    times = random.choice((2, 50, 3000))
    piece *= min(times, MOST // max(1, len(piece)))
    return raw[:start] + piece + raw[start:]


def _move(random: Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    line = lines.pop(random.randrange(len(lines)))
    lines.insert(random.randint(0, len(lines)), line)
    return b"\n".join(lines)


def _indent(random: Random, raw: bytes) -> bytes:
    lines = raw.split(b"\n")
    at = random.randrange(len(lines))
    lines[at] = b" " * random.choice((1, 2, 4, 90)) + lines[at].lstrip()
    return b"\n".join(lines)


def _flip(random: Random, raw: bytes) -> bytes:
    if not raw:
        return raw
    at = random.randrange(len(raw))
    return raw[:at] + random.randbytes(1) + raw[at + 1 :]


def _recode(random: Random, raw: bytes) -> bytes:
    coding = random.choice(("utf-16", "latin-1", "utf-8-sig", "cp1252"))
    return raw.decode("utf-8", "replace").encode(coding, "replace")


EDITS: Final[tuple[Edit, ...]] = (
    _cut,
    _insert,
    _overwrite,
    _repeat,
    _move,
    _indent,
    _flip,
    _recode,
)
