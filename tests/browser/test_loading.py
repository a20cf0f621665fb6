"""How pages of each kind come up: nothing jumps, nothing waits, nothing moves."""

from __future__ import annotations

import pytest

from tests.browser.visits import PHONE, one_of_each_kind

pytestmark = pytest.mark.browser

WATCH = """() => {
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, hadRecentInput: isAsked } of list.getEntries()) {
      if (!isAsked) window.shifts.push(value);
    }
  }).observe({ type: "layout-shift", buffered: true });
}"""
SHIFTS = "() => window.shifts"
WINDOW = {"width": 800, "height": 520}  # where the pictures are low
HALF_A_SECOND = 600  # milliseconds, and a little more
PAINTED = "() => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))"
SEEN = 0.01  # a hundredth of the window, moved by its whole size: none sees less
BLOCKING = """() => [...document.querySelectorAll("script[src]")].filter(
  (script) => script.type !== "module" && !script.async && !script.defer
).map((script) => script.src)"""
MOVING = "() => document.getAnimations().length"


@pytest.fixture
def watched(open_page):
    """A page that counts what jumps while it comes up."""
    page = open_page(reduced_motion="reduce")
    page.set_viewport_size(PHONE)
    page.add_init_script(f"({WATCH})()")
    return page


def test_nothing_jumps_waits_or_moves(served, watched):
    """No shift that one sees, no script that blocks, no motion for who wants none."""
    found = {}
    for path in one_of_each_kind(served.built, "en"):
        watched.goto(served.address + path.removesuffix("index.html"))
        watched.wait_for_load_state("load")
        shift = sum(watched.evaluate(SHIFTS))
        blocking = watched.evaluate(BLOCKING)
        if shift >= SEEN or blocking or watched.evaluate(MOVING):
            found[path] = shift, blocking

    assert {} == found


@pytest.mark.parametrize("path", ["en/map/", "en/map/embed/"])
def test_map_that_comes_late_moves_nothing(served, watched, path):
    """The stage grows under the reader's finger; when the map is there, nothing moves.

    A browser does not count what moves within half a second of a key or a click.
    """
    watched.set_viewport_size(WINDOW)
    waiting = []

    def wait(route):
        waiting.append(route)

    watched.route("**/leaflet*.js", wait)
    watched.goto(served.address + path)
    watched.locator("button[data-open]").click()
    watched.wait_for_timeout(HALF_A_SECOND)
    for route in waiting:
        route.continue_()
    watched.locator(".map-stage .leaflet-marker-icon").first.wait_for(state="attached")
    watched.evaluate(PAINTED)

    assert [] == watched.evaluate(SHIFTS)


def test_a_jump_is_seen(served, watched):
    """What jumps is counted: silence means that nothing does."""
    watched.goto(f"{served.address}en/contact/")
    watched.evaluate(
        "() => { const gap = document.createElement('p');"
        " gap.textContent = 'x '.repeat(500); document.body.prepend(gap); }"
    )
    watched.wait_for_function("() => window.shifts.length > 0")

    assert watched.evaluate(SHIFTS)
