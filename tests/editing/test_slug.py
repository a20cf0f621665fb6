import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.editing.slug import LONGEST, slug
from plugins.reading.text_name import TextName, parse_text_name


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("L'été à Zalău : cœur, naïveté", "l-ete-a-zalau-coeur-naivete"),
        ("L’œuvre d’art", "l-oeuvre-d-art"),
        ("Łódź, Straße, Århus – Köln", "lodz-strasse-arhus-koln"),
        ("大阪市", ""),
        ("Гомель 2026", ""),
        ("…", ""),
    ],
)
def test_letters_become_those_of_an_address(title, expected):
    """Accents go, ligatures part, an apostrophe parts words; no script is guessed."""
    assert expected == slug(title)


@given(st.text())
def test_slug_names_a_file(title):
    """Whatever the title, what comes of it is the name of a text, or nothing."""
    made = slug(title)

    assert len(made) <= LONGEST
    if made:
        name = parse_text_name(f"content/press/2026-01-31-{made}.fr.md")
        assert isinstance(name, TextName)


def test_long_title_ends_with_a_whole_word():
    """An address is not cut within a word."""
    assert slug("word " * 30).endswith("-word")
