"""A city, and its name for each reader."""

from __future__ import annotations

import pytest

from plugins.domain.city import City, is_latin


def city(**fields) -> City:
    base = {"id": "x", "country": "TH", "sources": ["paper"]}
    return City.model_validate(base | fields)


BANGKOK = city(name="กรุงเทพมหานคร", languages=["th"], exonyms={"en": "Bangkok"})
ZALAU = city(name="Zalău", languages=["ro"], exonyms={"hu": "Zilah"}, country="RO")


@pytest.mark.parametrize(
    ("record", "language", "name"),
    [
        (BANGKOK, "en", ("Bangkok", "en")),
        (BANGKOK, "fr", ("Bangkok", "en")),
        (BANGKOK, "th", ("กรุงเทพมหานคร", "th")),
        (ZALAU, "fr", ("Zalău", "ro")),
        (ZALAU, "hu", ("Zilah", "hu")),
    ],
)
def test_name_in(record, language, name):
    """A reader gets a name that can be read, in a language that is told."""
    assert name == record.name_in(language)


def test_continent():
    """The continent follows from the country."""
    assert ("142", "150") == (BANGKOK.continent, ZALAU.continent)


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Nyíregyháza", True),
        ("L'Île-d'Yeu 2", True),
        ("Гомель", False),
        ("前橋市", False),
    ],
)
def test_is_latin(text, answer):
    """Accents are Latin; other alphabets are not."""
    assert answer is is_latin(text)
