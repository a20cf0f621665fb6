"""Put the lines of a YAML right, step by step: each is taken only if it helps."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import yaml

from plugins.domain.problem import Mark, Problem
from plugins.domain.repairs import LINE, better_value
from plugins.domain.wording import N_
from plugins.editing.answers import type_of
from plugins.editing.changed_lines import ALIGNED, Change, layout_changes, located
from plugins.editing.field_order import Shape, shape_of_file, shape_of_header
from plugins.editing.layout import laid_out
from plugins.editing.yaml_text import UnreadableTextError, parse_yaml_text
from plugins.outputs.editors.canonical_yaml import render_item
from plugins.outputs.open_data.field_types import FieldType
from plugins.reading.source_text import SourceText
from plugins.reading.typed_line import typed_line
from plugins.reading.validation import lenient, validated
from plugins.reading.written import InFile, Written
from plugins.reading.yaml_tree import Tree, Value, read_tree

_FENCE: Final = "---"
_MOST: Final = 100  # steps of one kind in one file
_WORK: Final = 200_000  # lines that are read for them: a few seconds
_SMART: Final = {"“": "”", "„": "“", "«": "»", "‘": "’"}
_WIDTHS: Final = (2, 4, 8)  # spaces that a tab may stand for
_ANY: Final = ""
_LINE = N_("“{old}” is now “{new}”.")


class YamlRepair:
    """Puts the lines of a YAML right, step by step."""

    def __init__(self, root: str, lines: list[str]) -> None:
        """Take the *lines* of a data file with its *root* key, or of a header."""
        self.root = root
        self.lines = lines
        self.changes: list[Change] = []
        shape = shape_of_file(root) if root else shape_of_header(())
        self.fields = frozenset(
            [root, *_fields(shape.type)]
        )  # a colon may follow these

    def run(self) -> None:
        """Make it readable, put values right, then lay it out."""
        self._indent()
        self._make_readable()
        self._while(self._value)
        self._lay_out()
        self.changes = located(self.changes, self.lines)

    def _tree(self, lines: list[str] | None = None) -> Tree:
        return read_tree(SourceText("", tuple(self.lines if lines is None else lines)))

    def _while(self, step: Callable[[], bool]) -> None:
        most = min(_MOST, _WORK // max(1, len(self.lines)))
        for _ in range(max(1, most)):
            if not step():
                return

    def _make_readable(self) -> None:
        """Write lines as their messages say, if the whole can be understood then."""
        lines, changes = self.lines, self.changes
        self.changes = [*changes]
        self._while(self._line)
        if self._tree().problems:  # something else was meant
            self.lines, self.changes = lines, changes

    def _indent(self) -> None:
        """Write spaces where there are tabs, if all widths of a tab mean the same."""
        if not any(_margin(line).strip(" ") for line in self.lines):
            return
        tries = [[_spaced(line, width) for line in self.lines] for width in _WIDTHS]
        for holds in (lambda lines: self._tree(lines).value, self._held):
            found = [(each, value) for each in tries if (value := holds(each))]
            if found:
                if all(value == found[0][1] for _, value in found):
                    self._take(found[0][0])
                return

    def _held(self, lines: list[str]) -> Value:
        """Return what *lines* say once each is written as its message says."""
        other = YamlRepair(self.root, lines)
        other._while(other._line)
        return other._tree().value

    def _line(self) -> bool:
        """Write one line as its message says, if more can be read then."""
        tree = self._tree()
        if tree.root is not None or not tree.problems:
            return False
        problem = tree.problems[0]
        assert isinstance(problem.at, Mark), "a reader tells the place"
        at = problem.at.line - 1
        for better in self._better_lines(problem, self.lines[at]):
            lines = [*self.lines[:at], better, *self.lines[at + 1 :]]
            after = self._tree(lines)
            if after.root is not None or _is_later(after.problems[0], problem):
                self._take(lines)
                return True
        return False

    def _better_lines(self, problem: Problem, line: str) -> Iterator[str]:
        if problem.rule == "indentation_uses_spaces" and "\t" not in _margin(line):
            assert isinstance(problem.at, Mark), "a reader tells the place"
            column = problem.at.column - 1
            yield f"{line[:column]} {line[column + 1 :]}"
        typed = typed_line(line)
        if plain := _without_smart(typed.value):
            yield _margin(line) + typed.with_value(_written(plain))
        is_known = problem.values.get("field", _ANY) in {*self.fields, _ANY}
        if is_known and problem.rule in LINE and (better := problem.values.get("line")):
            yield _margin(line) + better
            yield better

    def _value(self) -> bool:
        """Write values as their messages say, where those have one meaning."""
        before = list(self._refused())
        lines = list(self.lines)
        for mark, better in sorted(before, reverse=True):  # from the end of each line
            at, column = mark.line - 1, mark.column - 1
            line = lines[at]
            lines[at] = line[:column] + better + line[column + mark.length :]
        other = YamlRepair(self.root, lines)
        after = list(other._refused())
        places = {mark.line: better for mark, better in before}
        is_nearer = any(places.get(m.line, said) != said for m, said in after)
        if before and (is_nearer or len(after) < len(before)):
            self._take(lines)
            return True
        return False

    def _refused(self) -> Iterator[tuple[Mark, str]]:
        """Yield the place of each value that the model refuses, and a better one."""
        tree = self._tree()
        for shape, written in records_of(tree, self.root):
            if shape.type is None or shape.type.part is None:
                continue
            for problem in validated(lenient(shape.type.part), written).problems:
                if not isinstance(problem.at, Mark):
                    continue
                typed = problem.values.get("typed", "")
                if better := _without_smart(typed) or better_value(problem):
                    yield (
                        problem.at,
                        _written(better, is_plain=problem.rule == "number_is_plain"),
                    )

    def _lay_out(self) -> None:
        """Write the canonical layout, if what is said and every comment stay."""
        before = self._tree()
        lines = self.lines if self.root else [_FENCE, *self.lines, _FENCE]
        try:
            parsed = parse_yaml_text("\n".join([*lines, ""]))
        except UnreadableTextError:
            return
        if parsed.key != self.root:
            return
        new = laid_out(parsed)
        comments = {line.strip() for line in self.lines if line.lstrip()[:1] == "#"}
        is_kept = comments <= {line.strip() for line in new}
        if is_kept and _sorted(self._tree(new).value) == _sorted(before.value):
            self.changes += layout_changes(self.root, self.lines, new)
            self.lines = new

    def _take(self, lines: list[str]) -> None:
        pairs = enumerate(zip(self.lines, lines, strict=True), 1)
        changed = [
            (at, old.strip(), new.strip()) for at, (old, new) in pairs if old != new
        ]
        moved = [Change(at, ALIGNED) for at, old, new in changed if old == new]
        self.changes += moved[:1]
        self.changes += [
            Change(at, _LINE, {"old": old, "new": new})
            for at, old, new in changed
            if old != new
        ]
        self.lines = lines


def records_of(tree: Tree, root: str) -> Iterator[tuple[Shape, Written]]:
    """Yield each record of a data file, or the one of a header, with its shape."""
    node, value = tree.root, tree.value
    if not isinstance(node, yaml.MappingNode) or not isinstance(value, dict):
        return
    if not root:
        yield shape_of_header(list(value)), Written(value, (InFile(tree.source, node),))
        return
    shape = shape_of_file(root)
    under = next((each for key, each in node.value if key.value == root), None)
    if isinstance(under, yaml.MappingNode) and isinstance(one := value.get(root), dict):
        yield shape, Written(one, (InFile(tree.source, under),))
    if isinstance(under, yaml.SequenceNode) and isinstance(
        many := value.get(root), list
    ):
        for item, record in zip(under.value, many, strict=True):
            if isinstance(item, yaml.MappingNode) and isinstance(record, dict):
                yield shape.under(0), Written(record, (InFile(tree.source, item),))


def _fields(kind: FieldType | None) -> Iterator[str]:
    """Yield the name of each field of a record, and of its parts."""
    if kind and kind.part:
        for name in kind.part.model_fields:
            yield name
            yield from _fields(type_of(kind.part, name))


def _sorted(value: Value) -> Value:
    """Return what a file holds, whatever the order of its records."""
    if not isinstance(value, dict):
        return value

    def name(record: Value) -> str:
        return str(record.get("id")) if isinstance(record, dict) else ""

    return {
        key: sorted(held, key=name) if isinstance(held, list) else held
        for key, held in value.items()
    }


def _is_later(problem: Problem, than: Problem) -> bool:
    assert isinstance(problem.at, Mark), "a reader tells the place"
    assert isinstance(than.at, Mark), "idem"
    return problem.at.line > than.at.line


def _margin(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _spaced(line: str, width: int) -> str:
    margin = _margin(line)
    spaces = "".join(" " * width if sign == "\t" else " " for sign in margin)
    return spaces + line[len(margin) :]


def _without_smart(text: str) -> str:
    """Return *text* without the curly quotation marks around it, if it has any."""
    inner = text[1:-1]
    is_quoted = bool(inner.strip()) and _SMART.get(text[:1]) == text[-1:]
    is_one = is_quoted and not any(sign in inner for sign in text[:1] + text[-1:])
    return inner.strip() if is_one else ""


def _written(text: str, *, is_plain: bool = False) -> str:
    return text if is_plain else render_item(text, 0)[0].removeprefix("- ")
