"""The map of the cities: a picture and a list first, then Leaflet when asked for."""

from __future__ import annotations

import re

import brotli
import pytest

from plugins.outputs.web_files.headers import HEADERS, framed
from tests.browser.test_accessibility import violations_in_both_schemes
from tests.browser.visits import DESKTOP, PHONE, ZOOMED, Visit, wider_than

pytestmark = pytest.mark.browser

MAPS = {"fr": "fr/carte/", "en": "en/map/", "es": "es/mapa/"}
EMBED = "en/map/embed/"
FOCUSED = "() => document.activeElement.getAttribute('aria-label')"
SIDES = """all => all
  .map((each) => each.getBoundingClientRect())
  .filter(({ width }) => width)
  .map(({ width, height }) => Math.min(width, height))"""
MARKERS = "#map_world .leaflet-marker-icon[role=button]"
CLUSTERS = f"{MARKERS}:has(.map-cluster)"
CITIES = f"{MARKERS}:has(.map-marker)"
SHOWN = "#map-list li:not([hidden])"


def with_headers(route):
    """Answer as a host does that sends the site's security headers."""
    answer = route.fetch()
    route.fulfill(response=answer, headers=answer.headers | HEADERS)


@pytest.fixture
def visited(served, open_page):
    """Return a function that opens a page under the site's headers."""

    def function(path, **options):
        page = open_page(**options)
        page.set_viewport_size(DESKTOP)
        page.route("**/*", with_headers)
        visit = Visit(page, served)
        page.goto(served.address + path)
        return page, visit

    return function


def open_map(page):
    """Open the interactive map as a reader does, and wait until it is there."""
    page.get_by_role("button", name=re.compile("interacti")).click()
    page.wait_for_selector(MARKERS)
    return page


def choose(page):
    """Ask for the form that filters."""
    page.get_by_role("button", name="Choose among the cities").click()
    return page


@pytest.fixture
def opened(visited):
    """The opened map, for a reader who wishes less motion: nothing to wait for."""
    page, _ = visited(MAPS["en"], reduced_motion="reduce")
    return open_map(page)


def test_everything_is_there_without_script(visited):
    """Two pictures and a list, and no control that would do nothing."""
    page, visit = visited(MAPS["fr"], java_script_enabled=False)
    placed = page.locator("#map-list li[data-lat]").count()

    assert 40 < placed
    assert placed == page.locator("[data-part=world] circle").count()
    assert page.locator("[data-part=europe]").is_visible()
    assert 0 == page.locator("main button:visible, main select:visible").count()
    assert [] == visit.faults


def test_nothing_is_loaded_before_it_is_asked_for(visited):
    """Leaflet comes with the first click, not with the page."""
    page, _ = visited(MAPS["en"])
    asked = []
    page.on("request", lambda request: asked.append(request.url))

    assert 0 == page.locator("script[src*=leaflet]").count()
    open_map(page)
    assert 4 == len([url for url in asked if "icon" not in url])


@pytest.mark.parametrize("language", MAPS)
def test_map_opens_under_the_policy(visited, language):
    """Nothing is forbidden, nothing comes from elsewhere, nothing fails."""
    page, visit = visited(MAPS[language])
    open_map(page)
    page.locator(CLUSTERS).first.click()
    page.wait_for_timeout(500)

    assert [] == visit.faults


def test_opened_map_is_light(served, open_page):
    """The page and all that the map loads are at most 110 KB, as brotli sends them."""
    page = open_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108 - Playwright takes no builtin
    page.goto(served.address + MAPS["en"])
    open_map(page)
    page.wait_for_timeout(200)
    sizes = {answer.url: len(brotli.compress(answer.body())) for answer in answers}

    assert any("leaflet" in url for url in sizes)
    assert sum(sizes.values()) <= 110_000, sizes


def test_picture_stays_where_the_map_cannot_be_loaded(visited):
    """A reader whose connection fails is told, and keeps what was there."""
    page, _ = visited(MAPS["en"])
    page.route("**/interactive-map*", lambda route: route.abort())
    page.get_by_role("button", name="Open the interactive map").click()
    page.get_by_text("could not be loaded").wait_for()

    assert page.locator("[data-part=world]").is_visible()
    assert not page.locator("#map_world").is_visible()
    assert page.get_by_role("button", name="Open the interactive map").is_enabled()


def test_every_city_of_the_list_is_on_the_map(opened):
    """A city is a marker, or one of those that a cluster counts."""
    alone = opened.locator(CITIES).count()
    counts = opened.locator(".map-cluster").all_inner_texts()

    assert opened.locator("#map-list li[data-lat]").count() == alone + sum(
        map(int, counts)
    )


@pytest.mark.parametrize(
    ("language", "city", "group"),
    [
        ("en", "Oyem, Gabon", r"^\d+ cities: "),
        ("fr", "Oyem, Gabon", r"^\d+ villes\s: "),
        ("es", "Oyem, Gabón", r"^\d+ ciudades: "),
    ],
)
def test_markers_have_names(visited, language, city, group):
    """A marker says its city and country; a cluster how many, and which."""
    page, _ = visited(MAPS[language], reduced_motion="reduce")
    open_map(page)
    names = [each.get_attribute("aria-label") for each in page.locator(MARKERS).all()]
    groups = [name for name in names if re.match(group, name)]

    assert city in names
    assert page.locator(CLUSTERS).count() == len(groups)
    for name in groups:
        count, _, cities = name.partition(":")
        assert int(re.match(r"\d+", count)[0]) == len(cities.split(", "))


def test_controls_speak_the_reader_s_language(visited):
    """The map, and what zooms it."""
    page, _ = visited(MAPS["es"])
    open_map(page)
    labels = page.locator(".leaflet-control-zoom a").evaluate_all(
        "all => all.map(each => each.getAttribute('aria-label'))"
    )

    assert ["Acercar", "Alejar"] == labels
    assert page.get_by_role("region", name="Mapa interactivo").is_visible()


def test_address_carries_the_filter(visited):
    """Who sends the address sends the choice; who opens it sees the same cities."""
    page, _ = visited(MAPS["en"])
    choose(page).get_by_label("Continent").select_option("Asia")
    page.get_by_label("Role").select_option("Invited")
    address = page.url
    told = page.locator("output[data-pattern]").inner_text()
    page.goto("about:blank")
    page.goto(address)

    assert "continent=142" in address
    assert "role=invited" in address
    shown = page.locator(SHOWN).count()
    assert 0 < shown < page.locator("#map-list li").count()
    assert told == page.locator("output[data-pattern]").inner_text()
    assert str(shown) in told


def test_filter_holds_for_list_picture_and_map(opened):
    """The three show the same cities."""
    choose(opened).get_by_label("Country").select_option("Spain")
    shown = opened.locator(SHOWN).count()
    counts = opened.locator(".map-cluster").all_inner_texts()

    assert shown == opened.locator("#country-ES + ul li").count()
    assert shown == opened.locator(CITIES).count() + sum(map(int, counts))
    assert shown == opened.locator("[data-part=world] circle:not([data-off])").count()
    assert not opened.locator("#country-FR").is_visible()
    assert not opened.locator("#continent-019").is_visible()


def test_filter_is_announced_and_can_be_undone(opened):
    """A screen reader is told how many are left; one button shows all again."""
    choose(opened).get_by_label("Edition").select_option("2019")
    status = opened.get_by_role("status").filter(has_text="Cities shown")
    assert status.inner_text().startswith("Cities shown: ")

    opened.get_by_role("button", name="Show all cities").click()
    opened.wait_for_function("() => !location.search")
    assert opened.locator("#map-list li").count() == opened.locator(SHOWN).count()


def test_wrong_filter_is_no_filter(visited):
    """An address with a value that there is not shows every city."""
    page, visit = visited(MAPS["en"] + "?country=ZZ&nonsense=1")

    assert page.locator("#map-list li").count() == page.locator(SHOWN).count()
    assert [] == visit.faults


@pytest.mark.parametrize("key", ["Enter", "Space"])
def test_marker_opens_with_the_keyboard(opened, key):
    """A key opens the popup and goes to its link; Escape closes it and goes back."""
    marker = opened.locator(CITIES).first
    name = marker.get_attribute("aria-label")
    marker.focus()
    opened.keyboard.press(key)
    opened.wait_for_selector(".leaflet-popup a")
    city = name.partition(",")[0]

    assert city == opened.evaluate("() => document.activeElement.textContent")
    opened.keyboard.press("Escape")
    assert name == opened.evaluate(FOCUSED)
    opened.wait_for_selector(".leaflet-popup", state="detached")


def test_cluster_opens_with_the_keyboard(opened):
    """The focus goes on to one of its cities: nobody has to begin again."""
    cluster = opened.get_by_role("button", name="Bangkok").first
    cities = cluster.get_attribute("aria-label").partition(": ")[2].split(", ")
    cluster.focus()
    opened.keyboard.press("Enter")
    opened.wait_for_function(
        "() => document.activeElement.matches('.leaflet-marker-icon')"
    )

    assert any(city in opened.evaluate(FOCUSED) for city in cities)


def test_map_is_no_trap(opened):
    """Tab leads into the map, through it and out of it."""
    opened.locator("#map_world").focus()
    count = opened.locator(f"{MARKERS}, .leaflet-control a").count()
    for _ in range(count + 1):
        opened.keyboard.press("Tab")

    assert not opened.evaluate("() => !!document.activeElement.closest('#map_world')")
    assert "BODY" != opened.evaluate("() => document.activeElement.tagName")


def test_focus_is_seen_on_the_map(opened):
    """Whatever has the focus is outlined."""
    opened.locator("#map_world").focus()
    for _ in range(12):
        opened.keyboard.press("Tab")
        style = "() => getComputedStyle(document.activeElement).outlineStyle"
        assert "none" != opened.evaluate(style)


def test_wheel_scrolls_the_page(visited):
    """A reader who scrolls past the map does not zoom it; one who is in it does."""
    page, _ = visited(MAPS["en"], reduced_motion="reduce")
    open_map(page)
    choose(page)
    page.locator("#map_world").hover()
    before = page.locator(MARKERS).count()
    page.mouse.wheel(0, 200)
    page.wait_for_function("() => scrollY > 0")

    assert before == page.locator(MARKERS).count()


@pytest.mark.parametrize("path", [MAPS["en"], EMBED])
def test_targets_are_large_enough(visited, path):
    """A finger needs 24 pixels each way."""
    page, _ = visited(path)
    open_map(page)
    if path != EMBED:
        choose(page)
    wanted = f"{MARKERS}, .leaflet-control a, main button, main select, main summary"
    sides = page.locator(wanted).evaluate_all(SIDES)

    assert len(sides) > 10
    assert [] == [each for each in sides if each < 24]


def test_route_is_shown_when_asked_for(opened):
    """A line between the hosts, and the year of each."""
    button = opened.get_by_role("button", name="Route of the Meetings")
    assert "false" == button.get_attribute("aria-pressed")
    button.click()
    stops = opened.locator("#map-route li").count()

    assert "true" == button.get_attribute("aria-pressed")
    assert stops == opened.locator("#map_world .map-year").count()
    assert stops - 1 == opened.locator("#map_world path.map-picture__route").count()
    button.click()
    assert 0 == opened.locator("#map_world .map-year").count()


@pytest.mark.parametrize("path", [MAPS["fr"], EMBED, "en/map/lists/"])
def test_closed_map_has_no_fault(visited, path):
    """No rule of axe-core is broken, in either color scheme."""
    page, visit = visited(path)
    if path == MAPS["fr"]:
        page.locator("map-filter button").click()

    assert [] == violations_in_both_schemes(page)
    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    assert [] == visit.faults


@pytest.mark.parametrize("path", [MAPS["fr"], EMBED])
def test_opened_map_has_no_fault(visited, path):
    """Nor with the interactive map, its route and an open popup."""
    page, visit = visited(path, reduced_motion="reduce")
    open_map(page)
    page.locator("button[data-route]").click()
    page.locator(CITIES).first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".leaflet-popup a")

    assert [] == violations_in_both_schemes(page)
    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    assert [] == visit.faults


def test_map_reads_from_right_to_left(arabic, open_page):
    """In Arabic the controls are on the right, and nothing overflows."""
    page = open_page()
    visit = Visit(page, arabic)
    page.goto(f"{arabic.address}ar/map/")
    page.get_by_role("button", name="Open the interactive map").click()
    page.wait_for_selector(MARKERS)
    canvas = page.locator("#map_world").bounding_box()
    zoom = page.locator(".leaflet-control-zoom").bounding_box()

    assert zoom["x"] > canvas["x"] + canvas["width"] / 2
    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    assert [] == visit.faults


@pytest.mark.parametrize("path", [EMBED, MAPS["en"]])
def test_only_the_page_for_frames_is_framed(served, open_page, path):
    """Another site shows that page, and no other: the browser refuses."""
    page = open_page()
    told = []
    page.on("console", lambda message: told.append(message.text))
    rule = framed("/en/map/embed/").headers

    def answer(route):
        fetched = route.fetch()
        headers = HEADERS | rule if path == EMBED else HEADERS
        route.fulfill(response=fetched, headers=fetched.headers | headers)

    page.route(f"{served.address}**", answer)
    page.route(
        "http://city.example/",
        lambda route: route.fulfill(
            content_type="text/html",
            body=f"<title>x</title><iframe src='{served.address}{path}'></iframe>",
        ),
    )
    page.goto("http://city.example/")
    page.wait_for_timeout(300)
    is_refused = any("frame-ancestors" in text for text in told)

    assert (path != EMBED) == is_refused
    if path == EMBED:
        frame = page.frame_locator("iframe")
        assert "Map of the cities" == frame.locator("h1").inner_text()


def test_line_of_html_shows_the_map(visited):
    """What a city copies has a title, the right address, and is loaded late."""
    page, _ = visited(MAPS["en"])
    line = page.get_by_label("The line of HTML").input_value()

    assert re.fullmatch(
        r'<iframe src="https://[^"]+/en/map/embed/" title="[^"]+" width="100%" '
        r'height="\d+" loading="lazy"></iframe>',
        line,
    )
