"""What the network's site must show, wherever else it is shown."""

from __future__ import annotations

import pytest

from tests.built_site import text_of

EDITION_2017 = {
    "fr": "fr/rencontres/2017/index.html",
    "en": "en/editions/2017/index.html",
    "es": "es/encuentros/2017/index.html",
}
MEASURES = {
    "fr": {"cities": "Villes", "countries": "Pays"},
    "en": {"cities": "Cities", "countries": "Countries"},
    "es": {"cities": "Ciudades", "countries": "Países"},
}


def figures(page):
    """Return (measure, number, id of its source) for each figure of *page*."""
    for group in page.all("div", class_="figure-group"):
        measure = text_of(group.find("dt"))
        for figure in group.iter():
            if figure.get("class") == "figure":
                link = next(figure.iter("a"))
                number = text_of(figure.find("b"))
                yield measure, number, link.get("href").split("/")[-2]


def test_site_is_whole(real):
    """The site has at least two hundred pages, in three languages."""
    assert ["fr", "en", "es"] == real.languages
    assert len(real.pages) >= 200


@pytest.mark.parametrize("language", EDITION_2017)
@pytest.mark.parametrize(
    ("measure", "number", "source"),
    [
        ("countries", "20", "press-release-2017-10-12"),
        ("countries", "23", "press-release-2017-12-05"),
        ("cities", "40", "press-release-2017-12-05"),
        ("cities", "44", "network-presentation"),
    ],
)
def test_figures_that_disagree_are_shown(real, language, measure, number, source):
    """The page of 2017 has every source's figure in its HTML, in each language."""
    page = real.pages[EDITION_2017[language]]

    assert (MEASURES[language][measure], number, source) in set(figures(page))


@pytest.mark.parametrize("language", EDITION_2017)
def test_sources_of_figures_are_described(real, language):
    """Each figure's source is one click away, on a page that names the edition."""
    edition = real.pages[EDITION_2017[language]]
    cited = {source for _, _, source in figures(edition)}
    pages = [
        page
        for page in real.localized
        if page.lang == language and page.address.split("/")[-2] in cited
    ]

    assert cited
    assert len(cited) == len(pages)
    assert all(page.all("a", href=edition.address) for page in pages)
