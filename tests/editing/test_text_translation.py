"""The translation of a text, from its first line to its last."""

from __future__ import annotations

import pytest

from plugins.editing.text_translation import (
    NotTranslatedError,
    begin_translation,
    end_translation,
    file_of,
    text_called,
)
from plugins.reading.document import read_document
from plugins.reading.translation_status import fingerprint

LANGUAGES = "fr", "en", "es"
FRENCH = """\
---
title: 'Adhérer : comment'
summary: Deux pas.
address: adherer
modified: 2026-01-31
keywords:
  - réseau
---

[Cuneo](city:cuneo) a adhéré.
Oslo aussi.

## Deux pas

* écrire
* [venir](page:contact)

> Bienvenue

| a | b |
| - | - |

```
code
```
"""


def document(root, language, text):
    path = root / f"content/pages/join.{language}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return read_document(path, root)


@pytest.fixture
def french(tmp_path):
    return document(tmp_path, "fr", FRENCH)


def begun(tmp_path, french):
    made = begin_translation(french, "es", LANGUAGES, [french.file])
    return made, document(tmp_path, "es", made)


def test_all_that_is_to_be_translated_is_marked(tmp_path, french):
    """Nothing is forgotten; links, identifiers and code stay as they are."""
    made, spanish = begun(tmp_path, french)

    assert () == spanish.problems
    assert {
        "title": "⟦fr → es⟧ Adhérer : comment",
        "summary": "⟦fr → es⟧ Deux pas.",
        "keywords": ["⟦fr → es⟧ réseau"],
        "translated_from": f"fr {fingerprint(french)}",
        "status": "draft",
    } == spanish.front_matter
    assert (
        made.partition("---\n\n")[2]
        == """\
⟦fr → es⟧ [Cuneo](city:cuneo) a adhéré.
Oslo aussi.

## ⟦fr → es⟧ Deux pas

* ⟦fr → es⟧ écrire
* ⟦fr → es⟧ [venir](page:contact)

> ⟦fr → es⟧ Bienvenue

| a | b |
| - | - |

```
code
```
"""
    )


def test_its_file_has_the_name_of_its_language(french):
    """It is beside the original."""
    assert "content/pages/join.es.md" == file_of(french, "es")


def test_nothing_is_overwritten(tmp_path, french):
    """A translation that somebody has begun is hers."""
    _, spanish = begun(tmp_path, french)

    with pytest.raises(NotTranslatedError) as stopped:
        begin_translation(french, "es", LANGUAGES, [french.file, spanish.file])

    assert {"file": "content/pages/join.es.md"} == stopped.value.values


def test_the_site_must_have_the_language(french):
    """Its pages would have no place."""
    with pytest.raises(NotTranslatedError):
        begin_translation(french, "de", LANGUAGES, [french.file])


def test_it_is_not_done_while_something_is_marked(tmp_path, french):
    """The first line that is left is named."""
    _, spanish = begun(tmp_path, french)

    with pytest.raises(NotTranslatedError) as stopped:
        end_translation(spanish, [french, spanish], LANGUAGES)

    assert "content/pages/join.es.md:2" == stopped.value.values["place"]


def test_it_is_published_once_it_is_done(tmp_path, french):
    """It was a draft only because it was not done."""
    made, _ = begun(tmp_path, french)
    done = document(tmp_path, "es", made.replace("⟦fr → es⟧ ", ""))

    text = end_translation(done, [french, done], LANGUAGES)

    assert text == made.replace("⟦fr → es⟧ ", "").replace("status: draft\n", "")


def test_it_stays_a_draft_with_its_original(tmp_path):
    """The translation of what nobody may read yet is not published."""
    french = document(tmp_path, "fr", "---\ntitle: x\nstatus: draft\n---\n\nUn.\n")
    english = document(tmp_path, "en", "---\ntitle: x\nstatus: draft\n---\n\nOne.\n")

    text = end_translation(english, [french, english], LANGUAGES)

    assert f"translated_from: fr {fingerprint(french)}\nstatus: draft\n" in text


def test_an_original_is_no_translation(french):
    """It follows nothing."""
    with pytest.raises(NotTranslatedError) as stopped:
        end_translation(french, [french], LANGUAGES)

    assert {"file": french.file} == stopped.value.values


def test_text_called(tmp_path, french):
    """A text is found by the name of its file, if it can be read."""
    odd = document(tmp_path, "en", "title: x\n")

    assert french is text_called("./content/pages/join.fr.md", [french, odd])
    for name in ("content/pages/other.fr.md", odd.file):
        with pytest.raises(NotTranslatedError):
            text_called(name, [french, odd])
