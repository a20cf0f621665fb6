"""What a model refuses, in an editor's words; tests/checks/cases has the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from plugins.domain.edition import Edition
from plugins.domain.network import COLLECTIONS
from plugins.reading.field_mistakes import field_mistakes
from plugins.reading.source_text import SourceText
from plugins.reading.written import InFile, Written
from plugins.reading.yaml_tree import read_tree

TYPED = st.recursive(
    st.sampled_from(["", "paper", "2017", "x y", "3.5"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["fr", "source", "start", "id"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


def written(text: str) -> Written:
    tree = read_tree(SourceText("a.yaml", tuple(text.splitlines())))
    return Written(tree.value, (InFile(tree.source, tree.root),))


def mistakes(model, record: Written):
    try:
        model.model_validate(record.value)
    except ValidationError as error:
        return list(field_mistakes(error, model, record))
    return []


def test_an_item_that_is_refused_does_not_make_its_list_empty():
    """One mistake is told once."""
    record = written(
        "id: a\nkind: meetings\ndates:\n  - start: x\n    source: b\nsources: [c]"
    )

    found = mistakes(Edition, record)

    assert ["date_is_year_first"] == [problem.rule for problem in found]


@pytest.mark.parametrize(
    "model", COLLECTIONS.values(), ids=lambda model: model.__name__
)
@given(data=st.data())
def test_every_refusal_has_its_words(model, data):
    """Whatever is typed in any field, no English of pydantic reaches an editor."""
    names = st.sampled_from([*model.model_fields, "other"])
    value = data.draw(st.dictionaries(names, TYPED, max_size=4))
    record = Written(value, written("id: a").origins)

    for problem in mistakes(model, record):
        assert "This value cannot be used here." != problem.says
        assert "{" not in problem.says.format_map(problem.values)
        assert "{" not in problem.hint.format_map(problem.values)
