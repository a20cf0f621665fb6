"""A fact can be copied with its source, or selected where there is no script."""

from __future__ import annotations

import pytest

from tests.browser.visits import KINDS

pytestmark = pytest.mark.browser

MAY_COPY = ("clipboard-read", "clipboard-write")
COPIED = "() => navigator.clipboard.readText()"


def opened(page):
    """Open the first fact with the keyboard, and return its element."""
    fact = page.locator("details.copy-fact").first
    fact.locator("summary").focus()
    page.keyboard.press("Enter")
    return fact


def test_is_copied_and_announced(served, open_page):
    """One key copies the sentence; a status that screen readers hear says so."""
    page = open_page(permissions=MAY_COPY)
    page.goto(served.url(KINDS["2017"], "fr"))
    fact = opened(page)
    said = fact.get_by_role("status")
    said.get_by_text("Copié.").wait_for()

    assert page.evaluate(COPIED) in fact.inner_text()
    assert "Source" in page.evaluate(COPIED)


def test_closing_copies_nothing(served, open_page):
    """What the reader has copied since stays."""
    page = open_page(permissions=MAY_COPY)
    page.goto(served.url(KINDS["2017"], "fr"))
    opened(page).get_by_text("Copié.").wait_for()
    page.evaluate("() => navigator.clipboard.writeText('other')")
    page.keyboard.press("Enter")

    assert "other" == page.evaluate(COPIED)
    assert page.locator("details.copy-fact").first.get_attribute("open") is None


def test_line_of_html_is_copied(served, open_page):
    """So can be the line that shows the map on another site, which is there to see."""
    page = open_page(permissions=MAY_COPY)
    page.goto(f"{served.address}fr/carte/")
    page.get_by_role("button", name="Copier cette ligne").click()
    page.get_by_role("status").get_by_text("Copié.").wait_for()

    assert page.locator("#embed-line").input_value() == page.evaluate(COPIED)
    assert page.evaluate(COPIED).startswith("<iframe ")


@pytest.mark.parametrize("is_on", [True, False], ids=["no permission", "no script"])
def test_can_be_selected(served, open_page, is_on):
    """Without leave to copy, or without script, the text is there."""
    page = open_page(java_script_enabled=is_on, permissions=())
    page.goto(served.url(KINDS["2017"], "fr"))
    fact = opened(page)

    assert fact.get_attribute("open") is not None
    assert "Source" in fact.inner_text()
