from plugins.editing.releases.html_text import parse_html_text
from tests.editing.releases.documents import KINDS, TEXTS, page


def test_main_part_of_a_page_is_read():
    """Without its menu, its scripts and what stands beside it."""
    found = parse_html_text(page())

    assert KINDS == [each.kind for each in found]
    assert TEXTS == [each.text for each in found]


def test_page_without_a_main_part_is_read_whole():
    """Elements that nobody closed, or opened, harm nothing."""
    found = parse_html_text("<p>1<sup>re</sup> fois<br>à Oslo</b><div>Fin")

    assert ["1re fois", "à Oslo", "Fin"] == [each.text for each in found]


def test_lines_shown_as_typed_are_read_as_such():
    """A text put into a page is a plain text still."""
    found = parse_html_text("<pre>Un titre\n\n- un\n- deux</pre>")

    assert ["paragraph", "item", "item"] == [each.kind for each in found]


def test_deep_page_is_read():
    """Ten thousand elements, one in the other, take no stack."""
    assert "x" == parse_html_text("<div>" * 10_000 + "x")[0].text
