import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.views.sorting import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["Álava", "Almería", "Aranda"],
        ["Ecuador", "Espagne", "État", "Étude", "Zalău"],
        ["Oviedo", "oyem", "Regensburg"],
        ["cote", "coté", "côte"],
    ],
)
def test_accents_and_capitals_do_not_count(ordered):
    """Álava stands with the A, État with the E, oyem with the O."""
    mixed = ordered[::-1]

    assert ordered == sorted(mixed, key=sort_key)


def test_accents_decide_between_equals():
    """Two names that differ only by accents have an order that never changes."""
    assert sort_key("Zalau") < sort_key("Zalău")


@given(st.lists(st.text()))
def test_order_is_total(names):
    """The order does not depend on that of the files."""
    mixed = names[::-1]

    assert sorted(names, key=sort_key) == sorted(mixed, key=sort_key)


@given(st.text(), st.text())
def test_only_equal_texts_have_equal_keys(one, other):
    """No name hides another."""
    assert (one == other) == (sort_key(one) == sort_key(other))
