"""The tasks of translators, as somebody types them."""

from __future__ import annotations

import shutil

import pytest
from invoke.context import Context

from plugins.tasks import translating
from plugins.tasks.environment import ROOT
from tests.checks.overlay import lay

FRENCH = "content/pages/join.fr.md"
ENGLISH = "content/pages/join.en.md"
TEXT = "---\ntitle: Adhérer\nsummary: x\n---\n\nÉcrivez-nous.\n"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A small site with a page in French, and the catalogs of this one."""
    lay({FRENCH: TEXT}, tmp_path)
    shutil.copytree(ROOT / "theme/translations", tmp_path / "theme/translations")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    monkeypatch.setattr(translating, "ROOT", tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_translation_from_begin_to_end(root, capsys):
    """It is begun, it is listed, it is translated, it is said to be."""
    translating.translate(Context(), FRENCH, "en")
    translating.translations(Context(), "en", "en")
    begun = (root / ENGLISH).read_text("utf-8")
    (root / ENGLISH).write_text(begun.replace("⟦fr → en⟧ ", ""), "utf-8")
    translating.translated(Context(), ENGLISH)

    told = capsys.readouterr().out
    assert told.startswith(f"{ENGLISH}\n")
    assert f"{ENGLISH}:1: not translated, words: 3" in told
    assert "theme/translations/it/LC_MESSAGES/messages.po: " in told
    assert "status: draft" in begun
    assert "status: draft" not in (root / ENGLISH).read_text("utf-8")


@pytest.mark.parametrize(
    ("task", "arguments"),
    [
        (translating.translate, (FRENCH, "de")),
        (translating.translate, (FRENCH, "fr")),
        (translating.translate, ("content/pages/nothing.fr.md", "en")),
        (translating.translated, (FRENCH,)),
        (translating.add_language, ("german",)),
    ],
)
def test_what_cannot_be_done_is_told_in_words(root, task, arguments):
    """And no file is written."""
    before = sorted(root.rglob("*"))
    with pytest.raises(SystemExit) as stopped:
        task(Context(), *arguments, lang="fr")

    assert str(stopped.value.code).strip()
    assert before == sorted(root.rglob("*"))


def test_a_site_with_a_mistake_has_no_table(root):
    """The mistake is told in its place."""
    (root / "data/cities.yaml").write_text("cities:\n  - id: Oslo\n", "utf-8")

    with pytest.raises(SystemExit, match=r"data/cities\.yaml:2"):
        translating.translations(Context())


def test_a_language_is_one_command(root, capsys):
    """It has its place in site.yaml, a catalog to fill, and is told what comes next."""
    translating.add_language(Context(), "de", lang="en")

    site = (root / "data/site.yaml").read_text("utf-8")
    catalog = "theme/translations/de/LC_MESSAGES/messages.po"
    assert "    - es\n    - de\n  required_languages:\n" in site
    assert '"Language: de\\n"' in (root / catalog).read_text("utf-8")
    assert f"Next, translate {catalog}" in capsys.readouterr().out
