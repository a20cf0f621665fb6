"""The links of a Markdown text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown

from plugins.reading.links import find_links


def found(text: str) -> list[tuple[str, int, int]]:
    lines = text.split("\n")
    return [
        (placed.link.typed, placed.line, placed.column)
        for placed in find_links(lines, "content/pages")
    ]


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("[Cuneo](city:cuneo)", [("city:cuneo", 0, 8)]),
        ("[a](<page:b c>) [d](page:e 'f')", [("page:b c", 0, 5), ("page:e", 0, 20)]),
        ("x\n[two\nlines](page:a)", [("page:a", 2, 7)]),
        ("![photo]({static}../images/a.png)", [("{static}../images/a.png", 0, 9)]),
        ("[a][b]\n\n[b]: page:c", [("page:c", 2, 5)]),
        ("<https://example.org>", [("https://example.org", 0, 1)]),
        ("[a](https://x.org/b_(c))", [("https://x.org/b_(c)", 0, 4)]),
        ('<a href="page:a">b</a>', [("page:a", 0, 9)]),
        ("[a]()", [("", 0, 4)]),
        ("`[a](page:b)` [c](page:d)", [("page:d", 0, 18)]),
        ("`` ` [a](page:b) `` ` [c](page:d)", [("page:d", 0, 26)]),
        ("```\n[a](page:b)\n```\n[c](page:d)", [("page:d", 3, 4)]),
        ("```\n[a](page:b)", [("page:b", 1, 4)]),
        ("```x``` [a](page:b)", [("page:b", 0, 12)]),
        ("\n    [a](page:b)", []),
        ("* a\n    [b](page:c)", [("page:c", 1, 8)]),
        ("no link [at all] (here)", []),
    ],
)
def test_find_links(text, links):
    """Each link is found once, at its own line and column, but for those in code."""
    assert links == found(text)


@given(text=st.text(st.sampled_from("ab[]()<>`~!: \"'\n{}")))
def test_never_raises_and_never_misplaces(text):
    """Whatever is typed, a link is where its place says."""
    lines = text.split("\n")

    for typed, line, column in found(text):
        assert typed == lines[line][column : column + len(typed)]


@given(names=st.lists(st.sampled_from(["city:a", "page:b", "x", "#y"]), max_size=4))
def test_finds_what_markdown_finds(names):
    """A link that Markdown makes is one that we check."""
    text = " and ".join(f"[text]({name})" for name in names)

    assert len(found(text)) == Markdown().convert(text).count("<a href=")
