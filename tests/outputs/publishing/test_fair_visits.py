"""Budgets that a language more does not break."""

from __future__ import annotations

from dataclasses import replace

from plugins.outputs.publishing.fair_visits import ELEMENTS_OF_ONE, fair_visits
from plugins.outputs.publishing.page_weight import FirstVisit

FRENCH = FirstVisit("fr/index.html", "home", 400, 3, 9_000, ())
GERMAN = replace(FRENCH, page="de/index.html")
ENTRANCE = replace(FRENCH, page="index.html", elements=2)


def test_the_usual_languages_are_judged_as_they_are():
    """Three are what the budgets were set with."""
    assert [FRENCH] == list(fair_visits([FRENCH], ("fr", "en", "es"), ("fr", "en")))


def test_links_to_more_languages_do_not_count():
    """A fourth language makes no page too long; nor does it make one empty."""
    found = list(fair_visits([FRENCH, ENTRANCE], ("fr", "en", "es", "it"), ("fr",)))

    assert [400 - ELEMENTS_OF_ONE, 1] == [visit.elements for visit in found]


def test_a_language_that_was_just_begun_is_not_judged():
    """Its texts are in another one, each with a mark, until they are translated."""
    assert [] == list(fair_visits([GERMAN], ("fr", "de"), ("fr",)))
    assert [GERMAN] == list(fair_visits([GERMAN], ("fr", "de"), ("fr", "de")))
