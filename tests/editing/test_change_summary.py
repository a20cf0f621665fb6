from datetime import date
from gettext import NullTranslations

import pytest

from plugins.editing.change_summary import MOST, render_summary
from plugins.editing.site_changes import Changes, PageChange
from plugins.reading.catalogs import read_catalog
from plugins.reading.network import read_network
from tests.building import ROOT, SMALL

ENGLISH = NullTranslations()
RECORDS = {
    "cities": Changes(added=("Gaia",), changed=("Porto", "<b>"), removed=("Ôsaka",)),
    "redirects": Changes(added=("/old",)),
}
PAGES = [
    PageChange("fr/index.html", 10_000, 10_100),
    PageChange("fr/villes/gaia/index.html", None, 12_345),
    PageChange("fr/villes/osaka/index.html", 11_000, None),
]


@pytest.fixture(scope="module")
def network():
    """The small site, in which one text is not translated."""
    return read_network(SMALL, date(2026, 1, 31)).network


def test_records_are_named(network):
    """By their kind, under its name or that of its file; a name is no Markdown."""
    text = render_summary(RECORDS, PAGES, network, ENGLISH)

    assert (
        "## Cities\n\nAdded: Gaia\n\nChanged: Porto, \\<b\\>\n\nRemoved: Ôsaka" in text
    )
    assert "## data/redirects.yaml\n\nAdded: /old" in text


def test_pages_have_their_weight(network):
    """Before and after, what changed most first."""
    text = render_summary(RECORDS, PAGES, network, ENGLISH)

    assert "New pages: 1. Changed: 1. Removed: 1." in text
    assert text.index("| /fr/villes/gaia/ | – → 12.3 |") < text.index(
        "| /fr/villes/osaka/ | 11.0 → – |"
    )
    assert "| /fr/ | 10.0 → 10.1 |" in text


def test_what_is_to_be_translated(network):
    """In each language of the site, whether this change is why or not."""
    text = render_summary({}, [], network, ENGLISH)

    assert "* en: 0 missing, 0 outdated\n* es: 2 missing, 0 outdated" in text
    assert "No record and no text is different." in text


def test_long_lists_are_cut(network):
    """A change of the whole site is told in a page all the same."""
    many = [f"City {number:03}" for number in range(MOST + 3)]
    pages = [PageChange(f"{name}.html", None, 1) for name in many]
    text = render_summary({"cities": Changes(added=many)}, pages, network, ENGLISH)

    assert text.count("and 3 more") == 2
    assert "City 020" not in text.partition("##")[2].partition("## Pages")[0]


def test_unknown_pages_are_told(network):
    """Where the site of before could not be built, that is said."""
    text = render_summary(RECORDS, None, network, ENGLISH)

    assert "pages are not compared" in text


def test_it_speaks_the_language_of_its_reader(network):
    """Whole: no word of English is left in the French one."""
    text = render_summary(RECORDS, PAGES, network, read_catalog(ROOT, "fr"))

    for word in ("Added", "Changed", "Removed", "Cities", "Pages of", "missing"):
        assert word not in text
