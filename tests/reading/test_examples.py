"""Reading the examples of the components."""

from __future__ import annotations

from plugins.domain.component import Component, Example
from plugins.reading.examples import read_components, read_stylesheet

GUIDE = """params:
  - {name: text, type: str, required: true, is: what to say}
examples:
  - {name: a word, with: {text: Hello}, html: <p>Hello</p>}
  - {name: from right to left, lang: ar, with: {text: x}, html: <p>x</p>}
  - {name: nothing at all, with: {text: ''}, html: ''}
"""


def test_components_are_read_by_name(tmp_path):
    """Each has its arguments and its examples, but for those that print nothing."""
    (tmp_path / "notice.yaml").write_text(GUIDE, "utf-8")
    (tmp_path / "notice.html").write_text("{{ text }}", "utf-8")

    assert [
        Component(
            "notice",
            (("text", "what to say"),),
            (
                Example("a word", "en", "<p>Hello</p>"),
                Example("from right to left", "ar", "<p>x</p>"),
            ),
        )
    ] == list(read_components(tmp_path))


def test_stylesheets_are_read_by_path(tmp_path):
    """A stylesheet is known by its place in the folder."""
    (tmp_path / "components").mkdir()
    (tmp_path / "components/tag.css").write_text(".tag {}", "utf-8")

    assert {"components/tag.css": ".tag {}"} == read_stylesheet(tmp_path)
