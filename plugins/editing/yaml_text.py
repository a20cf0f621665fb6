"""A text of YAML, ready to be changed: a file of data, or what stands above a text."""

from __future__ import annotations

from dataclasses import dataclass

import yaml

from plugins.domain.problem import Path, Problem
from plugins.editing.field_order import Shape, shape_of_file, shape_of_header
from plugins.editing.yaml_regions import Container, container
from plugins.outputs.open_data.field_types import FieldType
from plugins.reading.source_text import SourceText, decoded
from plugins.reading.yaml_tree import read_tree

_FENCE = "---"


class UnreadableTextError(Exception):
    """The text has *problems*: nothing is changed in it before they are mended."""

    def __init__(self, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__("; ".join(problem.rule for problem in problems))
        self.problems = problems


class NothingThereError(Exception):
    """The text has nothing at *path*."""

    def __init__(self, path: Path) -> None:
        super().__init__(" / ".join(map(str, path)))
        self.path = path


@dataclass(frozen=True, slots=True)
class YamlText:
    """The lines of a text, and the nodes of its YAML."""

    lines: tuple[str, ...]  # up to where its YAML ends
    root: yaml.MappingNode
    shape: Shape  # of the root
    key: str = ""  # of a data file: its root key

    def whole(self, path: Path) -> Path:
        """Return *path* from the root on."""
        return (self.key, *path) if self.key else path


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: into which collection, and which of its entries."""

    inside: Container
    shape: Shape  # of the collection
    name: str | int
    index: int | None  # None: it has no such entry

    @property
    def value(self) -> yaml.Node:
        """Return the value of the entry."""
        assert self.index is not None, "the caller has looked"
        return self.inside.value(self.index)


def parse_yaml_text(text: str) -> YamlText:
    """Return *text* with its nodes.

    Raises:
        UnreadableTextError: Something in it must be mended first.
    """
    typed = decoded("", text.encode())
    if typed.source is None:
        raise UnreadableTextError(typed.problems)
    lines = typed.source.lines
    fences = [at for at, line in enumerate(lines) if line.rstrip() == _FENCE]
    is_header = len(fences) > 1 and not any(map(str.strip, lines[: fences[0]]))
    if is_header:
        lines = lines[: fences[1]]
    tree = read_tree(SourceText("", lines))
    if tree.problems or not isinstance(tree.root, yaml.MappingNode):
        raise UnreadableTextError(tree.problems)
    keys = [key.value for key, _ in tree.root.value]
    if is_header:
        return YamlText(lines, tree.root, shape_of_header(keys))
    return YamlText(lines, tree.root, shape_of_file(keys[0]), keys[0])


def walk(text: YamlText, path: Path) -> list[Step]:
    """Return the steps to *path*, as far as it leads into collections of lines."""
    node: yaml.Node = text.root
    shape = Shape(FieldType({})) if text.key else text.shape
    steps: list[Step] = []
    for name in text.whole(path):
        is_block = isinstance(node, yaml.CollectionNode) and not node.flow_style
        if not is_block or not node.value:
            break
        inside = container(node, text.lines)
        step = Step(inside, shape, name, _index_of(inside, name))
        steps.append(step)
        if step.index is None:
            break
        is_root = bool(text.key) and len(steps) == 1
        node, shape = step.value, text.shape if is_root else shape.under(name)
    return steps


def ids_of(inside: Container) -> list[str]:
    """Return the id of each record in a list; nothing for what has none."""
    return [_id_of(node) for node in inside.node.value]


def _index_of(inside: Container, name: str | int) -> int | None:
    if isinstance(inside.node, yaml.MappingNode):
        names = list(inside.keys)
        return names.index(str(name)) if name in names else None
    if isinstance(name, int):
        return name if name < len(inside.regions) else None
    ids = ids_of(inside)
    return ids.index(name) if name in ids else None


def _id_of(node: yaml.Node) -> str:
    if not isinstance(node, yaml.MappingNode):
        return ""
    values = (value.value for key, value in node.value if key.value == "id")
    return str(next(values, ""))
