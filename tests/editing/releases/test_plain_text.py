from plugins.editing.releases.blocks import Block
from plugins.editing.releases.plain_text import parse_plain_text, with_typed_signs

LONG = "Les villes ont parlé de l'eau et de la forêt pendant deux jours, et encore "


def kinds(text):
    return [(each.kind, each.text) for each in parse_plain_text(text)]


def test_lines_cut_at_the_edge_of_a_page_are_joined():
    """A blank line after each line says nothing; more room than usual does."""
    text = """\
Titre du communiqué

Les villes ont parlé de l'eau et de la forêt pendant deux jours entiers, à Clermont-

Ferrand, puis elles ont voté. Une cinquantaine de villes ont répondu, en Europe, en

Asie et en Amérique.



Une autre phrase, qui est aussi longue que la ligne le permet et qui va plus loin en

deux lignes.
"""

    title, first, second = (each.text for each in parse_plain_text(text))

    assert "Titre du communiqué" == title
    assert "à Clermont-Ferrand, puis elles ont voté. Une cinquantaine" in first
    assert first.endswith("en Europe, en Asie et en Amérique.")
    assert second.endswith("et qui va plus loin en deux lignes.")


def test_long_lines_are_paragraphs():
    """Where no line was cut, each is one; short ones together are an address."""
    text = f"{LONG * 4}.\n{LONG * 3}.\nAgence\nTél. 1\n\nFin du texte"

    assert [
        (LONG * 4).strip() + " .",
        (LONG * 3).strip() + " .",
        "Agence Tél. 1",
        "Fin du texte",
    ] == [each.text for each in parse_plain_text(text)]


def test_signs_of_lists_and_headings_are_understood():
    """Bullets of Word, hyphens, signs of Markdown, and hashtags."""
    text = "## Un titre\n▪ un ▪ deux\n- trois\n#Eau #Forêt\n#Eau - Oslo"

    assert [
        ("heading", "Un titre"),
        ("item", "un"),
        ("item", "deux"),
        ("item", "trois"),
        ("item", "#Eau"),
        ("item", "#Forêt"),
        ("item", "#Eau - Oslo"),
    ] == kinds(text)


def test_short_line_above_a_paragraph_is_its_heading():
    """But for the first, which may be the title, and for a sentence."""
    text = f"Titre\n\nEt après\n\n{LONG * 3}.\n\nCertes.\n\n{LONG * 3}."

    assert ["paragraph", "heading", "paragraph", "paragraph", "paragraph"] == [
        kind for kind, _ in kinds(text)
    ]


def test_sentence_that_a_page_cut_is_one():
    """A rule between pages leaves no trace."""
    text = f"- {LONG * 3} en faveur de la neutralité\n\n---\n\nclimatique ;"

    (only,) = parse_plain_text(text)

    assert "item" == only.kind
    assert only.text.endswith("en faveur de la neutralité climatique ;")


def test_signs_are_understood_in_other_files_too():
    """Who types bullets in Word means a list."""
    blocks = [Block("heading", "- a"), Block("paragraph", "▪ un ▪ deux")]

    assert [Block("heading", "- a"), Block("item", "un"), Block("item", "deux")] == (
        with_typed_signs(blocks)
    )


def test_empty_text_has_no_blocks():
    """Nor one of signs alone."""
    assert [] == parse_plain_text(" \n--\n")
