"""Find the links of a Markdown text, each with its place."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.domain.link import Link, parse_link

_FENCE = re.compile(r"(```+|~~~+) *[\w#.+-]* *")
_TICKS = re.compile(r"`+")
_INDENTED = re.compile(r" {4}|\t")
_TARGET = re.compile(
    r"\]\(\s*<(?P<angled>[^<>]*)>"  # [text](<target>)
    r"|\]\(\s*(?P<plain>[^\s()<]*(?:\([^\s()]*\)[^\s()]*)*)"  # [text](target "title")
    r"|^\s{0,3}\[[^\]]+\]:\s*<?(?P<defined>[^\s>]+)"  # [text]: target
    r"|<(?P<auto>[A-Za-z][\w+.-]*:[^\s<>]+)>"  # <https://…>
    r"|\b(?:href|src)\s*=\s*[\"'](?P<html>[^\"']*)[\"']"
)
_MAY_LINK = re.compile(r"[\[\]<]|href|src")  # each of them has one of these


@dataclass(frozen=True, slots=True)
class PlacedLink:
    """A link, with the line and the column of its target, from 0."""

    link: Link
    line: int
    column: int


def find_links(lines: Iterable[str], folder: str) -> Iterator[PlacedLink]:
    """Yield the links in the *lines* of a text of *folder*, but for those in code."""
    for number, line in prose(lines):
        if not _MAY_LINK.search(line):
            continue
        for match in _TARGET.finditer(line):
            group = match.lastgroup or "plain"
            link = parse_link(match[group], folder)
            yield PlacedLink(link, number, match.start(group))


def prose(lines: Iterable[str]) -> Iterator[tuple[int, str]]:
    """Yield the lines outside blocks of code, with code inside them blotted out.

    A fence that nobody closes is none, as in Markdown.
    """
    typed = [line.rstrip() for line in lines]
    fence = ""
    was_blank = True
    for number, line in enumerate(typed):
        mark = _FENCE.fullmatch(line)
        if fence:
            fence = "" if line == fence else fence
        elif mark and mark[1] in typed[number + 1 :]:
            fence = mark[1]
        elif not (was_blank and _INDENTED.match(line)):
            yield number, _without_code(line)
            was_blank = not line.strip()


def _without_code(line: str) -> str:
    """Return *line* with what stands between two runs of backticks blotted out."""
    if "`" not in line:
        return line
    runs = [match.span() for match in _TICKS.finditer(line)]
    waiting: dict[int, list[int]] = defaultdict(list)  # ends of runs, by their length
    for start, end in reversed(runs):
        waiting[end - start].append(end)
    pieces, last = [], 0
    for start, end in runs:
        partners = waiting[end - start]
        partners.pop()
        if start >= last and partners:
            pieces += [line[last:start], " " * (partners[-1] - start)]
            last = partners[-1]
    return "".join(pieces) + line[last:]
