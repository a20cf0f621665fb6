import pytest

from plugins.editing.releases.blocks import Block, block, filled, render_body
from plugins.reading.markdown_mistakes import markdown_mistakes


def test_body_has_the_house_layout():
    """A blank line between blocks, none within a list, asterisks before items."""
    body = render_body(
        [
            Block("paragraph", "Un."),
            Block("item", "deux"),
            Block("item", "trois"),
            Block("heading", "Quatre :"),
            Block("paragraph", "Cinq."),
        ]
    )

    assert "Un.\n\n* deux\n* trois\n\n## Quatre\n\nCinq.\n" == body


@pytest.mark.parametrize(
    "text", ["# 1", "- a", "1. a", "<b>", "> a", "a `b`", "+ a", "#tag a", "\\"]
)
def test_no_word_is_a_sign(text):
    """What looks like Markdown or HTML in a document is shown as it is."""
    body = render_body([Block("paragraph", text)])

    assert "\\" in body
    assert [] == list(markdown_mistakes(body.splitlines()))


def test_block_is_on_one_line():
    """Whatever its file had between the words."""
    assert Block("item", "a b") == block("item", " a\n  b ")
    assert [Block("item", "a")] == filled([Block("item", " …"), Block("item", "a")])
