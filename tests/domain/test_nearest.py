"""The word that somebody most likely meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.nearest import kebab, nearest

CITIES = ["aranda-de-duero", "braga", "clermont-ferrand", "cuneo", "vitoria-gasteiz"]


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        ("brague", "braga"),
        ("vitoria", "vitoria-gasteiz"),
        ("Cunéo", "cuneo"),
        ("clermontferrand", "clermont-ferrand"),
        ("xyz", ""),
        ("東京", ""),
        ("", ""),
    ],
)
def test_nearest(typed, choice):
    """A misspelt or shortened word finds its own; a strange one finds none."""
    assert choice == nearest(typed, CITIES)


@given(typed=st.text(), choices=st.lists(st.text(max_size=9), max_size=9))
def test_proposes_a_choice_or_nothing(typed, choices):
    """Nothing is proposed that is not there."""
    assert nearest(typed, choices) in {*choices, ""}


@pytest.mark.parametrize(
    ("text", "plain"),
    [("Zalău", "zalau"), ("  L'Été à Oviedo! ", "l-ete-a-oviedo"), ("東京", "")],
)
def test_kebab(text, plain):
    """Small ASCII letters, digits and hyphens are left."""
    assert plain == kebab(text)
