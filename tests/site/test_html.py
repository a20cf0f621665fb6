"""What holds for every page of both sites, as HTML."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

from tests.built_site import LANDMARKS, text_of

HEADINGS = {f"h{level}": level for level in range(1, 7)}
LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "img": "src",
    "link": "href",
    "object": "data",
    "script": "src",
    "source": "src",
    "track": "src",
    "video": "src",
}
DATA = "application/ld+json"  # what programs read, and browsers do not run
NOT_LOADED = {DATA, "canonical", "alternate"}  # only names an address, or nothing


def levels(page):
    """Return the levels of the headings of *page*, in their order."""
    found = (HEADINGS.get(element.tag) for element in page.all())
    return [level for level in found if level]


def test_every_page_is_html(site):
    """No page has what the standard calls a parse error."""
    assert {} == {path: page.errors for path, page in site.pages.items() if page.errors}


def test_every_page_has_one_main_heading(site):
    """The first heading is of level 1, and no other is."""
    found = {path: levels(page) for path, page in site.pages.items()}

    assert {} == {
        path: level
        for path, level in found.items()
        if level.index(1) != 0 or level.count(1) != 1
    }


def test_headings_skip_no_level(site):
    """Below a heading of level 2 comes one of level 3, never of level 4."""
    assert [] == [
        page.path
        for page in (*site.pages.values(), site.style_guide)
        if any(below > above + 1 for above, below in pairwise(levels(page)))
    ]


def test_every_page_has_its_landmarks(site):
    """Header, menus, content and footer can be found without looking."""
    missing = {
        page.path: LANDMARKS - {element.tag for element in page.all()}
        for page in site.whole
    }

    assert {} == {path: tags for path, tags in missing.items() if tags}


def test_every_page_has_one_content(site):
    """There is one <main>, on the entrance as well."""
    assert {1} == {len(page.all("main")) for page in site.pages.values()}


def test_menus_are_told_apart(site):
    """No two menus of a page have the same name."""
    names = {
        page.path: Counter(nav.get("aria-label") for nav in page.all("nav"))
        for page in site.whole
    }

    assert [] == [
        path
        for path, found in names.items()
        if None in found or max(found.values()) > 1
    ]


def test_skip_link_leads_to_the_content(site):
    """The first link of a page jumps over the menus, into <main>."""
    assert {("#content", "content")} == {
        (page.all("a")[0].get("href"), page.one("main").get("id"))
        for page in site.whole
    }


def test_ids_are_unique(site):
    """An id names one element of its page."""
    for page in site.pages.values():
        ids = Counter(element.get("id") for element in page.all() if element.get("id"))
        assert [] == [name for name, count in ids.items() if count > 1], page.path


def test_labels_name_something(site):
    """What labels or describes an element is on the same page, and says something."""
    for page in site.pages.values():
        texts = {each.get("id"): text_of(each) for each in page.all() if each.get("id")}
        for element in page.all():
            for attribute in ("aria-labelledby", "aria-describedby"):
                for name in (element.get(attribute) or "").split():
                    assert texts.get(name), (page.path, name)


def test_title_says_what_the_heading_says(site):
    """The name of a tab begins with the heading of its page."""
    assert [] == [
        (page.title, text_of(page.one("h1")))
        for page in site.localized
        if not page.title.startswith(text_of(page.one("h1")))
    ]


def test_titles_are_unique(site):
    """Among the pages of a language, no two have the same title."""
    titles = Counter((page.lang, page.title) for page in site.indexed.values())

    assert {} == {title: count for title, count in titles.items() if count > 1}


def test_every_page_is_summed_up(site):
    """Search engines find a sentence about each page."""
    assert [] == [
        path
        for path, page in site.pages.items()
        if not (page.one("meta", name="description").get("content") or "").strip()
    ]


def test_nothing_is_inline(site):
    """No style and no script is in a page: the strictest policy lets all of it pass."""
    for page in site.pages.values():
        names = {name for element in page.all() for name in element.attrib}
        odd = {name for name in names if name == "style" or name.startswith("on")}
        scripts = [each for each in page.all("script") if each.get("type") != DATA]

        assert ([], set()) == (page.all("style"), odd), page.path
        assert all(each.get("src") for each in scripts), page.path


def test_nothing_comes_from_elsewhere(site):
    """Whatever a page loads is on the site, and is there."""
    for page in site.pages.values():
        for tag, attribute in LOADED.items():
            for element in page.all(tag):
                kinds = (element.get("rel") or "").split()
                if NOT_LOADED.isdisjoint([*kinds, element.get("type")]):
                    address = element.get(attribute) or ""
                    if address.startswith("data:"):  # the icon is in the page
                        continue
                    assert address.removeprefix("/") in site.files, (page.path, address)


def test_pictures_are_described(site):
    """Each picture has a text in its place, if only an empty one."""
    pictures = [each for page in site.pages.values() for each in page.all("img")]

    assert [] == [each.get("src") for each in pictures if each.get("alt") is None]


def test_links_open_where_they_are(site):
    """No link opens another window, and none hides words in a tooltip."""
    links = [link for page in site.pages.values() for link in page.all("a")]

    assert set() == {
        name for link in links for name in link.attrib if name in {"target", "title"}
    }
