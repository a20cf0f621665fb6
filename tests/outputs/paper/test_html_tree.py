from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.content_files import plain_markdown
from plugins.outputs.paper.html_tree import UnknownElementError, parse_html, plain_text

WORDS = st.text(st.characters(categories=["L", "N", "P", "S"]), min_size=1)


def parsed(markdown):
    """Return the tree of a text as an editor types it, in short."""
    return short(parse_html(plain_markdown().reset().convert(markdown)))


def short(nodes):
    """Return each element as [name, what it says of itself, *children]."""
    return [
        node
        if isinstance(node, str)
        else [
            node["name"],
            *filter(None, [node["attributes"]]),
            *short(node["children"]),
        ]
        for node in nodes
    ]


@pytest.mark.parametrize(
    ("markdown", "tree"),
    [
        ("A & <b>", [["p", "A & <b>"]]),
        (
            "_a_ **b**\n`c`",
            [["p", ["em", "a"], " ", ["strong", "b"], " ", ["code", "c"]]],
        ),
        ("a  \nb", [["p", "a", ["br"], "b"]]),
        ("[a](https://b.example)", [["p", ["a", {"href": "https://b.example"}, "a"]]]),
        ("## A\n\n### B", [["h2", "A"], ["h3", "B"]]),
        ("* a\n* b", [["ul", ["li", "a"], ["li", "b"]]]),
        ("* a\n\n    b", [["ul", ["li", ["p", "a"], ["p", "b"]]]]),
        ("* _a_ _b_", [["ul", ["li", ["em", "a"], " ", ["em", "b"]]]]),
        ("3. a", [["ol", {"start": "3"}, ["li", "a"]]]),
        ("> a\n> > b", [["blockquote", ["p", "a"], ["blockquote", ["p", "b"]]]]),
        ("    a\n      b", [["pre", ["code", "a\n  b\n"]]]),
        ("a\n\n---\n\nb", [["p", "a"], ["hr"], ["p", "b"]]),
        ("![a](/b.svg)", [["p", ["img", {"alt": "a", "src": "/b.svg"}]]]),
        (
            "a | b\n--- | ---:\n1 | 2",
            [
                [
                    "table",
                    ["thead", ["tr", ["th", "a"], ["th", {"align": "right"}, "b"]]],
                    ["tbody", ["tr", ["td", "1"], ["td", {"align": "right"}, "2"]]],
                ]
            ],
        ),
    ],
)
def test_all_that_markdown_can_say(markdown, tree):
    """Every element that an editor can make has its place in the tree."""
    assert tree == parsed(markdown)


@pytest.mark.parametrize("html", ["<p>a<video></video></p>", "<dl></dl>", "<h1>a</h1>"])
def test_another_element_is_named(html):
    """What no sheet can print stops the build: it is not left out in silence."""
    with pytest.raises(UnknownElementError, match=r"^(video|dl|h1)$"):
        parse_html(html)


@given(words=WORDS)
def test_no_text_is_lost(words):
    """Whatever is typed is there, to the letter, as plain text."""
    escaped = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    assert [words] == [plain_text(node) for node in parse_html(f"<p>{escaped}</p>")]
