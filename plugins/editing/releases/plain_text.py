"""Plain text as blocks: of a text file, of Markdown, or of the pages of a PDF.

Lines that were cut at the edge of a page are joined again, and a short line above
a paragraph is its heading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from plugins.editing.releases.blocks import Block, block, filled

_BULLETS = re.compile(r"\s*[▪•◦‣·■●]\s*")
_ITEM = re.compile(r"[-*–—+]\s+(?=\S)")
_HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*")
_RULE = re.compile(r"\s*([-*_=]\s*){3,}")
_HASHTAGS = re.compile(r"(?:#\w+\s*){2,}")
_HASHTAG = re.compile(r"#\w+")
_TITLED = re.compile(r"#\w+ [-–—:] ")
_END = re.compile(r"""[.!?…]["'»”)]*$""")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|@\w+")
_STOP = re.compile(r"""[.!?…:;,]["'»”)]*$""")
_CUT: Final = 150  # characters: a longer line was not cut at the edge of a page
_FULL: Final = 0.78  # of the longest line: one so long goes on in the next
_BRIM: Final = 0.93  # idem, though a sentence ends there
_LONG_HEADING: Final = 90


def parse_plain_text(text: str) -> list[Block]:
    """Return the blocks of *text*."""
    lines = [line.strip() for line in text.replace("\f", "\n\n").splitlines()]
    longest = max(map(len, lines), default=0)
    if longest > _CUT:
        paragraphs = list(_groups(lines))
    else:
        paragraphs = list(_joined(_spaced(lines), longest))
    found = [each for paragraph in paragraphs for each in _blocks(paragraph)]
    return _with_headings(filled(_across_pages(found)))


def with_typed_signs(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks*, of which paragraphs may be lists or headings by their look."""
    found: list[Block] = []
    for each in blocks:
        found += _blocks(each.text) if each.kind == "paragraph" else [each]
    return _with_headings(filled(found))


def _groups(lines: Sequence[str]) -> Iterator[str]:
    """Yield lines of their own; short ones without a blank line between are one."""
    group: list[str] = []
    for line in [*lines, ""]:
        if line and len(line) < _LONG_HEADING and not _begins(line):
            group.append(line)
            continue
        if group:
            yield " ".join(group)
        group = []
        if line:
            yield line


def _spaced(lines: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the filled lines, and whether there is more room than usual above each."""
    filled_at = [at for at, line in enumerate(lines) if line]
    gaps = [below - above for above, below in pairwise(filled_at)]
    usual = Counter(gaps).most_common(1)[0][0] if gaps else 1
    rooms = [True, *(gap > usual for gap in gaps)]
    return [(lines[at], room) for at, room in zip(filled_at, rooms, strict=False)]


def _joined(lines: Sequence[tuple[str, bool]], longest: int) -> Iterator[str]:
    """Yield the paragraphs of lines that were cut at the edge of a page."""
    paragraph = ""
    last = ""
    for line, has_room in lines:
        is_rest = line[0].islower() or not has_room
        if paragraph and is_rest and _goes_on(last, line, longest):
            is_hyphenated = last.endswith("-") and last[-2:-1].isalpha()
            paragraph += line if is_hyphenated else f" {line}"
        else:
            if paragraph:
                yield paragraph
            paragraph = line
        last = line
    if paragraph:
        yield paragraph


def _goes_on(above: str, line: str, longest: int) -> bool:
    if _begins(line):
        return False
    if line[0].islower() or above.endswith(("-", ",")):
        return True
    if above.isupper() and not line.isupper():
        return False
    if _HASHTAG.match(line):
        return bool(_HASHTAGS.fullmatch(above))
    return len(above) >= longest * (_BRIM if _END.search(above) else _FULL)


def _begins(line: str) -> bool:
    """Return whether a *line* says itself that it begins something."""
    signs = (_BULLETS, _ITEM, _HEADING, _RULE, _TITLED, _ADDRESS)
    return any(sign.match(line) for sign in signs)


def _blocks(paragraph: str) -> Iterator[Block]:
    if _RULE.fullmatch(paragraph):
        yield Block("paragraph", "")  # a page ends, or a part
    elif heading := _HEADING.fullmatch(paragraph):
        yield block("heading", heading[1])
    elif _BULLETS.search(paragraph):
        first, *items = _BULLETS.split(paragraph)
        if first.strip("*_ "):
            yield block("paragraph", first)
        yield from (block("item", item) for item in items)
    elif item := _ITEM.match(paragraph):
        yield block("item", paragraph[item.end() :])
    elif _HASHTAGS.fullmatch(paragraph):
        yield from (block("item", tag) for tag in _HASHTAG.findall(paragraph))
    elif _TITLED.match(paragraph):
        yield block("item", paragraph)
    else:
        yield block("paragraph", paragraph)


def _across_pages(blocks: Sequence[Block]) -> Iterator[Block]:
    """Yield *blocks*, a sentence that a page cut in two as one."""
    kept: list[Block] = []
    was_cut = False
    for each in blocks:
        if not each.text:
            was_cut = True
            continue
        above = kept[-1] if kept else None
        is_rest = each.kind == "paragraph" and each.text[0].islower()
        if was_cut and above and is_rest and not _STOP.search(above.text):
            kept[-1] = block(above.kind, f"{above.text} {each.text}")
        else:
            kept.append(each)
        was_cut = False
    yield from kept


def _with_headings(blocks: Sequence[Block]) -> list[Block]:
    """Return *blocks*, in which a short line above a paragraph is its heading."""
    found = list(blocks)
    for at, (each, below) in enumerate(pairwise(blocks)):
        is_short = len(each.text) <= _LONG_HEADING and not _STOP.search(each.text)
        first = each.text.lstrip("\"'«“ ")[:1]
        begins_well = first.isupper() or first.isdigit()
        is_line = each.kind == "paragraph" and begins_well
        is_above_text = len(below.text) > _LONG_HEADING or below.kind == "item"
        if at and is_line and is_short and is_above_text:
            found[at] = Block("heading", each.text)
    return found
