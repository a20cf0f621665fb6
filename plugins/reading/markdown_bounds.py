"""What would keep a program busy for hours that makes HTML of a text.

For each square bracket it looks for the one that closes it as far as the paragraph
goes, and each level of a list is one more call inside the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from plugins.domain.wording import N_
from plugins.reading.markdown_mistakes import MarkdownMistake

LONGEST: Final = 10_000  # characters of a paragraph, or of a list without blank lines
MOST_BRACKETS: Final = 1_000  # "[" in a text
DEEPEST: Final = 20  # levels of lists and quotations
_LEVELS: Final = re.compile(r"(?:[ \t>]|[*+-] |\d{1,9}[.)] )*")
_LEVEL: Final = re.compile(r" {4}|\t|>|[*+-] |\d[.)] ")


def beyond_bounds(lines: Sequence[str]) -> MarkdownMistake | None:
    """Return the first place of a text at which it is too long, or too deep."""
    length = brackets = start = 0
    for number, line in enumerate(lines):
        if not line.strip():
            length, start = 0, number + 1
            continue
        length += len(line)
        brackets += line.count("[")
        if length > LONGEST:
            return _at(start, lines, _TOO_LONG, LONGEST)
        if brackets > MOST_BRACKETS:
            return _at(number, lines, _TOO_MANY, MOST_BRACKETS)
        if not line[0].isalpha() and _depth(line) > DEEPEST:
            return _at(number, lines, _TOO_DEEP, DEEPEST)
    return None


def _depth(line: str) -> int:
    return len(_LEVEL.findall(_LEVELS.match(line)[0]))  # type: ignore[index]  # it matches any line


_TOO_LONG: Final = (
    N_("The paragraph that begins here has more than {most} characters."),
    N_("Leave a blank line between its parts."),
)
_TOO_MANY: Final = (
    N_("There are more than {most} square brackets up to here."),
    N_("Make two texts of this one."),
)
_TOO_DEEP: Final = (
    N_("There are more than {most} levels here, one inside the other."),
    N_("Begin this line further to the left."),
)


def _at(
    line: int, lines: Sequence[str], words: tuple[str, str], most: int
) -> MarkdownMistake:
    return MarkdownMistake(line, 0, len(lines[line]), *words, {"most": str(most)})
