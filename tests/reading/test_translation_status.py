"""Which translations follow their original."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.problem import Mark
from plugins.reading.document import TextFile, read_document
from plugins.reading.git_history import History
from plugins.reading.network import read_network
from plugins.reading.source_text import SourceText
from plugins.reading.translation_status import (
    data_translations,
    fingerprint,
    text_translations,
    word_count,
)
from tests.checks.overlay import lay

LANGUAGES = "fr", "en", "es"


def text(root, language: str, words: str = "Un deux.", fields: str = "") -> TextFile:
    path = root / f"content/pages/join.{language}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\ntitle: Join\nsummary: x\n{fields}---\n\n{words}\n", "utf-8")
    return read_document(path, root)


def statuses(texts, history=None, languages=LANGUAGES):
    found = text_translations(texts, languages, history)
    return {each.language: (each.original, each.status) for each in found}


def dated(**days: int) -> History:
    return History({f"content/pages/join.{tag}.md": n for tag, n in days.items()}, {})


def test_fingerprint_is_of_the_words(tmp_path):
    """Lines broken elsewhere, a topic, a day change nothing; a word does."""
    first = fingerprint(text(tmp_path, "fr", "Un deux.", "modified: 2026-01-01\n"))

    assert first == fingerprint(text(tmp_path, "fr", "Un\ndeux."))
    assert first != fingerprint(text(tmp_path, "fr", "Un trois."))
    assert first != fingerprint(text(tmp_path, "fr", fields="place: Paris\n"))
    assert 8 == len(first)


def test_word_count():
    """An elided article is part of its word, and a number is a word."""
    assert 5 == word_count("L'été, **2017** : 40 villes-sœurs ! Oui")


def test_a_stored_fingerprint_decides(tmp_path):
    """It needs no history, and a later change of a comma elsewhere does not matter."""
    french = text(tmp_path, "fr")
    same = text(tmp_path, "en", fields=f"translated_from: fr {fingerprint(french)}\n")
    other = text(tmp_path, "es", fields="translated_from: fr 00000000\n")

    assert {"en": ("fr", "translated"), "es": ("fr", "outdated")} == statuses(
        [french, same, other], dated(fr=3, en=1, es=9)
    )


def test_else_the_dates_decide(tmp_path):
    """A translation that is older than its original follows an earlier one."""
    texts = [text(tmp_path, language) for language in LANGUAGES]

    assert {"en": ("fr", "outdated"), "es": ("fr", "translated")} == statuses(
        texts, dated(fr=3, en=1, es=3)
    )


def test_without_history_nobody_knows(tmp_path):
    """No reader is warned of what may be in order."""
    texts = [text(tmp_path, language) for language in LANGUAGES]

    assert {("fr", "unknown")} == set(statuses(texts).values())


def test_what_is_not_there_is_missing(tmp_path):
    """Whoever translates it has the words of the original before her."""
    french = text(tmp_path, "fr", "Un deux.")

    (spanish,) = text_translations([french], ("fr", "es"), None)

    assert ("es", "missing", 4) == (spanish.language, spanish.status, spanish.words)
    assert Mark("content/pages/join.fr.md", 1, 1) == spanish.at


def test_a_draft_of_a_translation_is_missing(tmp_path):
    """No reader has it yet."""
    french = text(tmp_path, "fr")
    draft = text(tmp_path, "es", fields="status: draft\n")

    assert ("fr", "missing") == statuses([french, draft])["es"]


def test_a_draft_is_not_translated_yet(tmp_path):
    """Its words may still change."""
    assert {} == statuses([text(tmp_path, "fr", fields="status: draft\n")])


def test_the_original_is_what_was_translated_from_nothing(tmp_path):
    """A host city writes in its own language first."""
    spanish = text(tmp_path, "es")
    french = text(
        tmp_path, "fr", fields=f"translated_from: es {fingerprint(spanish)}\n"
    )

    assert {"fr": ("es", "translated"), "en": ("es", "missing")} == statuses(
        [french, spanish]
    )


def test_what_is_not_understood_is_judged_by_its_date(tmp_path):
    """A field that somebody changed by hand stops nobody."""
    french = text(tmp_path, "fr")
    english = text(tmp_path, "en", fields="translated_from: the French one\n")

    assert ("fr", "translated") == statuses([french, english], dated(fr=1, en=1))["en"]


@pytest.fixture
def line(tmp_path):
    """The note of a city in two languages, and where it was typed."""
    note = "    note:\n      fr: Une ville, là.\n      en: A city.\n"
    host = {"host/data/cities.yaml": f"cities:\n  - id: oslo\n{note}"}
    return read_network(lay(host, tmp_path), date(2026, 11, 22)).network


class InOneFile:
    """A file that has French on its line 4 and English on its line 5."""

    def locate(self, path):
        return Mark(self.file_of(path), self.lines_of(path[:-1]).get(path[-1], 3), 11)

    def lines_of(self, _):
        return {"fr": 4, "en": 5}

    def span_of(self, _):
        return range(1, 8)

    def file_of(self, _):
        return "host/data/cities.yaml"


def note(network, days: dict[int, int] | None):
    history = History({}, {"host/data/cities.yaml": days}) if days else None
    found = data_translations(network, InOneFile(), history)
    path = "cities", "oslo", "note"
    return [each for each in found if (each.path, each.language) == (path, "en")]


def test_a_line_older_than_its_originals_is_outdated(line):
    """Its place is that of the translation, which is to be mended."""
    (english,) = note(line, {4: 2, 5: 1})

    assert ("en", "fr", "outdated", 3) == (
        english.language,
        english.original,
        english.status,
        english.words,
    )
    assert 5 == english.at.line


def test_a_line_as_old_is_translated(line):
    """Both were typed together."""
    assert ["translated"] == [each.status for each in note(line, {4: 1, 5: 1})]


def test_record_of_one_go_is_not_searched(line, monkeypatch):
    """Each of its lines is as old as the others, wherever a language stands."""
    searched = []
    monkeypatch.setattr(
        InOneFile, "lines_of", lambda _, path: searched.append(path) or {}
    )
    monkeypatch.setattr(InOneFile, "locate", lambda *_: Mark("data", 1, 1))
    for days in (dict.fromkeys(range(1, 8), 1), {9: 1}):
        assert ["translated"] == [each.status for each in note(line, days)]
    assert ("cities", "oslo", "note") not in searched

    note(line, {4: 1, 5: 1})
    assert ("cities", "oslo", "note") in searched


def test_a_line_is_unknown_without_history(line):
    """Idem for texts."""
    assert ["unknown"] == [each.status for each in note(line, None)]


def test_a_line_that_is_not_there_is_missing(tmp_path):
    """A language that is not complete yet shows what is left to translate."""
    host = {
        "host/site.yaml": "site:\n  languages:\n    - fr\n    - en\n    - it\n",
    }
    reading = read_network(lay(host, tmp_path), date(2026, 11, 22))

    (italian,) = (
        each
        for each in reading.network.translations
        if (each.path, each.language) == (("site", "name"), "it")
    )

    assert ("fr", "missing") == (italian.original, italian.status)
    assert "data/site.yaml" == italian.at.file


@given(st.text(), st.text())
def test_other_words_have_another_fingerprint(one, other):
    """Two texts have one fingerprint only if they have the same words."""
    sources = [SourceText("x", tuple(words.split("\n"))) for words in (one, other)]
    texts = [TextFile("x", body_line=1, source=source) for source in sources]

    assert (one.split() == other.split()) == (
        fingerprint(texts[0]) == fingerprint(texts[1])
    )
