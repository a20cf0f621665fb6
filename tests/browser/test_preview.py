"""The preview in a real browser: its banner, and the page that follows each save."""

from __future__ import annotations

from threading import Thread

import pytest

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.preview.seam import banner_of
from plugins.preview.server import SiteServer
from plugins.preview.stand import Stand
from plugins.reading.catalogs import read_catalog
from tests.browser.test_accessibility import violations_in_both_schemes
from tests.browser.visits import DESKTOP, PHONE
from tests.building import ROOT
from tests.finished import empty_site

pytestmark = pytest.mark.browser

PLACE = ("localhost", 0)
PAGE = "fr/rencontres/"
LINE = "    host: brague, Portugal, que nul ne connait sous ce nom au bord de la mer"
PROBLEM = Problem(
    "reference_is_known",
    "No city is called “{typed}”.",
    Mark("data/editions.yaml", 4, 11, 6, (LINE,)),
    {"typed": "brague"},
    "",
)


@pytest.fixture
def stand(real, tmp_path):
    """What shows the network's site."""
    found = Stand(tmp_path)
    found.show(site_of(real))
    return found


def site_of(built):
    """Return a built site as one in memory."""
    site = empty_site()
    for path, data in built.files.items():
        site.add(path, data)
    return site


@pytest.fixture
def address(stand):
    """Where it is served, to who edits it."""
    with SiteServer(stand, PLACE, reloads=True) as server:
        Thread(target=server.serve_forever, args=[0.05], daemon=True).start()
        yield server.address
        server.shutdown()


@pytest.fixture
def told(stand):
    """Let a mistake be told, as when a file with one was saved."""

    def function():
        catalog = read_catalog(ROOT, "fr")
        error = BuildStoppedError("report", (PROBLEM,))
        stand.tell(banner_of(error, ROOT, catalog, is_now=False))

    return function


@pytest.fixture
def page(open_page, address):
    """A page of the preview, in the middle of which its reader is."""
    found = open_page()
    found.set_viewport_size(DESKTOP)
    found.goto(address + PAGE)
    found.evaluate("scrollTo(0, 300)")
    return found


def place_of(page, expected):
    """Return how far the page is scrolled, once it is as *expected* or a while after.

    Its policy lets nothing be evaluated within it, not even by the test.
    """
    for _ in range(100):
        if page.evaluate("scrollY") == expected:
            break
        page.wait_for_timeout(50)
    return page.evaluate("scrollY")


def test_mistake_is_shown_and_heals(page, stand, told, real):
    """The page follows by itself: up to the report, and back to where one was."""
    told()
    page.wait_for_selector(".preview-banner")
    above = place_of(page, 0)
    text = page.inner_text(".preview-banner")
    stand.show(site_of(real))
    page.wait_for_selector(".preview-banner", state="detached")

    assert place_of(page, 300) == 300
    assert above == 0
    assert "data/editions.yaml:4:11" in text
    assert "brague" in text


def test_banner_hides_nothing(page, told):
    """It stands above the page, on a phone as well, and nothing sticks out."""
    told()
    for size in (DESKTOP, PHONE):
        page.set_viewport_size(size)
        banner = page.locator(".preview-banner").bounding_box()
        header = page.locator("header").first.bounding_box()
        width = page.evaluate("document.documentElement.scrollWidth")

        assert banner["y"] + banner["height"] <= header["y"] + 1
        assert width <= size["width"]


def test_banner_is_for_everybody(page, told):
    """No rule of axe-core is broken, in light and dark; the keyboard gets there."""
    told()
    page.wait_for_selector(".preview-banner")
    page.keyboard.press("Tab")

    assert page.evaluate("document.activeElement.className") == "preview-banner"
    assert violations_in_both_schemes(page) == []


def test_policy_of_the_site_refuses_nothing(page, told):
    """The strict policy holds, and the banner needs nothing else."""
    said = []
    page.on("console", lambda message: said.append(message.text))
    told()
    page.wait_for_selector(".preview-banner")
    color = page.evaluate(
        "getComputedStyle(document.querySelector('.preview-banner')).borderBlockEndStyle"
    )

    assert color == "solid"
    assert [text for text in said if "Content Security Policy" in text] == []
