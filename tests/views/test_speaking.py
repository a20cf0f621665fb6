from gettext import NullTranslations

import pytest
from jinja2 import Environment

from plugins.views import speaking


class Echo(NullTranslations):
    """A language that adds its name to every word."""

    def __init__(self, name):
        super().__init__()
        self.name = name

    def gettext(self, message):
        return f"{message} ({self.name})"

    def ngettext(self, one, many, number):
        return f"{one if number == 1 else many} ({self.name})"

    def pgettext(self, context, message):
        return f"{context}: {message} ({self.name})"

    def npgettext(self, context, one, many, number):
        return f"{context}: {self.ngettext(one, many, number)}"


def test_words_are_the_speaker_s():
    """Inside, each of gettext's functions speaks the language of the page."""
    with speaking.speaking(Echo("fr")):
        said = [
            speaking.gettext("City"),
            speaking.ngettext("city", "cities", 2),
            speaking.pgettext("address", "cities"),
            speaking.npgettext("menu", "city", "cities", 1),
        ]

    assert said == [
        "City (fr)",
        "cities (fr)",
        "address: cities (fr)",
        "menu: city (fr)",
    ]


def test_the_language_before_comes_back():
    """A page that is rendered within another leaves that one its language."""
    with speaking.speaking(Echo("fr")):
        with speaking.speaking(Echo("es")):
            inner = speaking.gettext("City")
        outer = speaking.gettext("City")

    assert [inner, outer] == ["City (es)", "City (fr)"]


def test_the_language_comes_back_after_an_error():
    """A page that fails does not leave its language to the next."""
    with speaking.speaking(Echo("fr")):
        with pytest.raises(ZeroDivisionError), speaking.speaking(Echo("es")):
            _ = 1 / 0
        said = speaking.gettext("City")

    assert said == "City (fr)"


def test_nobody_speaks_outside():
    """A word without a language is a programmer's mistake, not English."""
    with pytest.raises(LookupError):
        speaking.gettext("City")


def test_words_take_their_values():
    """Values are escaped, words are not; a number and a context go by their names."""
    with speaking.speaking(Echo("fr")):
        said = [
            speaking.gettext("<b>%(name)s</b>", name="A & B"),
            speaking.ngettext("%(num)s city", "%(num)s cities", 2),
            speaking.npgettext("menu", "%(num)s %(x)s", "%(context)s", 1, num=9, x="y"),
            speaking.gettext("100%%"),
        ]

    assert said == [
        "<b>A &amp; B</b> (fr)",
        "2 cities (fr)",
        "menu: 9 y (fr)",
        "100% (fr)",
    ]


def test_templates_say_what_the_speaker_says():
    """In a template, a word and its plural are the speaker's, and are escaped once."""
    environment = Environment(extensions=["jinja2.ext.i18n"], autoescape=True)
    speaking.teach(environment)
    template = environment.from_string(
        "{% trans name=who %}For {{ name }}{% endtrans %}, "
        "{% trans count=2 %}{{ count }} city{% pluralize %}{{ count }} cities"
        "{% endtrans %}, {{ _('Rivers & towns') }}"
    )
    with speaking.speaking(Echo("fr")):
        said = template.render(who="A & B")

    assert said == "For A &amp; B (fr), 2 cities (fr), Rivers & towns (fr)"
