"""Searching as one types: what is found, with which keys, and what is loaded."""

from __future__ import annotations

import pytest

from tests.browser.conftest import served_from
from tests.browser.test_accessibility import violations_in_both_schemes
from tests.browser.test_pages import with_headers
from tests.browser.visits import (
    DESKTOP,
    KINDS,
    PHONE,
    ZOOMED,
    Site,
    Visit,
    wider_than,
)
from tests.building import build, lay
from tests.built_site import BuiltSite

pytestmark = pytest.mark.browser

FIELD = ".site-search input"
RESULT = ".site-search .search-result"
TITLES = f"{RESULT} a"


def search(page, query):
    """Type *query*, and wait until its results are there."""
    page.locator(FIELD).fill("")
    page.locator(FIELD).press_sequentially(query)
    page.wait_for_function(
        "() => document.querySelector('.site-search [role=status]')?.textContent"
    )


def opened(site, open_page, language, name="home", **options):
    """Return a page of the site, quiet so far, and what happens on it."""
    page = open_page(**options)
    visit = Visit(page, site)
    page.set_viewport_size(DESKTOP)
    visit.to(site.url(KINDS[name], language))
    return page, visit


@pytest.mark.parametrize(
    ("language", "query", "first"),
    [
        ("fr", "Clermont", "Clermont-Ferrand"),
        ("fr", "mobilite", "Nouvelles mobilités"),
        ("fr", "Queretaro", "Querétaro"),
        ("fr", "quertearo", "Querétaro"),
        ("fr", "Shenyang", "Shenyang"),
        ("fr", "沈阳", "Shenyang"),
        ("fr", "沈阳市", "Shenyang"),
        ("fr", "กรุงเทพ", "Bangkok"),
        ("fr", "ville durable", "Ville durable"),
        ("fr", "l'eau", "Eau"),
        ("fr", "Regensburg", "Ratisbonne"),
        ("fr", "rencontres 2019", "2ᵉˢ Rencontres, Vitoria-Gasteiz 2019"),
        ("en", "vitoria gastez", "Vitoria-Gasteiz"),
        ("en", "cities", "Cities"),
        ("en", "mobilities", "New mobilities"),
        ("es", "energia", "Energía"),
        ("es", "encuentros cuneo", "5.ᵒˢ Encuentros, Cuneo 2026"),
    ],
)
def test_first_result_is_the_one_that_was_meant(
    served, open_page, language, query, first
):
    """Without accents, with typos, in the plural, in another script or language."""
    page, visit = opened(served, open_page, language)
    search(page, query)

    assert first == page.locator(TITLES).first.inner_text()
    assert [] == visit.faults


def test_nothing_is_loaded_before_the_first_key(served, open_page):
    """A page costs its reader a small module; all the rest comes with a key press."""
    page = open_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    page.goto(served.url(KINDS["home"], "fr"))
    page.locator(FIELD).focus()
    page.wait_for_load_state("networkidle")
    before = [name.partition(".")[0] for name in asked if "search" in name]
    asked.clear()
    search(page, "cuneo")

    assert ["site-search"] == before
    assert {"search", "search-index", "search-marks", "search-panel"} <= {
        name.partition(".")[0] for name in asked
    }


def test_result_says_what_it_is(served, open_page):
    """A result has its kind, its date and the words that were sought, marked."""
    page, _ = opened(served, open_page, "en")
    search(page, "declaration")
    result = page.locator(RESULT).first

    assert "Declaration of Querétaro" == result.locator("a").inner_text()
    assert "Document\u00a0· March 2022" == result.locator(".detail").inner_text()
    assert "Declaration" == result.locator("mark").first.inner_text()


def test_word_of_a_text_is_shown_where_it_stands(served, open_page):
    """An excerpt is taken around what was found."""
    page, _ = opened(served, open_page, "fr")
    search(page, "cloud computing oyem")
    page.locator(FIELD).fill("Oyem")
    excerpt = page.locator(RESULT, has_text="premières Rencontres").first

    assert "Oyem" == excerpt.locator("mark").first.inner_text()


def test_foreign_title_keeps_its_language(served, open_page):
    """A screen reader pronounces Cuneo in Italian on an English page."""
    page, _ = opened(served, open_page, "en")
    search(page, "cuneo")

    assert "it" == page.locator(TITLES).first.get_attribute("lang")


def test_number_of_results_is_announced(served, open_page):
    """Screen readers hear how many there are, or that there is none."""
    page, _ = opened(served, open_page, "en")
    status = page.locator(".site-search").get_by_role("status")
    search(page, "clermont")
    said = status.inner_text()
    assert said.startswith("Results: ")
    assert int(said.removeprefix("Results: ")) > page.locator(RESULT).count()

    page.locator(FIELD).fill("xyzzyq")
    page.wait_for_timeout(600)
    assert "Nothing found" == status.inner_text()
    assert 0 == page.locator(RESULT).count()


def test_arrows_go_through_the_results(served, open_page):
    """Down to the results and up again, Enter opens one."""
    page, _ = opened(served, open_page, "en")
    search(page, "cuneo")
    focused = "() => document.activeElement.innerText || document.activeElement.name"
    page.keyboard.press("ArrowDown")
    assert "Cuneo" == page.evaluate(focused)
    page.keyboard.press("ArrowDown")
    assert "5th Meetings, Cuneo 2026" == page.evaluate(focused)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert "q" == page.evaluate(focused)

    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/cities/cuneo/")


def test_escape_closes_and_leaves_the_words(served, open_page):
    """Escape brings the reader back to the field, and to what was typed."""
    page, _ = opened(served, open_page, "en")
    search(page, "cuneo")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")

    assert not page.locator(RESULT).first.is_visible()
    assert "cuneo" == page.locator(f"{FIELD}:focus").input_value()


def test_results_close_when_the_reader_leaves(served, open_page):
    """Tab goes on through the results into the page, and is never caught."""
    page, _ = opened(served, open_page, "en")
    search(page, "gomel")
    for _ in range(page.locator(f"{RESULT}:visible").count() + 2):
        page.keyboard.press("Tab")

    assert not page.evaluate("() => !!document.activeElement.closest('.site-search')")
    assert not page.locator(RESULT).first.is_visible()


def test_site_map_answers_what_the_address_asks(served, open_page):
    """A search can be sent: Enter leads to an address with every result."""
    page, visit = opened(served, open_page, "fr")
    search(page, "clermont")
    page.keyboard.press("Enter")
    page.wait_for_url("**/fr/plan-du-site/?q=clermont")
    results = page.locator("main .search-result")
    results.first.wait_for()

    assert results.count() > 8
    assert page.title().startswith("clermont – ")
    assert "clermont" == page.locator(FIELD).input_value()
    assert not page.locator(RESULT).first.is_visible()
    assert [] == visit.faults


def test_site_map_answers_without_script(served, open_page):
    """Without JavaScript the form leads to the list of all pages."""
    page = open_page(java_script_enabled=False)
    page.goto(served.url(KINDS["home"], "es"))
    page.locator(FIELD).fill("cuneo")
    page.keyboard.press("Enter")
    page.wait_for_url("**/es/mapa-del-sitio/?q=cuneo")

    assert page.get_by_role("link", name="Cuneo", exact=True).is_visible()
    assert not page.locator("[data-search-results]").is_visible()


def test_search_keeps_to_the_policy(served, open_page):
    """Under the security headers everything is found as well."""
    page = open_page()
    visit = Visit(page, served)
    page.route("**/*", with_headers)
    visit.to(served.url(KINDS["Cuneo"], "en"))
    search(page, "vitoria")
    page.keyboard.press("Enter")
    page.locator("main .search-result").first.wait_for()

    assert [] == visit.faults


@pytest.mark.parametrize("size", [DESKTOP, PHONE, ZOOMED])
def test_results_fit(served, open_page, size):
    """Open results make no screen scroll sideways."""
    page, _ = opened(served, open_page, "fr")
    search(page, "clermont")

    assert [] == wider_than(page, size)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_open_results_have_no_fault(served, open_page, size):
    """axe-core finds nothing wrong with results, in light and in dark colors."""
    page, _ = opened(served, open_page, "fr")
    page.set_viewport_size(size)
    search(page, "clermont")

    assert [] == violations_in_both_schemes(page)


def test_sent_search_has_no_fault(served, open_page):
    """Nor with those of the site map."""
    page = open_page()
    page.goto(served.url(KINDS["site map"], "en") + "?q=mobility")
    page.locator("main .search-result").first.wait_for()

    assert [] == violations_in_both_schemes(page)


def test_targets_are_large_enough(served, open_page):
    """Whatever can be touched is at least 24 pixels high (WCAG 2.2, 2.5.8)."""
    page, _ = opened(served, open_page, "en")
    page.set_viewport_size(PHONE)
    search(page, "clermont")
    targets = page.locator(".site-search :is(a, input, button):visible")

    assert targets.count() > 8
    assert all(each.bounding_box()["height"] >= 24 for each in targets.all())


def test_search_reads_from_right_to_left(arabic, open_page):
    """In Arabic the results hang from the field, and a Latin title keeps its order."""
    page = open_page()
    visit = Visit(page, arabic)
    page.set_viewport_size(DESKTOP)
    visit.to(f"{arabic.address}ar/")
    search(page, "大阪市")
    panel = page.locator(".site-search__panel").bounding_box()

    assert "Osaka" == page.locator(TITLES).first.inner_text()
    assert panel["x"] < DESKTOP["width"] / 2
    assert "ltr" == page.locator(TITLES).first.evaluate(
        "each => getComputedStyle(each).direction"
    )
    for size in (DESKTOP, PHONE, ZOOMED):
        assert [] == wider_than(page, size)
    assert [] == visit.faults


def test_site_below_an_address_finds_its_pages(tmp_path, open_page):
    """Where a host shows the site in a folder, results and forms lead there."""
    root = lay(tmp_path / "site")
    (root / "host").mkdir()
    url = "site:\n  url: https://example.org/inmc\n"
    (root / "host/site.yaml").write_text(url, "utf-8")
    build(root, tmp_path / "server/inmc", PUBLISH=True)
    with served_from(BuiltSite(root, tmp_path / "server")) as site:
        page = open_page()
        visit = Visit(page, Site(site.built, site.address))
        visit.to(f"{site.address}inmc/en/")
        search(page, "oporto")
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/inmc/en/cities/porto/")
        search(page, "river")
        page.keyboard.press("Enter")
        page.wait_for_url("**/inmc/en/site-map/?q=river")
        page.locator("main .search-result").first.wait_for()

        assert [] == visit.faults


def test_missing_index_leaves_the_form(served, open_page):
    """Where the index cannot be read, Enter still leads to the list of all pages."""
    page = open_page()
    page.route("**/search.json", lambda route: route.abort())
    page.goto(served.url(KINDS["home"], "en"))
    page.locator(FIELD).press_sequentially("cuneo")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/site-map/?q=cuneo")

    assert page.get_by_role("link", name="Cuneo", exact=True).is_visible()


@pytest.fixture
def words(served, open_page):
    """Return a function that asks the module of words, as the browser runs it."""
    page = open_page()
    page.goto(served.address)
    (path,) = [name for name in served.built.files if "search-words" in name]

    def ask(call):
        return page.evaluate(
            f"import('/{path}').then(({{ closeness, fold, wordsOf }}) => {call})"
        )

    return ask


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Querétaro", ["queretaro"]),
        ("l’eau ÉNERGIE", ["l", "eau", "energie"]),
        ("1ʳᵉˢ Rencontres", ["1res", "rencontres"]),
        ("Œuvre, Straße, Łódź", ["oeuvre", "strasse", "lodz"]),
        ("Shenyang沈阳", ["shenyang", "沈阳"]),
        ("Кременчук", ["кременчук"]),
        ("சென்னை", ["சென்னை".lower()]),
        ("R&D <b>", ["r", "d", "b"]),
        ("…", []),
    ],
)
def test_words_are_folded(words, text, expected):
    """Accents, capitals and ligatures do not count, in any script."""
    assert expected == words(f"wordsOf({text!r})")


@pytest.mark.parametrize(
    ("nearer", "farther"),
    [
        (("eau", "eau"), ("eau", "eaux")),
        (("mob", "mobile"), ("mob", "mobilite")),
        (("mobilite", "mobilites"), ("mobilites", "mobilite")),
        (("ciudades", "ciudad"), ("ciudades", "civil")),
        (("沈阳市", "沈阳"), ("沈阳市", "长宁")),
    ],
)
def test_same_word_is_closer_than_its_like(words, nearer, farther):
    """The same, then what begins so, then another form, then another word."""
    one, other = (words(f"closeness{each!r}") for each in (nearer, farther))

    assert one > other


@pytest.mark.parametrize(
    ("sought", "word", "is_forgiven"),
    [
        ("gastez", "gasteiz", True),  # one left out
        ("quertearo", "queretaro", True),  # two swapped
        ("clermnot", "clermont", True),
        ("shenyyang", "shenyang", True),  # one too many
        ("vitorya", "vitoria", True),  # one wrong
        ("vitrya", "vitoria", False),  # two, of a short word
        ("clrmomt", "clermont", False),
        ("xlermomt", "clermont", True),  # two, of a long one
        ("2017", "2019", False),  # another year is another year
        ("ota", "oto", False),
        ("coni", "contact", False),
    ],
)
def test_typos_are_forgiven_within_bounds(words, sought, word, is_forgiven):
    """One typo in a word, two in a long one, none in a number or a very short one."""
    assert is_forgiven == bool(words(f"closeness({sought!r}, {word!r}, true)"))
