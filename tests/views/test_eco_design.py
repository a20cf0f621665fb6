from plugins.outputs.publishing.page_weight import FirstVisit
from plugins.views.eco_design import eco_design_view


def visit(page, kind, elements=80, size=9_000):
    """Return a visit with three requests."""
    return FirstVisit(page, kind, elements, 3, size, ())


VISITS = [
    visit("en/index.html", "home", size=12_345),
    visit("en/cities/porto/index.html", "city", elements=100, size=8_000),
    visit("en/cities/osaka/index.html", "city", elements=300, size=9_000),
    visit("en/cities/lima/index.html", "city", elements=90, size=9_990),
    visit("en/about/index.html", "page", size=7_000),
    visit("en/old/index.html", "moved", size=900),
]


def test_each_kind_has_a_row(english):
    """What a reader calls one kind of page is one; kinds without pages are left out."""
    view = eco_design_view(VISITS, english)

    assert [(kind.name, kind.pages) for kind in view.kinds] == [
        ("Home page", "1"),
        ("Page of a city", "3"),
        ("Page of text", "1"),
    ]


def test_the_worst_are_named(english):
    """Which page is the heaviest, and which has the lowest EcoIndex with its grade."""
    city = eco_design_view(VISITS, english).kinds[1]

    assert ("9", "10", "/en/cities/lima/") == (
        city.size,
        city.heaviest,
        city.heaviest_url,
    )
    assert ("85 A", "/en/cities/osaka/") == (city.worst, city.worst_url)


def test_the_whole_site_is_told(french):
    """Of the pages that are read; those that only lead on are no pages."""
    view = eco_design_view(VISITS, french)

    assert ("5", "9", "12,3", "3", "A") == (
        view.pages,
        view.size,
        view.heaviest,
        view.requests,
        view.grade,
    )
