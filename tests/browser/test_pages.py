"""The pages as readers see them: whole, quiet, and as narrow as their screen."""

from __future__ import annotations

import pytest

from plugins.outputs.web_files.headers import HEADERS
from tests.browser.visits import (
    DESKTOP,
    KINDS,
    LANGUAGES,
    OTHER_KINDS,
    PHONE,
    UNTRANSLATED,
    ZOOMED,
    Visit,
    one_of_each_kind,
    wider_than,
)

pytestmark = pytest.mark.browser

PAGES = [
    *((name, path, tag) for name, path in KINDS.items() for tag in LANGUAGES),
    *((name, path, "fr") for name, path in OTHER_KINDS.items()),
]
IDS = [f"{name}-{tag}" for name, _, tag in PAGES]
BY_LANGUAGE = pytest.mark.parametrize(("name", "path", "language"), PAGES, ids=IDS)


@BY_LANGUAGE
def test_page_fits_and_is_quiet(served, open_page, name, path, language):
    """Nothing fails, comes from elsewhere or is wider than a desk, a phone, a zoom."""
    page = open_page()
    visit = Visit(page, served)
    status = visit.to(served.url(path, language))

    assert (404 if name == "not found" else 200) == status
    assert language == page.locator("html").get_attribute("lang")
    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    assert [] == visit.faults


def test_no_kind_of_page_breaks_the_policy(served, open_page):
    """Under the security headers of the site every kind of page is whole."""
    found = {}
    for path in one_of_each_kind(served.built, "en"):
        page = open_page()
        visit = Visit(page, served)
        page.route("**/*", with_headers)
        visit.to(served.address + path.removesuffix("index.html"))
        margin = page.evaluate("() => getComputedStyle(document.body).margin")
        if visit.faults or margin != "0px":  # without the stylesheet it is 8px
            found[path] = [*visit.faults, margin]

    assert {} == found


def test_policy_is_in_force(served, open_page):
    """What the headers forbid is told: that nothing is told means that all is well."""
    page = open_page()
    visit = Visit(page, served)
    page.route("**/*", with_headers)
    visit.to(served.url(KINDS["home"]))
    with page.expect_console_message():
        page.evaluate("document.body.setAttribute('style', 'color: red')")

    assert "Content Security Policy" in "".join(visit.faults)


def test_old_address_leads_on(served, open_page):
    """Where a host knows only files, a reader arrives all the same."""
    page = open_page()
    page.route("**/*", with_headers)
    page.goto(f"{served.address}en/about/")
    page.wait_for_url(f"{served.address}en/network/")

    assert "The network" == page.locator("h1").inner_text()


def with_headers(route):
    """Answer as a host does that sends the site's security headers."""
    answer = route.fetch()
    route.fulfill(response=answer, headers=answer.headers | HEADERS)


@pytest.mark.parametrize("path", ["", "nowhere"])
def test_entrance_fits_and_is_quiet(served, open_page, path):
    """The root, and an address without a language, offer every language."""
    page = open_page()
    visit = Visit(page, served)
    page.goto(f"{served.address}{path}")

    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    links = page.locator("main a[hreflang]")
    assert [f"/{tag}/" for tag in LANGUAGES] == [
        link.get_attribute("href") for link in links.all()
    ]
    assert [] == [fault for fault in visit.faults if not path]


@pytest.mark.parametrize("name", KINDS | OTHER_KINDS)
def test_page_is_whole_without_script(served, open_page, name):
    """Readers without JavaScript have every word and every link."""
    url = served.url((KINDS | OTHER_KINDS)[name], "fr")
    found = []
    for is_on in (True, False):
        page = open_page(java_script_enabled=is_on)
        page.goto(url)
        found.append((page.locator("body").inner_text(), page.locator("a").count()))

    assert found[0] == found[1], name


@pytest.mark.parametrize("language", LANGUAGES)
def test_styles_are_in_force(served, open_page, language):
    """The stylesheet is found and understood: a page is more than its HTML."""
    page = open_page()
    page.goto(served.url(KINDS["home"], language))

    assert "flex" == page.locator("body").evaluate(
        "body => getComputedStyle(body).display"
    )


def test_fallback_announces_its_language(served, open_page):
    """A text that is not translated says so, in words and to a screen reader."""
    page = open_page()
    page.goto(served.url(UNTRANSLATED, "es"))
    article = page.locator("main article").first

    assert "es" == page.locator("html").get_attribute("lang")
    assert "fr" == article.get_attribute("lang")
    assert "francés" in page.locator("main .notice").inner_text()


PATHS_IN_ARABIC = [
    "index.html",
    "cities/index.html",
    "cities/osaka/index.html",
    "editions/2019/index.html",
    "documents/river-charter/index.html",
    "press/2019-06-05-charter-signed/index.html",
    "sources/index.html",
    "404.html",
]


@pytest.mark.parametrize("path", PATHS_IN_ARABIC)
def test_page_reads_from_right_to_left(arabic, open_page, path):
    """In Arabic the page begins on the right, and is no wider than its screen."""
    page = open_page()
    visit = Visit(page, arabic)
    page.goto(f"{arabic.address}ar/{path}")
    name = page.locator(".site-header__name").bounding_box()
    menu = page.locator("nav.languages").bounding_box()

    assert "rtl" == page.locator("html").get_attribute("dir")
    assert name["x"] > menu["x"]
    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    assert [] == visit.faults


def test_foreign_text_keeps_its_direction(arabic, open_page):
    """A French text on an Arabic page reads from left to right."""
    page = open_page()
    page.goto(f"{arabic.address}ar/press/2019-06-05-charter-signed/")
    article = page.locator("main article").first

    assert ("fr", "ltr") == (
        article.get_attribute("lang"),
        article.get_attribute("dir"),
    )
    direction = article.evaluate("each => getComputedStyle(each).direction")
    assert "ltr" == direction


def test_print_shows_what_is_folded_away(served, open_page):
    """On paper nobody can open the figures of the other sources."""
    page = open_page()
    page.goto(f"{served.address}en/editions/2017/")
    folded = page.locator("main details:not([open]) > :not(summary)").first

    assert 0 == folded.evaluate("each => each.getBoundingClientRect().height")
    page.emulate_media(media="print")
    assert 0 < folded.evaluate("each => each.getBoundingClientRect().height")
