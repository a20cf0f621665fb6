"""Whoever follows links comes to every page, and pays little for it."""

from __future__ import annotations

from plugins.outputs.publishing.budgets import overruns
from plugins.outputs.publishing.page_weight import Facts, first_visits


def linked(page):
    """Return the paths of the pages to which *page* leads, on this site."""
    for link in page.all("a"):
        url = (link.get("href") or "").partition("#")[0]
        if url.startswith("/"):
            yield f"{url.removeprefix('/')}index.html" if url.endswith("/") else url


def reached(site, start, steps):
    """Return the paths of the pages that are at most *steps* links from *start*."""
    found = last = {start}
    for _ in range(steps):
        last = {path for page in last for path in linked(site.pages[page])}
        last = (last & site.pages.keys()) - found
        found = found | last
    return found


def pages_of(site, language):
    """Return the paths of the pages of *language* that readers are led to."""
    return {
        page.path
        for page in site.whole
        if page.lang == language and not page.path.endswith("404.html")
    }


def test_every_page_is_three_links_from_home(site):
    """The menu, a list and its records; the map of the site is at the foot."""
    for language in site.languages:
        wanted = pages_of(site, language)

        assert set() == wanted - reached(site, f"{language}/index.html", 3)


def test_every_page_leads_to_what_the_law_wants(site):
    """Contact, accessibility, legal notice, map of the site: at the foot of each."""
    for page in site.whole:
        (foot,) = page.all("footer")
        links = [link.get("href") for link in foot.iter("a")]
        menu = site.settings.get("footer", ())

        assert len(links) >= len(menu), page.path
        assert any(link.endswith("atom.xml") for link in links)


def test_pages_keep_to_their_budgets(small):
    """Every one, and half of them to more: the templates are light."""
    assert [] == overruns_of(small)


def test_no_page_is_too_dear_to_be_published(site):
    """However many records there are: a page's weight and requests are bounded."""
    assert [] == [each for each in overruns_of(site) if each.stops]


def overruns_of(site):
    """Return the budgets that the pages of *site* do not keep to."""
    kinds = dict.fromkeys(site.moved, "moved") | {"style-guide.html": "style_guide"}
    return list(overruns([*first_visits(Facts(site.files), kinds)]))
