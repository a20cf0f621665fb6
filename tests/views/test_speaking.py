from gettext import NullTranslations

import pytest

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
