"""The pages in Arabic, German, Japanese and Polish: no text is cut or hangs out."""

from __future__ import annotations

import pytest

from tests.browser.conftest import served_from
from tests.browser.visits import DESKTOP, PHONE, Visit, wider_than
from tests.site.tongues import TONGUES

pytestmark = pytest.mark.browser

PAGES = (
    "",
    "cities/",
    "cities/osaka/",
    "editions/2019/",
    "map/",
    "figures/",
    "timeline/",
    "press/2019-06-05-charter-signed/",
    "404.html",
)
CUT = """() => [...document.querySelectorAll("body *")]
  .filter((each) => !each.closest("svg, .visually-hidden, .scroll, [hidden]"))
  .filter((each) => getComputedStyle(each).overflowX === "hidden")
  .filter((each) => each.scrollWidth > each.clientWidth + 1)
  .map((each) => `${each.tagName} ${each.className}: ${each.textContent.trim()}`)"""
"""What is wider than the box that hides the rest of it."""


@pytest.fixture(scope="module")
def spoken(tongues):
    """The small site in these languages, served."""
    with served_from(tongues) as site:
        yield site


@pytest.mark.parametrize("tag", TONGUES)
@pytest.mark.parametrize("path", PAGES)
def test_no_text_is_cut(spoken, open_page, tag, path):
    """Long German words, Arabic from the right, Japanese without spaces: all fit."""
    page = open_page()
    visit = Visit(page, spoken)
    page.goto(f"{spoken.address}{tag}/{path}")

    assert tag == page.locator("html").get_attribute("lang")
    for size in (DESKTOP, PHONE):
        assert [] == wider_than(page, size)
        assert [] == page.evaluate(CUT)
    assert [] == visit.faults


def test_lines_in_another_direction_stand_with_their_neighbours(spoken, open_page):
    """A title in French on an Arabic page begins at the right, where readers look."""
    page = open_page()
    page.goto(f"{spoken.address}ar/cities/osaka/")
    aligned = page.evaluate("""() => {
      const title = document.querySelector("h1");
      title.dir = "ltr";
      return getComputedStyle(title).textAlign;
    }""")

    assert "end" == aligned
