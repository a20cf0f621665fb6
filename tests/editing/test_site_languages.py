"""A language more in site.yaml."""

from __future__ import annotations

import pytest

from plugins.editing.site_languages import check_language, with_language
from plugins.editing.text_translation import NotTranslatedError

SITE = """\
site:
  url: https://example.org
  languages:
    - fr
    - en
  navigation:
    - cities
"""


def test_it_comes_last():
    """The first language leads; nothing else changes."""
    expected = SITE.replace("    - en\n", "    - en\n    - de\n")

    assert expected == with_language(SITE, "de", ("fr", "en"))


def test_it_is_added_once():
    """To run the command again does no harm."""
    assert SITE == with_language(SITE, "en", ("fr", "en"))


def test_a_host_city_without_languages_of_its_own_gets_all():
    """Its list takes the place of the network's."""
    text = with_language("site:\n  url: https://oslo.example\n", "nb", ("fr", "en"))

    assert text.endswith("  languages:\n    - fr\n    - en\n    - nb\n")
    assert with_language("", "nb", ("fr", "en")).startswith("site:\n  languages:\n")


@pytest.mark.parametrize("tag", ["de", "pt-BR", "ar", "zh-Hant", "ja"])
def test_languages_of_cldr_are_known(tag):
    """Dates, names of countries and plurals are there for each of them."""
    check_language(tag)


@pytest.mark.parametrize("tag", ["german", "xx", "pt_BR", "DE", ""])
def test_others_are_refused(tag):
    """A language that nobody knows, or that is written in another way."""
    with pytest.raises(NotTranslatedError):
        check_language(tag)
