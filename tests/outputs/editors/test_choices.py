"""The words of what an editor may choose."""

import pytest

from plugins.outputs.editors.choices import EDITORS_WORDS, words_of
from plugins.outputs.editors.data_reference import SUBJECTS
from plugins.outputs.editors.forms import form_of, parts_of
from plugins.reading.catalogs import read_catalog
from plugins.views.words import WORDS
from tests.building import ROOT

GROUPS = {"few": {"a": "A"}, "more": {"a": "first of {number}", "b": "B"}}


def test_the_smallest_group_that_has_them_all_speaks():
    """A word that stands in two groups is that of the closer one."""
    assert {"a": "A"} == words_of(["a"], GROUPS)
    assert {"a": "first of …", "b": "B"} == words_of(["a", "b"], GROUPS)


def test_a_value_without_a_word_is_refused():
    """Nobody chooses among values that are not explained."""
    with pytest.raises(ValueError, match="a, c"):
        words_of(["a", "c"], GROUPS)


def chosen() -> set[tuple[str, ...]]:
    """Return every enumeration that an editor meets."""
    return {
        tuple(field.type.scalar["enum"])
        for model in SUBJECTS.values()
        for part in parts_of(model)
        for field in form_of(part)
        if "enum" in field.type.scalar
    }


@pytest.mark.parametrize("values", sorted(chosen()), ids="-".join)
def test_every_choice_has_its_words(values):
    """A new value of a model needs its word here, or for the readers."""
    assert list(values) == [*words_of(values, {**WORDS, **EDITORS_WORDS})]


def test_no_word_is_without_its_choice():
    """A group is there for the enumeration that has these values, and no more."""
    groups = {tuple(sorted(group)) for group in EDITORS_WORDS.values()}

    assert groups <= {tuple(sorted(values)) for values in chosen()}


@pytest.mark.parametrize("language", ["fr", "es"])
def test_every_word_is_translated(language):
    """An editor reads her own language."""
    catalog = read_catalog(ROOT, language)
    words = {word for group in EDITORS_WORDS.values() for word in group.values()}

    assert [] == sorted(word for word in words if catalog.gettext(word) is word)
