from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.outputs.publishing.budgets import overruns
from plugins.outputs.publishing.page_weight import FirstVisit

LIGHT = FirstVisit("en/index.html", "home", 70, 3, 9_000, ())
HEAVY = {
    "size": {"size": 60_001},
    "requests": {"requests": 7},
    "elements": {"elements": 401},
    "ecoindex": {"elements": 400, "requests": 6, "size": 60_000},
    "elsewhere": {"elsewhere": ("https://cdn.example/x.js",)},
}


def said(*visits):
    """Return what is said of the first of *visits*, others being light."""
    found = overruns([*visits, *(replace(LIGHT, page=str(n)) for n in range(9))])
    return [each.says.format_map(each.values) for each in found]


def test_light_pages_are_passed_over():
    """A site that keeps to its budgets hears nothing."""
    assert [] == said(LIGHT)


@pytest.mark.parametrize("budget", HEAVY)
def test_page_is_named(budget):
    """Whatever a page has too much of, it is named, with what it has."""
    lines = said(replace(LIGHT, **HEAVY[budget]))

    assert lines
    assert all(line.startswith("en/index.html ") for line in lines)


@pytest.mark.parametrize(
    ("budget", "value"), [("size", 60_000), ("requests", 6), ("elements", 390)]
)
def test_limit_may_be_reached(budget, value):
    """A budget may be spent to the last byte."""
    assert [] == said(replace(LIGHT, **{budget: value}))


def test_style_guide_may_be_long():
    """It shows every example to designers; what it loads is counted all the same."""
    guide = replace(LIGHT, kind="style_guide", elements=2000)

    assert [] == said(guide)
    assert said(replace(guide, requests=7))


def test_half_of_the_pages_are_lighter_still():
    """Where each page is within its budget, the site may not be."""
    visits = [replace(LIGHT, page=str(number), size=20_001) for number in range(20)]
    (line,) = said(*visits)

    assert "20001" in line


def test_half_of_the_pages_have_a_better_ecoindex():
    """Each page has an A, and the site as a whole is better."""
    visits = [replace(LIGHT, page=str(number), elements=320) for number in range(20)]
    (line,) = said(*visits)

    assert "EcoIndex" in line


def test_what_grows_with_the_records_stops_nothing():
    """Who adds a city answers neither for the list of all nor for the median."""
    long = replace(LIGHT, elements=2_000)

    kinds = ("cities", "map", "topic", "translations")
    heavy = [replace(LIGHT, size=200_000, kind=kind) for kind in kinds]

    for visit in (long, *heavy):
        assert said(visit)
        assert not any(each.stops for each in overruns([visit]))


@pytest.mark.parametrize(
    "change", [{"requests": 7}, {"size": 60_001}, {"elsewhere": ("https://a.org/",)}]
)
def test_what_no_record_brings_stops(change):
    """A page that is heavy or asks others is a fault of who made it so."""
    assert any(each.stops for each in overruns([replace(LIGHT, **change)]))


def test_pages_that_lead_on_do_not_help():
    """A hundred light redirects do not make the site lighter."""
    moved = [replace(LIGHT, page=f"m{n}", kind="moved", size=900) for n in range(99)]
    visits = [replace(LIGHT, page=str(number), size=20_001) for number in range(20)]

    assert said(*visits) == said(*visits, *moved)


def test_no_page_is_no_overrun():
    """A site of nothing weighs nothing."""
    assert [] == list(overruns([]))
