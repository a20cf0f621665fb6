import pytest

from plugins.editing.spoken_codes import with_codes


@pytest.mark.parametrize(
    ("field", "typed", "language", "expected"),
    [
        ("country", "Etats-Unis", "fr", "US"),
        ("country", "italia", "es", "IT"),
        ("country", "IT", "fr", "IT"),
        ("country", "Italei", "fr", "Italei"),
        ("languages", "néerlandais, Français", "fr", "nl, fr"),
        ("language", "Italian", "en", "it"),
        ("name", "Italie", "fr", "Italie"),
    ],
)
def test_name_becomes_its_code(field, typed, language, expected):
    """Who knows no code types the name; only a whole name counts, no near one."""
    assert expected == with_codes(field, typed, language)
