"""Random files of data as people leave them, and what they hold."""

from __future__ import annotations

from copy import deepcopy
from dataclasses import dataclass

import yaml
from hypothesis import strategies as st

from plugins.domain.problem import Path
from plugins.outputs.editors.canonical_yaml import render_records

NAMES = st.sampled_from(["name", "fr", "en", "it", "sources", "roles", "kind", "x"])
TEXTS = st.text(st.sampled_from("ab é#:-'\"\n|,[{0"), max_size=6) | st.sampled_from(
    ["null", "12", "2017-11-29", "- a", "# b", "no", "", "a\n\nb\n", "été"]
)
VALUES = st.recursive(
    TEXTS,
    lambda inner: (
        st.lists(inner, min_size=1, max_size=3)
        | st.dictionaries(NAMES, inner, min_size=1, max_size=3)
    ),
    max_leaves=6,
)
RECORDS = st.dictionaries(NAMES, VALUES, max_size=4)
ENDS = st.sampled_from(["\n", "\r\n"])


@dataclass(frozen=True)
class TypedFile:
    """A data file, whose lines are known by the record that they belong to."""

    parts: tuple[tuple[str, str], ...]  # id, lines of the record and its comments
    records: tuple[dict, ...]
    mark: str
    end: str
    is_closed: bool

    @property
    def text(self) -> str:
        return self.with_parts(part for _, part in self.parts)

    def with_parts(self, parts) -> str:
        """Return the text with other *parts* in the place of its own."""
        text = self.mark + "".join(["cities:\n", *parts]).replace("\n", self.end)
        return text if self.is_closed else text.removesuffix(self.end)


@st.composite
def typed_files(draw) -> TypedFile:
    """Return a file with comments above and in its records, at will."""
    ids = sorted(draw(st.sets(st.sampled_from("bdfhjl"), min_size=1, max_size=4)))
    records = [{"id": name} | draw(RECORDS) for name in ids]
    parts = []
    for record in records:
        lines = render_records("cities", [record]).partition("\n")[2]
        head = draw(st.sampled_from(["", f"  # {record['id']}: see\n", "# é\n  # x\n"]))
        tail = draw(st.sampled_from(["", "    # its last word\n"]))
        parts.append((record["id"], head + lines + tail))
    mark = draw(st.sampled_from(["", "\ufeff"]))
    end, is_closed = draw(ENDS), draw(st.booleans())
    return TypedFile(tuple(parts), tuple(records), mark, end, is_closed)


def held(text: str) -> list:
    """Return the records that *text* holds, each scalar as the text that was typed."""
    lines = text.replace("\r\n", "\n").removesuffix("\n") + "\n"
    root = yaml.compose(lines, yaml.CSafeLoader)
    return _held(root.value[0][1])


def _held(node: yaml.Node) -> object:
    match node:
        case yaml.MappingNode():
            return {key.value: _held(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [_held(item) for item in node.value]
        case _:
            return node.value


def paths_of(value: object, path: Path = ()) -> list[Path]:
    """Return the path of each value within *value*, but its own."""
    steps = value.items() if isinstance(value, dict) else ()
    steps = enumerate(value) if isinstance(value, list) else steps
    found = []
    for step, inner in steps:
        found += [(*path, step), *paths_of(inner, (*path, step))]
    return found


def with_value(value: object, path: Path, new: object) -> object:
    """Return a copy of *value* in which *new* is at *path*, at an end or inside."""
    copy = deepcopy(value)
    inner = copy
    for step in path[:-1]:
        inner = inner[step]
    if isinstance(inner, list) and path[-1] == len(inner):
        inner.append(new)
    else:
        inner[path[-1]] = new
    return copy


def without_value(value: object, path: Path) -> object:
    """Return a copy of *value* without what is at *path*, and what is then empty."""
    copy = deepcopy(value)
    while path:
        inner = copy
        for step in path[:-1]:
            inner = inner[step]
        del inner[path[-1]]
        if inner:
            return copy
        path = path[:-1]
    return copy
