"""What somebody typed for a field, understood and refused as the checks do."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from gettext import NullTranslations
from typing import get_type_hints

import yaml

from plugins.domain.network import Network
from plugins.domain.problem import Problem
from plugins.domain.reference import references
from plugins.domain.unknown import unknown
from plugins.domain.values import Model, reveal
from plugins.outputs.editors.canonical_yaml import Value, record_of, render_record
from plugins.outputs.open_data.field_types import FieldType, field_type
from plugins.reading.source_text import decoded
from plugins.reading.validation import lenient, validated
from plugins.reading.written import InFile, Written
from plugins.reading.yaml_tree import read_tree

_BETWEEN = re.compile(r"\s*[,;]\s*")
_ROOT = "answer"


@dataclass(frozen=True, slots=True)
class Answer:
    """A value for a field, or why there is none."""

    value: Value | None
    problems: tuple[Problem, ...] = ()


def type_of(model: type[Model], field: str) -> FieldType:
    """Return what *field* of *model* holds."""
    return field_type(get_type_hints(model, include_extras=True)[field])


def read_answer(
    model: type[Model], field: str, typed: str | dict[str, str], network: Network
) -> Answer:
    """Return the value of *field* that was *typed*; several are between commas."""
    raw: Value = typed
    if isinstance(typed, str) and type_of(model, field).is_many:
        raw = [item for item in _BETWEEN.split(typed.strip()) if item]
    source = decoded("", render_record(_ROOT, {field: raw}).encode()).source
    assert source is not None, "what is written canonically can be read"
    root = read_tree(source).root
    assert isinstance(root, yaml.MappingNode), "idem"
    written = Written({field: raw}, (InFile(source, root.value[0][1]),))  # type: ignore[dict-item]  # texts alone
    checked = validated(lenient(model), written)
    problems = (*checked.problems, *_unknown(checked.record, network))
    if problems:
        return Answer(None, problems)
    return Answer(record_of(checked.record)[field])


def told(problem: Problem, catalog: NullTranslations) -> str:
    """Return what is wrong, and what to type instead."""
    values = {name: reveal(value) for name, value in problem.values.items()}
    texts = filter(None, (problem.says, problem.hint))
    return "\n".join(catalog.gettext(text).format_map(values) for text in texts)


def _unknown(record: Model, network: Network) -> Iterator[Problem]:
    for path, ref, name in references(record):
        if not any(network.knows(each, name) for each in ref.collections):
            yield unknown("reference_is_known", path, name, ref.collections, network)
