"""The lines of a text, of which some are replaced and all others stay as they were.

Whatever the file has is kept: a byte order mark, Windows line ends, a last line
without its end.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.reading.source_text import BYTE_ORDER_MARK

_END = re.compile(r"(\r\n|\r|\n)")


def with_lines(text: str, start: int, stop: int, new: Sequence[str]) -> str:
    """Return *text* with its lines from *start* to before *stop* replaced by *new*.

    New lines end as the first line of the text does.
    """
    bare = text.removeprefix(BYTE_ORDER_MARK)
    parts = [*_END.split(bare), ""]
    lines, ends = parts[0::2], parts[1::2]
    if not lines[-1]:
        del lines[-1], ends[-1]
    usual = (ends[0] if ends else "") or "\n"
    is_open = bool(ends) and not ends[-1]
    lines[start:stop] = new
    ends[start:stop] = [usual] * len(new)
    ends = [end or usual for end in ends]
    if is_open:
        ends[-1] = ""
    kept = "".join(line + end for line, end in zip(lines, ends, strict=True))
    return text[: len(text) - len(bare)] + kept
