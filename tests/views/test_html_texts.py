"""Texts as HTML, traced."""

from __future__ import annotations

from types import SimpleNamespace

from plugins.domain.traces import Shelves, tracing
from plugins.views.html_texts import HtmlTexts


def test_a_text_is_noted_in_its_language():
    """The links of a fallback are those of its page's language."""
    french, fallback = (
        SimpleNamespace(
            slug="a", relative_source_path="a.fr.md", lang=tag, content=f"<p>{tag}"
        )
        for tag in ("fr", "es")
    )
    texts = HtmlTexts(Shelves(), [french, fallback])
    with tracing() as traces:
        assert ["<p>fr", "<p>es"] == [
            texts.html_of(each) for each in (french, fallback)
        ]

    assert {"a": "<p>es"} == texts.bodies("es")
    assert {("texts", "a.fr.md/fr"), ("texts", "a.fr.md/es")} == traces


def test_versions_of_a_file():
    """It shows in each language that has no text of its own; names may begin alike."""
    french, fallback, other = (
        SimpleNamespace(slug="a", relative_source_path=file, lang=tag, content="")
        for file, tag in (("a.fr.md", "fr"), ("a.fr.md", "es"), ("a.fr.md.md", "fr"))
    )
    texts = HtmlTexts(Shelves(), [french, fallback, other])

    assert [french, fallback] == texts.versions("a.fr.md")
