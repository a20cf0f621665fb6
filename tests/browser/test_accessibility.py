"""What axe-core finds: nothing, on any kind of page, in light and in dark colors.

axe-core finds some faults only; a person has to look for the others.
"""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.browser.visits import (
    DESKTOP,
    KINDS,
    PHONE,
    UNTRANSLATED,
    ZOOMED,
    one_of_each_kind,
)
from tests.built_site import STYLE_GUIDE

pytestmark = pytest.mark.browser

OPEN_ALL = (
    "() => document.querySelectorAll('details').forEach(each => each.open = true)"
)
COLORS = {
    "runOnly": ["cat.color"],
    "rules": {
        "color-contrast-enhanced": {"enabled": False}
    },  # AAA: not in light either
    "resultTypes": ["violations"],
}
SAMPLES = {"rules": {"landmark-unique": {"enabled": False}}}
"""The style guide shows one landmark several times: each is a sample."""

SAYS = "{id} ({impact}): {html:.120} {failureSummary}"


def violations(page, **options):
    """Return each fault that axe finds on *page*, with the element that has it."""
    found = Axe().run(page, **options).response["violations"]
    return [SAYS.format(**rule | node) for rule in found for node in rule["nodes"]]


def violations_in_both_schemes(page, **options):
    """Return the faults of *page* in light colors, then those of the dark ones."""
    page.evaluate(OPEN_ALL)
    page.emulate_media(color_scheme="light")
    found = violations(page, **options)
    page.emulate_media(color_scheme="dark")
    return found + [f"dark: {fault}" for fault in violations(page, options=COLORS)]


def test_no_kind_of_page_has_a_fault(served, open_page):
    """No rule of axe-core is broken, whatever its impact, open details included.

    In light and in dark colors, on every kind of page that the site has.
    """
    page = open_page()
    page.set_viewport_size(DESKTOP)
    found = {}
    for path in one_of_each_kind(served.built, "fr"):
        page.goto(served.address + path.removesuffix("index.html"))
        options = {"options": SAMPLES} if path == STYLE_GUIDE else {}
        if faults := violations_in_both_schemes(page, **options):
            found[path] = faults

    assert {} == found


@pytest.mark.parametrize("kind", KINDS)
def test_zoom_has_no_fault(served, open_page, kind):
    """A window of 1280 pixels at 400 % has no fault either: WCAG 2.2, 1.4.10."""
    page = open_page()
    page.set_viewport_size(ZOOMED)
    page.goto(served.url(KINDS[kind], "fr"))
    page.evaluate(OPEN_ALL)

    assert [] == violations(page)


@pytest.mark.parametrize("kind", KINDS)
def test_phone_has_no_fault(served, open_page, kind):
    """What is laid out for a phone has no fault either."""
    page = open_page()
    page.set_viewport_size(PHONE)
    page.goto(served.url(KINDS[kind], "es"))

    assert [] == violations(page)


@pytest.mark.parametrize("path", ["", "nowhere"])
def test_entrance_has_no_fault(served, open_page, path):
    """Pages before a language is chosen are no exception."""
    page = open_page()
    page.goto(f"{served.address}{path}")

    assert [] == violations_in_both_schemes(page)


def test_fallback_has_no_fault(served, open_page):
    """Nor is a text in another language than its page."""
    page = open_page()
    page.goto(served.url(UNTRANSLATED, "es"))

    assert [] == violations_in_both_schemes(page)


def test_right_to_left_has_no_fault(arabic, open_page):
    """Nor has a page that reads from right to left."""
    page = open_page()
    page.goto(f"{arabic.address}ar/editions/2019/")

    assert [] == violations_in_both_schemes(page)


def test_axe_finds_a_fault(open_page):
    """A fault is found where there is one: silence means that there is none."""
    page = open_page()
    page.set_content("<html lang=en><title>x</title><main><h1>x</h1><img src=x></main>")

    assert ["image-alt"] == [fault.partition(" ")[0] for fault in violations(page)]


def test_dark_colors_are_looked_at(open_page):
    """A fault of the dark colors alone is found: they are really in force."""
    page = open_page()
    page.set_content(
        "<html lang=en><title>x</title><style>"
        "@media (prefers-color-scheme: dark) { p { color: #111; background: #222 } }"
        "</style><main><h1>x</h1><p>Read me"
    )
    (fault,) = violations_in_both_schemes(page)

    assert fault.startswith("dark: color-contrast")
