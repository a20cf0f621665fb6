import pickle

import pytest
from babel import Locale
from babel.localedata import locale_identifiers
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup, escape

from plugins.views.text import Text, direction

LANGUAGES = st.sampled_from(["en", "fr", "ar", "he", "ja", "zh-Hant", "xx"])


class TestText:
    def test_is_the_text_alone_in_its_own_language(self):
        """A French name on a French page needs no mark."""
        assert Text.of("Querétaro", "fr", "fr").__html__() == "Querétaro"

    def test_marks_itself_in_another_language(self):
        """A screen reader pronounces a Spanish name in Spanish, on an English page."""
        html = Text.of("Querétaro", "es", "en").__html__()

        assert html == '<span lang="es">Querétaro</span>'

    def test_tells_its_direction_where_it_is_another(self):
        """An Arabic name on an English page runs from right to left."""
        html = Text.of("القاهرة", "ar", "en").__html__()

        assert html == '<span lang="ar" dir="rtl">القاهرة</span>'

    def test_tells_its_direction_on_a_page_from_right_to_left(self):
        """An English name on an Arabic page runs from left to right."""
        html = Text.of("Cuneo", "en", "ar").__html__()

        assert html == '<span lang="en" dir="ltr">Cuneo</span>'

    def test_needs_no_direction_where_it_is_the_same(self):
        """Hebrew and Arabic run the same way."""
        assert Text.of("חיפה", "he", "ar").__html__() == '<span lang="he">חיפה</span>'

    @pytest.mark.parametrize(
        ("lang", "page", "expected"),
        [
            ("fr", "fr", ""),
            ("es", "en", ' lang="es"'),
            ("ar", "en", ' lang="ar" dir="rtl"'),
            ("en", "ar", ' lang="en" dir="ltr"'),
        ],
    )
    def test_marks_an_element_that_is_there_anyway(self, lang, page, expected):
        """A link in another language says so itself: it needs no element in it."""
        assert Text.of("x", lang, page).marks == expected

    def test_plain_is_not_marked(self):
        """In an attribute or a title there is no room for elements."""
        plain = Text.of("<Querétaro>", "es", "en").plain

        assert type(plain) is str
        assert escape(plain) == Markup("&lt;Querétaro&gt;")

    @given(st.text(), LANGUAGES, LANGUAGES)
    def test_no_text_breaks_the_html(self, text, lang, page_lang):
        """Whatever is in it, a text opens and closes no element but its own."""
        html = Text.of(text, lang, page_lang).__html__()
        inner = html.removesuffix("</span>").partition(">")[2]

        assert escape(text) == (inner if lang != page_lang else html)

    def test_is_compared_as_a_text(self):
        """Sorting and comparing need no language."""
        assert Text.of("Cuneo", "it", "en") == "Cuneo"

    @pytest.mark.parametrize("copy", [pickle.dumps, repr, hash])
    def test_is_an_ordinary_value(self, copy):
        """It can be kept in tuples and sets, and shown to who debugs."""
        assert copy(Text.of("Cuneo", "it", "en"))


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("fr", "ltr"),
        ("ar", "rtl"),
        ("fa-IR", "rtl"),
        ("he", "rtl"),
        ("zh-Hant-TW", "ltr"),
        ("xx", "ltr"),
        ("", "ltr"),
    ],
)
def test_direction(language, expected):
    """Unknown languages run from left to right, as most do."""
    assert expected == direction(language)


def test_direction_is_what_cldr_says():
    """Of each language that CLDR knows, but those that run downwards."""
    said = {tag: Locale.parse(tag).text_direction for tag in locale_identifiers()}
    known = {tag: way for tag, way in said.items() if way in {"ltr", "rtl"}}

    assert {"ltr", "rtl"} == {*known.values()}
    assert known == {tag: direction(tag.replace("_", "-")) for tag in known}
