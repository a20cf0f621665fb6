"""One file of data/: its root key, which is its name, and what stands under it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

from plugins.domain.nearest import nearest
from plugins.domain.problem import Mark, Problem
from plugins.domain.wording import N_
from plugins.reading.source_text import SourceText, read_source
from plugins.reading.written import InFile, Written
from plugins.reading.yaml_tree import Tree, Value, read_tree

MOST_DATA = 2  # mebibytes: thousands of records


@dataclass(frozen=True, slots=True)
class DataFile:
    """What stands under the root key; ``under`` is None if it could not be read."""

    problems: tuple[Problem, ...]
    source: SourceText | None = None
    under: yaml.Node | None = None
    value: Value = None

    def record(self, node: yaml.MappingNode, value: dict[str, Value]) -> Written:
        """Return what is written in *node*."""
        assert self.source is not None, "there is a node, so there is a text"
        return Written(value, (InFile(self.source, node),))

    def mark(self, line: int, column: int) -> Mark:
        """Return the place at *line* and *column*, from 0."""
        assert self.source is not None, "there is a node, so there is a text"
        return self.source.mark(line, column)


def read_data_file(path: Path, root: Path, name: str) -> DataFile:
    """Return what *path* holds under its root key *name*."""
    if not path.exists():
        return DataFile((_absent(path.relative_to(root).as_posix()),))
    typed = read_source(path, root, MOST_DATA)
    if typed.source is None:
        return DataFile(typed.problems)
    tree = read_tree(typed.source)
    problems = (*typed.problems, *tree.problems)
    if tree.root is None:
        rootless = () if tree.problems else (_rootless(tree, name, ""),)
        return DataFile((*problems, *rootless))
    return _under_root(tree, name, problems)


def _under_root(tree: Tree, name: str, problems: tuple[Problem, ...]) -> DataFile:
    node = tree.root
    if not isinstance(node, yaml.MappingNode) or not isinstance(tree.value, dict):
        problem = _rootless(tree, name, "")
        return DataFile((*problems, problem), tree.source, node, tree.value)
    keys = [key.value for key, _ in node.value]
    if name in keys:
        strays = tuple(
            _stray(tree.source, key, name) for key, _ in node.value if key.value != name
        )
        under = next(value for key, value in node.value if key.value == name)
        value = tree.value.get(name)
        if value is None:  # the reader has said that nothing is written there
            return DataFile((*problems, *strays), tree.source)
        return DataFile((*problems, *strays), tree.source, under, value)
    typed = next((key for key in keys if key in tree.value), "")
    is_misspelt = len(keys) == 1 and bool(typed)
    problem = _rootless(tree, name, typed if is_misspelt else "")
    if not is_misspelt:
        return DataFile((*problems, problem), tree.source)
    under = node.value[0][1]
    return DataFile((*problems, problem), tree.source, under, tree.value[typed])


def _absent(file: str) -> Problem:
    return Problem(
        "file_is_present",
        N_("The file {file} is missing."),
        Mark(file, 1, 1),
        {"file": file},
        N_("Restore it from the history, or write it anew as docs/data.md shows."),
    )


def _rootless(tree: Tree, name: str, typed: str) -> Problem:
    says = N_("This file does not begin with “{root}:”.")
    hint = N_("Write “{root}:” on the first line, and all the rest under it.")
    if typed:
        hint = N_("Write “{root}:” in place of “{typed}:”.")
    at = tree.source.mark(0, 0, len(tree.source.lines[0]))
    return Problem(
        "root_key_is_the_file_name", says, at, {"root": name, "typed": typed}, hint
    )


def _stray(source: SourceText, key: yaml.Node, name: str) -> Problem:
    start = key.start_mark
    typed = key.value if isinstance(key, yaml.ScalarNode) else "…"
    return Problem(
        "root_key_is_the_file_name",
        N_("“{typed}” stands beside “{root}”, and would not be read."),
        source.mark(start.line, start.column, len(typed)),
        {"typed": typed, "root": name},
        N_("Is it part of the record above? Then begin it further to the right.")
        if not nearest(typed, [name])
        else N_("Move what is under it under “{root}:”."),
    )
