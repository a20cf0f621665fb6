import pytest

from plugins.outputs.publishing.link_check import Fault, faults
from plugins.outputs.publishing.page_weight import Facts

PAGES = {
    "index.html": '<a href="/fr/">x</a>',
    "fr/index.html": '<h1 id="top">x</h1>',
    "fr/a b/index.html": '<h1 id="été">x</h1>',
}
FILES = ("theme/icon.svg",)


def faults_of(pages, others=()):
    """Return the faults of *pages*, which are texts by their path."""
    contents = {path: html.encode() for path, html in pages.items()}
    return list(faults(Facts(contents), (*contents, *FILES, *others)))


def found(link, others=()):
    """Return the faults of a page with *link*."""
    page = {"fr/villes/index.html": f'<main id="content"><a href="{link}">x</a></main>'}
    return faults_of(PAGES | page, others)


@pytest.mark.parametrize(
    "link",
    [
        "/",
        "/fr/",
        "/fr/index.html",
        "/fr/#top",
        "#content",
        "/fr/a%20b/",
        "/fr/a%20b/#%C3%A9t%C3%A9",
        "/theme/icon.svg",
        "/theme/icon.svg#part",
        "https://www.geonames.org/6618607/",
        "https://example.org/?a=1&amp;b=2#c",
        "https://[odd",
        "mailto:press@example.org",
        "tel:+33100000000",
        "data:image/svg+xml,%3Csvg/%3E",
    ],
)
def test_leads_somewhere(link):
    """A page, a place on it, a file, or another site, which is not asked."""
    assert found(link) == []


def test_place_on_one_page_is_none_on_another():
    """Each page has its own, whatever the others have."""
    link = '<a href="#here">x</a>'
    pages = {"a.html": f'<p id="here">{link}</p>', "b.html": link}

    assert faults_of(pages) == [Fault("b.html", "#here")]


@pytest.mark.parametrize(
    "link",
    [
        "/de/",
        "/fr",
        "/fr/#bottom",
        "#nowhere",
        "fr/",
        "//example.org/",
        "javascript:alert(1)",
    ],
)
def test_leads_nowhere(link):
    """Each is a fault of the page, with the link as it was written."""
    assert found(link) == [Fault("fr/villes/index.html", link)]


def test_others_exist_beside():
    """A picture that no build wrote is there all the same."""
    assert found("/images/a.png") != []
    assert found("/images/a.png", ["images/a.png"]) == []


def test_a_dead_picture_is_a_fault():
    """What is shown counts like what is linked to."""
    page = {"index.html": '<img alt="x" src="/images/gone.png">'}

    assert faults_of(page) == [Fault("index.html", "/images/gone.png")]


def test_a_fault_is_told_once_a_page():
    """A dead link in the menu is not ten faults of one page."""
    page = {"index.html": '<a href="/x/">x</a><a href="/x/">y</a>'}

    assert faults_of(page) == [Fault("index.html", "/x/")]


def test_an_id_names_one_place():
    """A link to an id that two elements have leads to the first alone."""
    page = {"index.html": '<p id="a"></p><p id="a"></p><p id="b"></p>'}

    assert faults_of(page) == [Fault("index.html", "a", is_duplicate=True)]


def test_signs_of_html_are_read():
    """In an attribute, & is written &amp;."""
    page = {"a&b/index.html": "", "index.html": '<a href="/a&amp;b/">x</a>'}

    assert faults_of(page) == []


def test_forms_lead_somewhere():
    """A form that is sent to a page that is not there is a fault."""
    page = {"fr/a/index.html": '<form action="/fr/nowhere/"></form>'}

    assert faults_of(PAGES | page) == [Fault("fr/a/index.html", "/fr/nowhere/")]


def test_every_page_that_has_a_dead_link_is_named():
    """Not only the first, though a link is looked up once."""
    pages = dict.fromkeys(PAGES, '<a href="/gone/">x</a><a href="#x">x</a>')
    pages["fr/index.html"] += '<p id="x">'

    assert {
        *((path, "/gone/") for path in PAGES),
        *((path, "#x") for path in PAGES if path != "fr/index.html"),
    } == {(fault.page, fault.target) for fault in faults_of(pages)}
