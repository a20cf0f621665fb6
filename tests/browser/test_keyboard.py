"""Everything can be reached and opened with the keyboard alone."""

from __future__ import annotations

import pytest

from tests.browser.visits import DESKTOP, KINDS, LANGUAGES, PHONE

pytestmark = pytest.mark.browser

OUTLINE = "() => getComputedStyle(document.activeElement).outlineStyle"
PLACE = "() => [...document.querySelectorAll('*')].indexOf(document.activeElement)"
FOCUSED = "() => document.activeElement.id || document.activeElement.className"


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_skip_link_leads_into_the_content(served, open_page, language, size):
    """Tab shows the way past the menus, Enter takes it, and Tab goes on from there."""
    page = open_page()
    page.set_viewport_size(size)
    page.goto(served.url(KINDS["Cuneo"], language))
    page.keyboard.press("Tab")
    assert "skip-link" == page.evaluate(FOCUSED)
    assert page.locator(".skip-link").bounding_box()["y"] >= 0

    page.keyboard.press("Enter")
    assert "content" == page.evaluate(FOCUSED)

    page.keyboard.press("Tab")
    assert page.evaluate("() => !!document.activeElement.closest('main')")


@pytest.mark.parametrize("is_on", [True, False], ids=["script", "no script"])
def test_disputed_figures_open_with_the_keyboard(served, open_page, is_on):
    """The figures of 2017 that disagree are one key away, without script as well."""
    page = open_page(java_script_enabled=is_on)
    page.goto(served.url(KINDS["2017"]))
    others = page.locator("details[data-disputed]").first
    figures = others.locator(".figure")
    assert not figures.first.is_visible()

    others.locator("summary").focus()
    page.keyboard.press("Enter")

    assert figures.first.is_visible()
    assert figures.first.locator("a").first.is_visible()
    numbers = others.locator(".figure__number").all_inner_texts()
    first = page.locator(".figure-group", has=others).locator(".figure__number").first
    assert {first.inner_text()} < {first.inner_text(), *numbers}

    page.keyboard.press("Enter")
    assert not figures.first.is_visible()


def test_focus_is_always_seen(served, open_page):
    """Whatever has the focus is outlined."""
    page = open_page()
    page.set_viewport_size(DESKTOP)
    page.goto(served.url(KINDS["2017"], "fr"))
    for _ in range(40):
        page.keyboard.press("Tab")
        assert "none" != page.evaluate(OUTLINE), page.evaluate(FOCUSED)


def test_every_control_can_be_reached(served, open_page):
    """Tab goes through every link and field and part that opens, and misses none."""
    page = open_page()
    page.goto(served.url(KINDS["2022"], "fr"))
    wanted = page.locator(
        ":is(a[href], summary, input, button, [tabindex='0']):visible"
    )
    count = wanted.count()
    reached = set()
    for _ in range(count):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(PLACE))

    assert count == len(reached)
