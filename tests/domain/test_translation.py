"""What is left to do for a text in another language."""

from __future__ import annotations

import pytest

from plugins.domain.problem import Mark
from plugins.domain.translation import Translation, outdated, tallies


@pytest.mark.parametrize(
    ("status", "is_to_do"),
    [("translated", False), ("outdated", True), ("missing", True), ("unknown", False)],
)
def test_is_to_do(status, is_to_do):
    """Only what is known to be outdated or missing asks for work."""
    at = Mark("data/cities.yaml", 4, 9)
    text = Translation(("cities", "cuneo", "note"), "es", "fr", status, at, 8)

    assert is_to_do == text.is_to_do


def test_has_file():
    """A page has a file for each language; a note of a city has a line."""
    at = Mark("x", 1, 1)
    paths = ("pages", "join"), ("releases", "2017-12-05-x"), ("cities", "cuneo", "note")

    assert [True, True, False] == [
        Translation(path, "es", "fr", "missing", at, 8).has_file for path in paths
    ]


def test_tallies():
    """A language has its counts, and the words that are left: of nothing else."""
    at = Mark("x", 1, 1)
    path = "pages", "join"
    found = [
        Translation(path, language, "fr", status, at, words)
        for language, status, words in (
            ("es", "missing", 8),
            ("en", "translated", 9),
            ("es", "outdated", 3),
            ("es", "unknown", 7),
        )
    ]

    spanish, english = tallies(found)

    assert ("es", 11, 1) == (
        spanish.language,
        spanish.words,
        spanish.counts["missing"],
    )
    assert ("en", 0, 0) == (english.language, english.words, english.counts["missing"])


def test_outdated():
    """Whoever reads an outdated text is led to the original that it follows."""
    at = Mark("x", 1, 1)
    found = [
        Translation(("pages", name), "es", original, status, at, 8)
        for name, original, status in (
            ("join", "fr", "outdated"),
            ("legal", "fr", "translated"),
            ("press", "en", "outdated"),
        )
    ]

    assert {
        "pages/join/es": "fr",
        "pages/press/es": "en",
    } == outdated(found)
