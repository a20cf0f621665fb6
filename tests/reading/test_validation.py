"""From a record as it was typed to its model."""

from __future__ import annotations

import pytest

from plugins.domain.network import COLLECTIONS
from plugins.domain.reference import parts, references
from plugins.domain.topic import Topic
from plugins.reading.source_text import SourceText
from plugins.reading.validation import salvaged, validated
from plugins.reading.written import InFile, Written
from plugins.reading.yaml_tree import read_tree


def written(text: str) -> Written:
    tree = read_tree(SourceText("a.yaml", tuple(text.splitlines())))
    return Written(tree.value, (InFile(tree.source, tree.root),))


def test_a_whole_record():
    """A record without a mistake is its model."""
    record = written("id: sport\nkind: theme\nname:\n  fr: Sport\nsources: [paper]")

    found = validated(Topic, record)

    assert found.is_whole
    assert ("sport", ("paper",)) == (found.record.id, found.record.sources)


def test_what_is_right_is_kept():
    """A record with a mistake still has its other fields, to be checked too."""
    record = written("id: sport\nkind: thema\nsubjects: [a]\nsources: [paper]")

    found = validated(Topic, record)

    assert not found.is_whole
    assert (None, ("a",)) == (found.record.kind, found.record.subjects)
    assert ["a", "paper"] == [name for _, _, name in references(found.record)]


@pytest.mark.parametrize(
    "model", COLLECTIONS.values(), ids=lambda model: model.__name__
)
def test_of_nothing_something_is_left(model):
    """Even a record without any field can be walked through."""
    record = salvaged(model, {})

    assert isinstance(record, model)
    assert [((), record)] == list(parts(record))
