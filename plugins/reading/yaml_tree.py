"""Read YAML as it was typed, and remember where.

Plain PyYAML reads ``NO`` as False and ``0473`` as 315, lets a repeated key win in
silence, and crashes on a file of brackets. Here a scalar stays the text that was
typed, the model alone decides types, and what only a program would write, such as
anchors, aliases and tags, is refused.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_
from plugins.reading.source_text import SourceText, first_of
from plugins.reading.typed_line import typed_line
from plugins.reading.yaml_mistakes import explain, hard_space

Value = str | None | list["Value"] | dict[str, "Value"]
"""What a file holds; None stands for an item of a list that was left empty."""

DEPTH = 40
MOST_VALUES = 100_000  # of a file: thousands of records
_STEEP = re.compile(rf"^[ \-?:]{{{DEPTH - 1}}}", re.MULTILINE)
NOTHING = frozenset(["", "~", "null", "Null", "NULL"])
_PROGRAMS = frozenset("&*!")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml, if it is there


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of a file, and the nodes that know where each value is."""

    source: SourceText
    root: yaml.Node | None
    value: Value
    problems: tuple[Problem, ...]


class TextLoader(_Loader):  # type: ignore[misc]  # it is one or the other
    """Give each scalar as it was typed: nothing is guessed."""

    def descend_resolver(self, *_: object) -> None:
        """Do nothing: there is nothing to resolve."""

    def ascend_resolver(self) -> None:
        """Do nothing, idem."""

    def resolve(self, *_: object) -> str:
        """Return no type."""
        return ""


class _UnplainError(Exception):
    """An anchor or an alias: what follows may be without end."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.says)
        self.problem = problem


def is_deep(text: str) -> bool:
    """Return whether *text* may be deeper than the stack of libyaml."""
    brackets = text.count("[") + text.count("{")
    return brackets > DEPTH or bool(_STEEP.search(text))


def read_tree(source: SourceText) -> Tree:
    """Return the content of *source*, with all that is wrong in it."""
    if problems := (*first_of(_tabs(source)), *_beyond_bounds(source)):
        return Tree(source, None, None, problems)
    try:
        root = yaml.compose(source.text, Loader=TextLoader)
        values = _Values(source)
        value = values.value(root) if root else None
    except (yaml.YAMLError, ValueError, OverflowError) as error:  # an impossible \U
        return Tree(source, None, None, (explain(error, source),))
    except _UnplainError as error:
        return Tree(source, None, None, (error.problem,))
    return Tree(source, root, value, first_of(values.problems))


def _tabs(source: SourceText) -> Iterator[Problem]:
    for number, line in enumerate(source.lines):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield Problem(
                "indentation_uses_spaces",
                N_("There is a tab at the beginning of this line."),
                source.mark(number, indent.index("\t")),
                hint=N_("Replace it with spaces, as many as on the lines around."),
            )
        elif (at := len(indent.lstrip(" "))) and line.strip():
            yield hard_space(source, number, len(indent) - at)


def _beyond_bounds(source: SourceText) -> Iterator[Problem]:
    """Yield a problem if *source* is too deep or too much for the memory to hold.

    libyaml recurses in C, and has no bound of its own.
    """
    text = source.text
    values = sum(map(text.count, ("[", "{", "\n", ",", ": ")))
    if 2 * values <= MOST_VALUES and not is_deep(text):
        return
    depth = count = 0
    try:
        for event in yaml.parse(text, Loader=TextLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            count += isinstance(event, yaml.NodeEvent)
            if depth > DEPTH and event.start_mark:
                start = event.start_mark
                yield _too_deep(source, start.line, start.column)
                return
            if count > MOST_VALUES:
                yield _too_much(source)
                return
    except (yaml.YAMLError, ValueError, OverflowError):
        return  # to read the file gives the same error, and explains it


def _too_deep(source: SourceText, line: int, column: int) -> Problem:
    return Problem(
        "nesting_is_shallow",
        N_("There are too many levels, one inside the other."),
        source.mark(line, column),
        hint=N_("A record has four levels at most."),
    )


def _too_much(source: SourceText) -> Problem:
    return Problem(
        "file_is_small",
        N_("This file has more than {most} values."),
        source.mark(0),
        {"most": str(MOST_VALUES)},
        N_("Was something else saved under this name?"),
    )


class _Values:
    """Turn nodes into values, and collect what is wrong with them."""

    def __init__(self, source: SourceText) -> None:
        self.source = source
        self.text = source.text
        self.problems: list[Problem] = []

    def value(self, node: yaml.Node) -> Value:
        """Return what *node* holds."""
        index = node.start_mark.index
        if index < len(self.text) and self.text[index] in _PROGRAMS:
            raise _UnplainError(self._not_plain(node, self.text[index]))
        if isinstance(node, yaml.ScalarNode):
            text: str = node.value
            self._report_unread(node)
            return None if not node.style and text in NOTHING else text
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        return [self.value(item) for item in node.value]

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Value]:
        found: dict[str, Value] = {}
        lines: dict[str, int] = {}
        for key, item in node.value:
            if not isinstance(key, yaml.ScalarNode) or not key.value:
                self._report_nameless(key)
                continue
            name, at = key.value, key.start_mark.line + 1
            value = self.value(item)
            if name in lines:
                self._report_repeated(key, lines[name])
            elif value is None:
                self._report_empty(key)
            else:
                found[name] = value
            lines.setdefault(name, at)
        return found

    def _not_plain(self, node: yaml.Node, sign: str) -> Problem:
        line = typed_line(self.source.lines[node.start_mark.line])
        return Problem(
            "yaml_is_plain",
            N_("“{sign}” has a meaning of its own here, which data files do not use."),
            self._mark(node),
            {"sign": sign, "line": line.with_value_quoted()},
            N_("Write the values out, each in its place; a text, like this: {line}"),
        )

    def _report_unread(self, node: yaml.ScalarNode) -> None:
        end = node.end_mark
        line = self.source.lines[end.line] if end.line < len(self.source.lines) else ""
        rest = line[end.column :]
        if node.style or not node.value or not rest.lstrip().startswith("#"):
            return
        problem = Problem(
            "text_is_quoted_where_needed",
            N_("What follows “#” here is not read."),
            self.source.mark(end.line, line.index("#", end.column), len(rest)),
            {"line": typed_line(line).with_value_quoted()},
            N_("A remark has a line of its own; a text is written like this: {line}"),
        )
        self.problems.append(problem)

    def _report_nameless(self, key: yaml.Node) -> None:
        says = N_("The name of the field is missing before this colon.")
        hint = N_("Write it, or remove the line.")
        rule = "field_has_a_name_and_a_colon"
        problem = Problem(rule, says, self._mark(key), hint=hint)
        self.problems.append(problem)

    def _report_repeated(self, key: yaml.ScalarNode, line: int) -> None:
        problem = Problem(
            "key_is_written_once",
            N_("“{field}” is written twice here; the first is on line {line}."),
            self._mark(key),
            {"field": key.value, "line": str(line)},
            N_("Keep one of the two."),
        )
        self.problems.append(problem)

    def _report_empty(self, key: yaml.ScalarNode) -> None:
        line = typed_line(self.source.lines[key.start_mark.line])
        rule, hint = (
            "text_is_not_empty",
            N_("Write the value, or remove the whole line."),
        )
        if key.value in ("source", "sources"):
            rule = "statement_has_a_source"
            hint = N_("Write an identifier of data/sources.yaml.")
        elif line.value.startswith("#"):
            hint = N_("What follows “#” is not read. Write the line like this: {line}")
        values = {"field": key.value, "line": line.with_value_quoted()}
        says = N_("Nothing is written after “{field}”.")
        self.problems.append(Problem(rule, says, self._mark(key), values, hint))

    def _mark(self, node: yaml.Node) -> Mark:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return self.source.mark(start.line, start.column, max(1, length))
