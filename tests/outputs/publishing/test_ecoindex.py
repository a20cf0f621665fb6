"""The figures are those of the tests of the reference: cnumr/ecoindex_python."""

from __future__ import annotations

import pytest

from plugins.outputs.publishing.ecoindex import ecoindex, grade


@pytest.mark.parametrize(
    ("elements", "requests", "size", "expected"),
    [
        (100, 100, 100, 72),
        (100, 100, 1000, 67),
        (100, 100, 10000, 58),
        (200, 200, 10000, 46),
        (2355, 267, 2493, 10),
        (240, 20, 331, 83),
        (2240, 100, 310182.902, 16),
    ],
)
def test_score_is_the_reference_s(elements, requests, size, expected):
    """The same page has the score that the reference gives it."""
    assert expected == round(ecoindex(elements, requests, size))


def test_score_goes_from_one_end_to_the_other():
    """Nothing at all costs nothing; more than anybody has measured costs all."""
    assert 100 == ecoindex(0, 0, 0)
    assert 0 == ecoindex(10**6, 10**6, 10**6)


@pytest.mark.parametrize(
    ("score", "expected"),
    [(100, "A"), (80.1, "A"), (80, "B"), (61, "C"), (50.2, "D"), (25, "F"), (2, "G")],
)
def test_grade_is_the_reference_s(score, expected):
    """A grade begins above its threshold."""
    assert expected == grade(score)
