"""The state of the translations, in a terminal and for programs."""

from __future__ import annotations

import json
from gettext import NullTranslations

from plugins.domain.problem import Mark
from plugins.domain.translation import Translation
from plugins.outputs.editors.translation_report import (
    MOST,
    render_translations,
    render_translations_json,
)

ENGLISH = NullTranslations()
PAGE = Translation(
    ("pages", "join"), "es", "fr", "missing", Mark("content/pages/join.fr.md", 1, 1), 8
)
NOTE = Translation(
    ("cities", "cuneo", "note"),
    "en",
    "fr",
    "outdated",
    Mark("data/cities.yaml", 4, 9),
    3,
)
DONE = Translation(
    ("site", "name"), "es", "fr", "translated", Mark("data/site.yaml", 3, 9), 5
)


def test_a_table_then_what_is_to_be_done():
    """Each line begins with a place that an editor opens."""
    assert (
        render_translations([PAGE, NOTE, DONE], ENGLISH)
        == """\
    up to date  outdated  not translated  not known  words to translate
es           1         0               1          0                   8
en           0         1               0          0                   3

en:
  data/cities.yaml:4: outdated, words: 3

es:
  content/pages/join.fr.md:1: not translated, words: 8"""
    )


def test_one_language():
    """A translator asks for her own."""
    report = render_translations([PAGE, NOTE], ENGLISH, "es")

    assert "join.fr.md" in report
    assert "cities.yaml" not in report


def test_nothing_is_left():
    """It is said in words, not by an empty list."""
    assert "Everything is translated." in render_translations([DONE], ENGLISH)


def test_a_new_language_does_not_fill_the_screen():
    """The rest is told by its number, and by the command that shows all."""
    many = [PAGE] * (MOST + 5)
    short = render_translations(many, ENGLISH)

    assert short.endswith("  5 more: python3 tasks.py translations --to es")
    assert MOST + 5 == render_translations(many, ENGLISH, "es").count("join.fr.md")


def test_for_programs():
    """Counts by language, and each text that asks for work, with its key."""
    made = json.loads(render_translations_json([PAGE, NOTE, DONE]))

    assert {"translated": 1, "outdated": 0, "missing": 1, "unknown": 0, "words": 8} == (
        made["languages"]["es"]
    )
    assert {
        "key": "cities.cuneo.note",
        "language": "en",
        "original": "fr",
        "status": "outdated",
        "file": "data/cities.yaml",
        "line": 4,
        "words": 3,
    } == made["to_do"][0]
