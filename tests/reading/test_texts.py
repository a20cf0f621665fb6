"""The texts of a folder of content/."""

from __future__ import annotations

from plugins.domain.text import PageHeader
from plugins.reading.texts import read_texts, texts_in_effect


def write(root, name: str, text: str) -> str:
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text(f"---\ntitle: {text}\nsummary: x\n---\n\n{text}\n")
    return name


def test_host_replaces_a_text_of_the_same_name():
    """One file of a name is in effect: the host city's, if there is one."""
    files = [
        "content/pages/a.fr.md",
        "content/pages/b.fr.md",
        "content/press/a.fr.md",
        "host/content/pages/b.fr.md",
        "host/content/pages/c.fr.md",
    ]

    expected = (files[0], files[3], files[4])

    assert expected == texts_in_effect(files, "pages")


def test_groups_versions_by_name(tmp_path):
    """The versions of a text in several languages are one text."""
    files = [
        write(tmp_path, f"content/pages/a.{code}.md", code) for code in ("en", "fr")
    ]

    texts = read_texts(tmp_path, files, PageHeader, ("fr", "en"))

    assert [] == texts.problems
    assert {"en": "en", "fr": "fr"} == {
        language: header.title for language, header in texts.headers["a"].items()
    }


def test_any_language_will_do_while_those_of_the_site_are_not_known(tmp_path):
    """A mistake in site.yaml does not make a mistake of each text."""
    files = [write(tmp_path, "content/pages/a.it.md", "x")]

    assert [] == read_texts(tmp_path, files, PageHeader, ()).problems


def test_host_may_leave_a_language_out(tmp_path):
    """The network's texts in it are not read; the host's own would be a mistake."""
    ours = write(tmp_path, "content/pages/a.es.md", "x")
    theirs = write(tmp_path, "host/content/pages/b.es.md", "x")
    alone = read_texts(tmp_path, [ours], PageHeader, ("fr", "en"))
    (tmp_path / "host/site.yaml").write_text("site:\n")
    hosted = read_texts(tmp_path, [ours, theirs], PageHeader, ("fr", "en"))

    assert ["content/pages/a.es.md"] == [one.at.file for one in alone.problems]
    assert ["host/content/pages/b.es.md"] == [one.at.file for one in hosted.problems]
    assert ["b"] == list(hosted.headers)
