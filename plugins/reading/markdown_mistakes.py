"""What a text holds that Markdown would show as it is, or that has no place in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from plugins.domain.wording import N_
from plugins.reading.links import prose

_LIST = re.compile(r" {0,3}[*+-] +\S")
_UNDERLINE = re.compile(r" {0,3}=+\s*")
_BESIDE_A_LIST = re.compile(r"\s|[*+-] |\d+[.)] |#|\|")  # what may stand above one
_WORDS = r"(?<!!)\[[^\[\]]+\]"
_PICTURE = r"!\[[^\[\]]*\]\(\s*"
_MAY_BE_ODD = re.compile(r"[<\[#`~•▪◦‣·]")  # what each of the signs below has


@dataclass(frozen=True, slots=True)
class MarkdownMistake:
    """One mistake, with its line and column, from 0."""

    line: int
    column: int
    length: int
    says: str
    hint: str
    values: Mapping[str, str] = field(default_factory=dict)


_SIGNS = tuple(
    (re.compile(pattern), says, hint)
    for pattern, says, hint in (
        (
            r"(?<!\\)<(?:!--|[!?]|/?[A-Za-z][A-Za-z0-9-]*(?=[\s/>]|$))[^>]*>?",
            N_("“{typed}” is HTML, which texts do not use."),
            N_("Write it with the signs of Markdown, or remove it."),
        ),
        (
            r"!\[\s*\](?=\()",
            N_("Nothing says what this picture shows."),
            N_("Write it between the square brackets."),
        ),
        (
            r"(?<!!)\[\s*\](?=\()",
            N_("This link has no words."),
            N_("Write between the square brackets where it leads."),
        ),
        (
            _PICTURE + r"(?:https?:)?//[^\s)]*",
            N_(
                "This picture is on another site, which would learn who reads the text."
            ),
            N_("Put it into content/images/, and its path here, from {{static}} on."),
        ),
        (
            _PICTURE + r"\{filename\}",
            N_("The path of a picture does not begin with {{filename}}."),
            N_("Write {{static}} in its place."),
        ),
        (
            _WORDS + r"\s+\((?:[a-z]+:\S|\{)",
            N_("There is a space between the words of this link and its parenthesis."),
            N_("Remove it."),
        ),
        (
            _WORDS + r"\((?:[a-z]+:|\{)[^()]*$",
            N_("The parenthesis of this link is never closed."),
            N_("Write “)” after the place where it leads."),
        ),
        (
            r"^ {0,3}#(?!#).*",
            N_("A heading inside a text begins with “##”; “#” is its title’s."),
            N_("Begin it with “## ”."),
        ),
        (
            r"^\s*(?:```+|~~~+)",
            N_("“{typed}” does not begin a block of code."),
            N_("Write “{typed}” alone, without a space, above the code and below it."),
        ),
        (
            r"^\s*[•▪◦‣·](?=\s)",
            N_("“{typed}” does not make a list."),
            N_("Begin each of its lines with “* ”, and leave a blank line above."),
        ),
    )
)


def markdown_mistakes(lines: Sequence[str]) -> Iterator[MarkdownMistake]:
    """Yield what is wrong in the *lines* of a text, in their order."""
    above = ""
    for number, line in prose(lines):
        if number and not lines[number - 1].strip():
            above = ""
        yield from _in_line(number, line)
        if above and _LIST.match(line) and not _BESIDE_A_LIST.match(above):
            says = N_("A blank line is missing above this list.")
            hint = N_("Leave one between the text and the list.")
            yield MarkdownMistake(number, 0, len(line), says, hint)
        if above and _UNDERLINE.fullmatch(line):
            says = N_("A heading is not underlined here.")
            hint = N_("Remove this line, and begin the one above with “## ”.")
            yield MarkdownMistake(number, 0, len(line), says, hint)
        if not (above and _BESIDE_A_LIST.match(above)) or not line.strip():
            above = line


def _in_line(number: int, line: str) -> Iterator[MarkdownMistake]:
    if not _MAY_BE_ODD.search(line):
        return
    for pattern, says, hint in _SIGNS:
        for found in pattern.finditer(line):
            start, end = found.span()
            typed = {"typed": found[0].strip()}
            yield MarkdownMistake(number, start, end - start, says, hint, typed)
