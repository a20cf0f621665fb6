"""The example in JavaScript, run where readers run it."""

from __future__ import annotations

import pytest

from tests.browser.visits import Visit

pytestmark = pytest.mark.browser

PAGE = "en/data/index.html"


def test_javascript_example_runs(served, open_page):
    """It tells the name of each city, with its place where that is known."""
    page = open_page()
    Visit(page, served).to(served.url(PAGE, "en"))
    code = page.locator("[aria-labelledby=example-javascript]").inner_text()
    said = []
    page.on("console", lambda message: said.append(message.text))
    here = code.replace(served.built.url, served.address.rstrip("/"))

    page.evaluate(f"async () => {{ {here} }}")

    assert len(served.built.pages[PAGE].html.findall(".//pre")) == 4
    assert any(text.startswith("Cuneo [7.5") for text in said)
