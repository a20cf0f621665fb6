"""What pages say to programs is what they show to people."""

from __future__ import annotations

import json
import re

import pytest

from tests.built_site import text_of

NAMES = ("name", "headline", "alternateName")
MOST = 1000  # bytes: what no page needs more than
KINDS = {
    r"/(?:fr|en|es)/": "WebSite",
    r"/\w+/(?:villes|cities|ciudades)/.+/": "City|AdministrativeArea",
    r"/\w+/(?:rencontres|editions|encuentros)/.+/": "Event",
    r"/\w+/(?:presse|press|prensa)/.+/": "Article",
    r"/\w+/(?:donnees|data|datos)/": "Dataset",
}


@pytest.fixture(name="said", scope="module")
def said_(site):
    """What each page says, by its path: things by their type."""
    return {path: things(page) for path, page in site.pages.items()}


def things(page):
    """Return what *page* says, by the type of each thing."""
    found = {}
    for script in page.all("script", type="application/ld+json"):
        said = json.loads(script.text)
        assert "https://schema.org" == said.pop("@context")
        for thing in said.get("@graph", [said]):
            found[thing["@type"]] = thing
    return found


def values(thing, names):
    """Yield each value with one of these *names*, however deep it is."""
    for name, value in thing.items():
        if name in names:
            yield value
        for inner in value if isinstance(value, list) else [value]:
            if isinstance(inner, dict):
                yield from values(inner, names)


def shown(page):
    """Return all that a reader of *page* is told."""
    return plain(text_of(page.one("body")))


def plain(text):
    """Return *text* with single spaces of one kind."""
    return " ".join(text.split())


def test_each_kind_of_page_says_what_it_is(site, said):
    """The home page, cities, editions, releases and the data; nobody else does."""
    for page in site.localized:
        types = set(said[page.path]) - {"BreadcrumbList"}
        kinds = [
            kind for shape, kind in KINDS.items() if re.fullmatch(shape, page.address)
        ]
        expected = {f"{each}" for each in kinds} if page.canonical else set()

        assert len(expected) == len(types), page.path
        assert all(re.fullmatch(kind, each) for kind in expected for each in types)


def test_search_is_that_of_the_page(site, said):
    """What a program fills in is the form that a reader has."""
    for page in site.localized:
        if action := said[page.path].get("WebSite", {}).get("potentialAction"):
            form = page.one("form", role="search")
            (field,) = [each for each in form.iter("input") if each.get("name")]
            address = f"{site.url}{form.get('action')}?{field.get('name')}={{words}}"

            assert address == action["target"]
            assert "required name=words" == action["query-input"]

    assert 3 == sum("SearchAction" in str(found) for found in said.values())


def test_names_are_on_the_page(site, said):
    """A city, an edition, a country, the network: each is called as readers see it."""
    for page in site.pages.values():
        text = shown(page)
        for thing in said[page.path].values():
            for name in values(thing, NAMES):
                assert plain(name) in text, page.path


def test_title_is_the_name(site, said):
    """What a page is about is called as its heading."""
    for page in site.localized:
        for kind, thing in said[page.path].items():
            if kind != "BreadcrumbList":
                name = thing.get("name") or thing["headline"]
                assert text_of(page.one("h1")) == plain(name)


def test_address_is_that_of_the_page(site, said):
    """A thing is found at the canonical address, whatever page speaks of it."""
    for page in site.pages.values():
        for kind, thing in said[page.path].items():
            if kind != "BreadcrumbList":
                assert page.canonical == thing["url"]


def test_breadcrumbs_are_those_of_the_page(site, said):
    """The same steps, in the same order, and then the page itself."""
    for page in site.pages.values():
        (steps,) = [
            [(f"{site.url}{link.get('href')}", text_of(link)) for link in nav.iter("a")]
            for nav in page.all("nav", class_="breadcrumbs")
        ] or [[]]
        listed = said[page.path].get("BreadcrumbList", {}).get("itemListElement", [])
        *told, last = listed or [{}]

        assert steps == [(each["item"], plain(each["name"])) for each in told]
        assert [*range(1, len(listed) + 1)] == [each["position"] for each in listed]
        assert "item" not in last


def test_days_are_on_the_page(site, said):
    """Those of a release to the letter; those of an edition in words."""
    for page in site.localized:
        for thing in said[page.path].values():
            days = {time.get("datetime") for time in page.all("time")}
            assert set(values(thing, ["datePublished", "dateModified"])) <= days
            for day in values(thing, ["startDate", "endDate"]):
                numbers = set(re.findall(r"\d+", shown(page)))
                year, *_, last = (*day.split("-"), day.rpartition("-")[2])
                assert {year, str(int(last))} <= numbers


def test_places_are_those_of_their_city(site, said):
    """Coordinates are on the page of the city, and of its country's code as well."""
    places = {}
    for page in site.localized:
        for thing in said[page.path].values():
            if geo := thing.get("geo"):
                where = f"{geo['latitude']}, {geo['longitude']}"
                assert where in shown(page)
                places[plain(thing["name"])] = geo
    for found in said.values():
        location = found.get("Event", {}).get("location")
        if location:
            assert places[plain(location["name"])] == location["geo"]
            assert re.fullmatch("[A-Z]{2}", location["address"]["addressCountry"])


def test_data_are_where_the_page_links_to(site, said):
    """What a program is led to is what a reader is offered."""
    pages = [page for page in site.pages.values() if "Dataset" in said[page.path]]
    for page in pages:
        files = said[page.path]["Dataset"]["distribution"]
        addresses = {each["contentUrl"] for each in files}

        assert addresses <= {f"{site.url}{a.get('href')}" for a in page.all("a")}
        for address in addresses:
            assert address.removeprefix(f"{site.url}/") in site.files

    assert bool(pages) == any("DataDownload" in str(each) for each in said.values())


def test_language_is_that_of_the_text(site, said):
    """A text that is not translated says its own."""
    for page in site.localized:
        texts = [each.get("lang") for each in page.all("article") if each.get("lang")]
        for language in (thing.get("inLanguage") for thing in said[page.path].values()):
            assert language in (None, *(texts or [page.lang]))


def test_no_page_says_too_much(site):
    """Programs cost readers a few hundred bytes."""
    sizes = {
        page.path: sum(
            len(script.text.encode())
            for script in page.all("script", type="application/ld+json")
        )
        for page in site.pages.values()
    }

    assert {} == {path: size for path, size in sizes.items() if size > MOST}
