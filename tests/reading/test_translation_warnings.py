"""What is left to translate, as an editor is told."""

from __future__ import annotations

from plugins.domain.problem import Mark
from plugins.domain.translation import Translation
from plugins.reading.translation_warnings import translation_warnings

COMPLETE = "fr", "en"
PAGE, LINE = ("pages", "join"), ("cities", "cuneo", "note")


def translation(path, status, file, line=1, language="en"):
    return Translation(path, language, "fr", status, Mark(file, line, 1), 8)


def warnings(*translations):
    return list(translation_warnings(translations, COMPLETE))


def test_a_missing_text_is_begun_by_a_command():
    """The command is complete: it is copied, not typed."""
    (found,) = warnings(translation(PAGE, "missing", "content/pages/join.fr.md"))

    assert found.is_warning
    assert (
        "python3 tasks.py translate content/pages/join.fr.md --to en"
        == found.values["command"]
    )


def test_a_draft_is_finished_by_another():
    """To begin it again would overwrite it."""
    (found,) = warnings(translation(PAGE, "missing", "content/pages/join.en.md"))

    assert (
        "python3 tasks.py translated content/pages/join.en.md"
        == found.values["command"]
    )


def test_nothing_is_missing_where_nothing_was_promised():
    """A language that is not complete may lack texts."""
    file = "content/pages/join.fr.md"

    assert [] == warnings(translation(PAGE, "missing", file, language="es"))


def test_an_outdated_text_is_named():
    """Its own file is the one to open."""
    (found,) = warnings(translation(PAGE, "outdated", "content/pages/join.en.md"))

    assert ("translation_follows_its_original", "content/pages/join.en.md") == (
        found.rule,
        found.at.file,
    )


def test_outdated_lines_of_a_file_are_one_warning():
    """Ten lines to read again are one thing to do; the first is shown."""
    lines = (translation(LINE, "outdated", "data/cities.yaml", at) for at in (9, 4))
    (found,) = warnings(*lines)

    assert ("2", 4) == (found.values["count"], found.at.line)


def test_what_is_translated_or_unknown_is_no_news():
    """Nobody is warned of what may be in order."""
    assert [] == warnings(
        translation(PAGE, "translated", "content/pages/join.en.md"),
        translation(LINE, "unknown", "data/cities.yaml"),
    )
