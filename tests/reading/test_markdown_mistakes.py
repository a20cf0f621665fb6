"""What Markdown would show as it stands; the cases show what is said of it."""

from __future__ import annotations

import pytest

from plugins.reading.markdown_mistakes import markdown_mistakes


@pytest.mark.parametrize(
    "text",
    [
        "Si 3 < 4 et 5 > 2, <https://example.org> le dit.",
        "Comme `<b>`, ou \\<b> sans effet.",
        "```\n<script>\n# titre\n```",
        "~~~ js\n```\n# titre\n~~~ ",
        "```x``` au début d'une ligne",
        "## Un intertitre\n* une liste juste dessous",
        "* une\n* deux\n  suite\n* trois",
        "* une longue\nsuite\n* deux",
        "Fin.\n\n* une\n\nAprès.",
        "![Une photo]({static}../images/a.jpg) et [un lien](city:cuneo).",
        "Voir [Cuneo](city:cuneo) (en Italie), [sic] (2017).",
        "| A | B |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_leaves_a_good_text_alone(text):
    """Nothing is said of signs that stand where Markdown has them."""
    assert [] == list(markdown_mistakes(text.split("\n")))


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("Un <b>mot</b", 0, 3),
        ("Un\n<div\nclass=x>", 1, 0),
        ("<!-- note -->", 0, 0),
        ("Voir :\n- une", 1, 0),
        ("* une\n\nPuis\n* deux", 3, 0),
        ("Voir [la page] (page:join).", 0, 5),
        ("```\n# titre", 0, 0),
        ("Un :\n\n  ```\n  x\n  ```", 2, 0),
        ("```\nx\n````", 0, 0),
    ],
)
def test_says_where_a_mistake_begins(text, line, column):
    """The first place is that of what was typed wrong."""
    found = next(markdown_mistakes(text.split("\n")))

    assert (line, column) == (found.line, found.column)
