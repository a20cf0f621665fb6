"""Read a Markdown file: what its name says, the YAML above its text, its text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from hashlib import blake2b
from pathlib import Path
from typing import Final

import yaml

from plugins.domain.link import Link
from plugins.domain.problem import Mark, Problem
from plugins.domain.problem import Path as DataPath
from plugins.domain.values import is_hidden, reveal
from plugins.domain.wording import N_
from plugins.reading.lately import Lately
from plugins.reading.links import PlacedLink, find_links
from plugins.reading.markdown_bounds import beyond_bounds
from plugins.reading.markdown_mistakes import MarkdownMistake, markdown_mistakes
from plugins.reading.plain_yaml import compose
from plugins.reading.source_text import (
    SourceText,
    Typed,
    decoded,
    first_of,
    read_raw,
)
from plugins.reading.text_name import TextName, parse_text_name
from plugins.reading.written import Written
from plugins.reading.yaml_tree import Value, read_tree

MOST_TEXT = 1  # mebibyte
_FENCE = "---"


@dataclass(frozen=True, slots=True)
class TextFile:
    """A press release or a page in one language, as it was typed."""

    file: str  # relative to the root, "/" on every system
    name: TextName | None = None  # None: the name is not understood
    header: Written | None = None  # None: it could not be read
    body_line: int = 0  # line of the file on which the body begins, from 1; 0: none
    links: tuple[PlacedLink, ...] = ()
    source: SourceText | None = None
    problems: tuple[Problem, ...] = ()

    @property
    def body(self) -> str:
        """Return the text under the fields, of which each line has its end."""
        return "".join(f"{line}\n" for line in self.body_lines)

    @property
    def body_lines(self) -> tuple[str, ...]:
        """Return the lines of the text, without their ends."""
        if self.source is None or not self.body_line:
            return ()
        return self.source.lines[self.body_line - 1 :]

    @property
    def id(self) -> str:
        """Return the name without its language: 2017-12-05-first-meetings."""
        return self.name.id if self.name else ""

    @property
    def language(self) -> str:
        """Return the language that the name tells."""
        return self.name.language if self.name else ""

    @property
    def date(self) -> dt.date | None:
        """Return the date that the name of a press release tells."""
        return self.name.date if self.name else None

    @property
    def front_matter(self) -> Mapping[str, Value]:
        """Return the fields above the text, each as it was typed."""
        return self.header.value if self.header else {}

    @property
    def targets(self) -> tuple[Link, ...]:
        """Return the links of the text, in its order."""
        return tuple(placed.link for placed in self.links)

    def mark(self, path: DataPath = ()) -> Mark:
        """Return the place of the field at *path*, or of the link ("links", 0)."""
        match path:
            case ("links", int(index)):
                link = self.links[index]
                return self.body_mark(link.line, link.column, len(link.link.typed))
        return self.header.mark(path) if self.header else Mark(self.file, 1, 1)

    def file_of(self, _: DataPath) -> str:
        """Return the file: all of a text is in one."""
        return self.file

    @property
    def span(self) -> range:
        """Return no line: git tells the age of the file."""
        return range(0)

    def lines_of(self, path: DataPath) -> dict[str, int]:
        """Return the line of each field at *path*, from 1."""
        return self.header.lines_of(path) if self.header else {}

    def body_mark(self, line: int, column: int, length: int = 1) -> Mark:
        """Return a place in the text, of which *line* and *column* are from 0."""
        assert self.source is not None, "there is a text"
        return self.source.mark(self.body_line - 1 + line, column, max(1, length))


@dataclass(frozen=True, slots=True)
class Header:
    """The lines above a text, whose fields are placed when somebody asks."""

    source: SourceText

    @property
    def file(self) -> str:
        """Return the name of the file."""
        return self.source.file

    @property
    def line(self) -> int:
        """Return 0: the first."""
        return 0

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the lines."""
        return self.source.lines

    @property
    def node(self) -> yaml.MappingNode:
        """Return the fields."""
        node = compose(self.source.text)
        assert isinstance(node, yaml.MappingNode), "there are fields"
        return node

    def mark(self, line: int, column: int = 0, length: int = 1) -> Mark:
        """Return a place in the file."""
        return self.source.mark(line, column, length)


_DOCUMENTS: Final = Lately[TextFile]()


def read_document(path: Path, root: Path) -> TextFile:
    """Return what the Markdown file *path* holds, with all that is wrong in it."""
    file = path.relative_to(root).as_posix()
    raw = read_raw(path, root, MOST_TEXT)
    if isinstance(raw, Problem):
        return _named(file, Typed(None, (raw,)))
    made_from = file, blake2b(raw, digest_size=16).digest()
    found = _DOCUMENTS.get(made_from)
    return found or _DOCUMENTS.keep(made_from, _named(file, decoded(file, raw)))


def _named(file: str, typed: Typed) -> TextFile:
    name = parse_text_name(file)
    text = TextFile(file, source=typed.source, problems=typed.problems)
    text = _with(text, name) if isinstance(name, Problem) else replace(text, name=name)
    return _parted(text, typed.source) if typed.source else text


def _parted(text: TextFile, source: SourceText) -> TextFile:
    fences = [at for at, line in enumerate(source.lines) if line.strip() == _FENCE]
    if len(fences) < 2 or any(map(str.strip, source.lines[: fences[0]])):  # noqa: PLR2004 - one above, one below
        return _with(text, _unfenced(source, fences))
    first, last = fences[:2]
    for at in (first, last):
        if source.lines[at].startswith((" ", "\t")):
            return _with(text, _askew(source, at))
    body = source.lines[last + 1 :]
    beyond = beyond_bounds(body)
    links = () if beyond else find_links(body, _folder(text.file))
    parted = replace(text, body_line=last + 2, links=tuple(links))
    odd = _beyond(parted, beyond) if beyond else _not_markdown(parted)
    above = SourceText(source.file, source.lines[:last])
    return _headed(parted, above, (*first_of(_hidden(parted)), *first_of(odd)))


def _headed(text: TextFile, above: SourceText, odd: tuple[Problem, ...]) -> TextFile:
    tree = read_tree(above)
    found = _with(text, *tree.problems, *odd)
    if isinstance(tree.root, yaml.MappingNode) and isinstance(tree.value, dict):
        found = replace(found, header=Written(tree.value, (Header(above),)))
        if not any(map(str.strip, text.body_lines)) and "template" not in tree.value:
            found = _with(found, _bodiless(above))
    elif not tree.problems:
        found = _with(found, _fieldless(above))
    return found


def _with(text: TextFile, *problems: Problem) -> TextFile:
    return replace(text, problems=(*text.problems, *problems))


def _unfenced(source: SourceText, fences: list[int]) -> Problem:
    is_open = bool(fences) and not any(map(str.strip, source.lines[: fences[0]]))
    return Problem(
        "fields_stand_above_the_text",
        N_("The line “---” is missing after the fields of this text.")
        if is_open
        else N_("This file does not begin with the line “---” and its fields."),
        source.mark(fences[0] if is_open else 0, 0, len(source.lines[0])),
        hint=N_("Write “---”, then “title: …” and the other fields, then “---”."),
    )


def _askew(source: SourceText, line: int) -> Problem:
    return Problem(
        "fields_stand_above_the_text",
        N_("There are spaces before “---”."),
        source.mark(line, 0, len(source.lines[line])),
        hint=N_("Begin it in the first column."),
    )


def _fieldless(above: SourceText) -> Problem:
    return Problem(
        "value_has_the_right_shape",
        N_("Fields are needed here."),
        above.mark(1 if len(above.lines) > 1 else 0),
        hint=N_("Write each on its own line, with its name and a colon."),
    )


def _bodiless(above: SourceText) -> Problem:
    return Problem(
        "text_is_not_empty",
        N_("There is no text under the fields."),
        above.mark(len(above.lines)),
        hint=N_("Write it under the second “---”."),
    )


def _hidden(text: TextFile) -> Iterator[Problem]:
    for number, line in enumerate(text.body_lines):
        if line.isprintable():
            continue
        for at, sign in enumerate(line):
            if is_hidden(sign) and sign != "\t":
                yield Problem(
                    "text_is_visible",
                    N_("This text hides a character that nobody can see: {shown}"),
                    text.body_mark(number, at),
                    {"shown": reveal(sign)},
                    N_("Delete it and type the word again."),
                )


def _not_markdown(text: TextFile) -> Iterator[Problem]:
    for found in markdown_mistakes(text.body_lines):
        yield _mistake(text, "text_is_markdown", found)


def _beyond(text: TextFile, found: MarkdownMistake) -> Iterator[Problem]:
    yield _mistake(text, "text_is_within_bounds", found)


def _mistake(text: TextFile, rule: str, found: MarkdownMistake) -> Problem:
    at = text.body_mark(found.line, found.column, found.length)
    return Problem(rule, found.says, at, found.values, found.hint)


def _folder(file: str) -> str:
    return file.rpartition("/")[0]
