"""Markdown files: what Pelican is told of them, and the HTML that they become."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from pelican.readers import Readers
from pelican.settings import DEFAULT_CONFIG

from plugins import content_files
from plugins.content_files import ContentReader

TEXT = """\
---
title: 'Succès : la suite'
summary: Une phrase.
{more}sources:
  - newspaper
---

{body}
"""


@pytest.fixture
def read(tmp_path):
    """Return a function that writes a text, and reads it as Pelican would."""

    def function(body="", more="", name="press/2019-06-05-signed.fr.md", **settings):
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(TEXT.format(body=body, more=more), "utf-8")
        own = {
            "PATH": str(tmp_path),
            "CACHE_PATH": str(tmp_path / "cache"),
            "PUBLISH": False,
        }
        given = DEFAULT_CONFIG | own | settings
        return ContentReader(given).read(str(path))

    return function


def test_name_gives_date_slug_and_language(read):
    """What is in the name of a file is not typed in it again."""
    _, metadata = read()

    assert "2019-06-05-signed" == metadata["slug"]
    assert "fr" == metadata["lang"]
    assert (2019, 6, 5) == metadata["date"].timetuple()[:3]


def test_title_is_what_was_typed(read):
    """Quotation marks of YAML are not part of a title."""
    assert "Succès : la suite" == read()[1]["title"]


def test_page_has_no_date(read):
    """A page of content/pages is of no day."""
    assert "date" not in read(name="pages/about.en.md")[1]


@pytest.mark.parametrize(
    ("typed", "is_published", "expected"),
    [
        ("", True, "published"),
        ("status: published\n", True, "published"),
        ("status: draft\n", True, "skip"),
        ("status: draft\n", False, "published"),
    ],
)
def test_draft_is_skipped_when_publishing(read, typed, is_published, expected):
    """Drafts are read at home only; Pelican's own drafts would be public pages."""
    _, metadata = read(more=typed, PUBLISH=is_published)

    assert expected == metadata["status"]


def test_template_is_a_file_name(read):
    """The template that a page names with a hyphen is a file with an underscore."""
    _, metadata = read(more="template: site-map\n", name="pages/plan.fr.md")

    assert "site_map" == metadata["template"]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("## Deux", '<h2 id="text-deux">Deux</h2>'),
        ("La 1re fois", "<p>La 1ʳᵉ fois</p>"),
        ("`l'id`", "<p><code>l'id</code></p>"),
        ("_Oui_", "<p><em>Oui</em></p>"),
        ("[Porto](city:porto)", '<p><a href="city:porto">Porto</a></p>'),
    ],
)
def test_markdown_becomes_typeset_html(read, body, expected):
    """Texts are set by the rules of their language, code and links are not touched."""
    assert expected == read(body)[0]


def test_tables_and_lists_are_markdown(read):
    """Editors may write a table, and a list right after another."""
    html, _ = read("| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one\n\n* two\n")

    assert all(f"<{tag}>" in html for tag in ("table", "ol", "ul"))


@pytest.mark.parametrize("fence", ["```", "~~~"])
def test_code_stands_between_fences(read, fence):
    """As the checks take it: what looks like a heading or HTML in it is neither."""
    html, _ = read(f"Text.\n\n{fence}\n# no <b>heading</b>\n\nx = 1\n{fence}\n")

    assert "<pre><code># no &lt;b&gt;heading&lt;/b&gt;\n\nx = 1\n</code></pre>" in html


def test_our_reader_takes_the_place_of_pelicans():
    """No .md file is read without our messages."""
    content_files.register()
    readers = Readers(DEFAULT_CONFIG.copy())

    assert readers.reader_classes["md"] is ContentReader


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("Sources", "text-sources"), ("À venir", "text-a-venir"), ("目次", "text-")],
)
def test_heading_has_an_id_of_its_own(read, heading, expected):
    """A heading called as a part of the page around it takes nobody's place."""
    assert f'<h2 id="{expected}">' in read(f"## {heading}")[0]


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "```\n<script>alert(1)</script>\n```",
        "* x\n\n    <script>alert(1)</script>",
        "x <b onclick=alert(1)>y</b>",
    ],
)
def test_html_of_a_text_is_shown_as_it_was_typed(read, body):
    """No text brings a script, wherever in it the HTML may hide."""
    html = read(body)[0]

    assert "alert(1)" in html
    assert not re.search(r"<(script|b)\b", html)


def test_a_text_leaves_nothing_to_the_next(read):
    """Not even the address that it gives a word, nor the place of a heading."""
    before = read("# Words\n\n[word]: https://example.org\n\n[word]")[0]
    after = read("# Words\n\nThis [word] leads nowhere.")[0]

    assert "https://example.org" in before
    assert "[word]" in after
    assert 'id="text-words"' in after


def test_a_text_is_converted_once_for_all_builds(read, tmp_path, monkeypatch):
    """Another process finds its HTML; another text, and a damaged file, are made."""
    html, _ = read("Des mots.")
    content_files.html_of.cache_clear()  # as in another process
    monkeypatch.setattr(content_files, "plain_markdown", None)

    assert html == read("Des mots.")[0]

    monkeypatch.undo()
    (kept,) = (tmp_path / "cache/texts").iterdir()
    kept.write_bytes(kept.read_bytes()[:-1] + b"!")
    content_files.html_of.cache_clear()

    assert html == read("Des mots.")[0]
    assert "D’autres" in read("D'autres mots.")[0]


def test_the_site_of_every_size_keeps_its_texts(tmp_path, monkeypatch):
    """Only what was not used the longest is forgotten, once there is very much."""
    monkeypatch.setattr(content_files, "_MOST_KEPT", 1)
    folder = tmp_path / "texts"
    for words in ("one", "two"):
        content_files.html_of(words, "en", folder)

    content_files.forget(SimpleNamespace(settings={"CACHE_PATH": str(tmp_path)}))

    assert 1 == len(list(folder.iterdir()))
