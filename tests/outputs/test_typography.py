import re
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs import typography
from plugins.outputs.typography import typeset, typeset_html

LANGUAGES = st.sampled_from(["fr", "en", "es", "it", "fr-CA"])
SIGNS = st.text(
    st.sampled_from("aé1 23eérs'\"«»:;!?%.()\u00a0\u202f\n<>&")
    | st.characters(exclude_categories=["Cs"]),
    max_size=20,
)
TAGS = st.sampled_from(
    [
        '<a href="/x/?a=1 ; 2">',
        "</a>",
        "<em>",
        "</em>",
        "<p>",
        "</p>",
        "<br>",
        '<code>"a" ?</code>',
        "<pre>l'eau : 1re</pre>",
        '<img alt="l\'eau : là ?">',
    ]
)
HTML = st.lists(SIGNS.map(lambda text: re.sub("[<>]", "", text)) | TAGS).map("".join)


class TestFrench:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("Les Rencontres de l'eau", "Les Rencontres de l’eau"),
            ("aujourd'hui...", "aujourd’hui…"),
            ('la "ville verte"', "la «\u202fville verte\u202f»"),
            ("«ville verte»", "«\u202fville verte\u202f»"),
            ("« ville verte »", "«\u202fville verte\u202f»"),
            ("Pourquoi ?", "Pourquoi\u202f?"),
            ("Ici ; là !", "Ici\u202f; là\u202f!"),
            ("Thème : l'eau", "Thème\u00a0: l’eau"),
            ('"Pourquoi" ?', "«\u202fPourquoi\u202f»\u202f?"),
            ("(Cuneo) :", "(Cuneo)\u00a0:"),
            ("50 %", "50\u202f%"),
            ("1 594 212 habitants", "1\u202f594\u202f212 habitants"),
            ("la 1re édition", "la 1ʳᵉ édition"),
            ("les 2es Rencontres", "les 2ᵉˢ Rencontres"),
            ("le 21e siècle", "le 21ᵉ siècle"),
            ("le 1er décembre", "le 1ᵉʳ décembre"),
            ("le 1 décembre", "le 1ᵉʳ décembre"),
            ("le 21 décembre", "le 21 décembre"),
        ],
    )
    def test_rules(self, typed, expected):
        """The signs of French typography, from what a keyboard has."""
        assert expected == typeset(typed, "fr")

    @pytest.mark.parametrize(
        "text", ["https://www.inmc21.com/?p=1483", "09:30", "12:30:00", "city:cuneo"]
    )
    def test_leaves_addresses_and_hours(self, text):
        """A colon that no space follows is not punctuation."""
        assert text == typeset(text, "fr")

    def test_is_not_only_that_of_france(self):
        """Every French is French here."""
        assert typeset("Pourquoi ?", "fr-CA") == "Pourquoi\u202f?"


class TestOtherLanguages:
    @pytest.mark.parametrize("language", ["en", "es"])
    def test_curly_quotation_marks(self, language):
        """English and Spanish as the network writes them."""
        text = typeset('The "green city" doesn\'t...', language)

        assert text == "The “green city” doesn’t…"

    def test_no_space_is_added(self):
        """An English colon follows its word."""
        assert typeset("Why? Theme: water", "en") == "Why? Theme: water"

    def test_unknown_languages_change_little(self):
        """Nobody has written their rules: only the apostrophe is sure."""
        assert typeset('l\'acqua "viva" ?', "it") == 'l’acqua "viva" ?'


class TestHtml:
    @pytest.mark.parametrize(
        ("typed", "expected"),
        [
            ("<p>Pourquoi ?</p>", "<p>Pourquoi\u202f?</p>"),
            ('<a href="/x">Cuneo</a> : là', '<a href="/x">Cuneo</a>\u00a0: là'),
            ("<em>Cuneo</em> :</p>", "<em>Cuneo</em>\u00a0:</p>"),
            ('"<em>Cuneo</em>"', "«\u202f<em>Cuneo</em>\u202f»"),
            ("l'<em>eau</em>", "l’<em>eau</em>"),
            ("<code>id</code> : texte", "<code>id</code>\u00a0: texte"),
        ],
    )
    def test_a_sentence_is_one_text(self, typed, expected):
        """A link or a stressed word does not hide the space that follows it."""
        assert expected == typeset_html(typed, "fr")

    @pytest.mark.parametrize(
        "html",
        [
            '<a href="/?a=1 ; 2" title="l\'eau ?">x</a>',
            '<code>"a" ?</code>',
            "<pre>l'eau\n<b>1re</b> ?</pre>",
            "<kbd>'</kbd><samp>...</samp>",
        ],
    )
    def test_leaves_tags_and_code(self, html):
        """An address or an example is not a text."""
        assert html == typeset_html(html, "fr")

    def test_quotation_marks_do_not_span_paragraphs(self):
        """Two stray inch signs do not quote what is between them."""
        html = '<p>13" de long</p><p>et 5" de large</p>'

        assert html == typeset_html(html, "fr")

    @given(HTML, LANGUAGES)
    def test_keeps_every_tag(self, html, language):
        """Whatever the text is, the elements and their attributes are the same."""
        tags = r"<(code|pre)>.*?</\1>|<[^>]*>"
        found = [match[0] for match in re.finditer(tags, html, re.DOTALL)]
        kept = typeset_html(html, language)

        assert found == [match[0] for match in re.finditer(tags, kept, re.DOTALL)]

    @given(HTML, LANGUAGES)
    def test_is_idempotent(self, html, language):
        """What is set already stays as it is."""
        once = typeset_html(html, language)

        assert once == typeset_html(once, language)


@given(SIGNS, LANGUAGES)
def test_typeset_is_idempotent(text, language):
    """What is set already stays as it is."""
    once = typeset(text, language)

    assert once == typeset(once, language)


@given(SIGNS, LANGUAGES)
def test_what_is_passed_over_needs_no_rule(text, language):
    """A text is the same as if each rule had looked at it."""
    found = typeset(text, language)
    with patch.object(typography, "_SET", re.compile("")):
        assert typeset.__wrapped__(text, language) == found
