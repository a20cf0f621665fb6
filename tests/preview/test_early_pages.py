"""The page of what was edited is on disk before the rest is made, if it is right."""

from __future__ import annotations

import pytest

from plugins.preview.early_pages import pages_of, write_early
from tests.finished import empty_site

PAGE = "fr/villes/porto/index.html"


@pytest.fixture
def folder(tmp_path):
    """A site as it was published, whose page is old."""
    folder = tmp_path / "output"
    for path in (PAGE, "fr/index.html"):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text("old", "utf-8")
    return folder


def site_of(folder, html, made):
    """Return a site whose page is *html*; what is *made* is told."""
    site = empty_site(folder)
    site.promise(PAGE, lambda: made.append(PAGE) or html)
    site.promise("fr/index.html", lambda: made.append("fr/index.html") or "new")
    site.promise_folder("api/v1/", lambda: made.append("api/v1/") or {})
    return site


def test_page_takes_its_place(folder):
    """Nothing else is made, though its links lead there."""
    made = []
    html = '<a href="/fr/">new</a><a href="/api/v1/cities/porto.json">JSON</a>'
    write_early(site_of(folder, html, made), folder, {"porto"})

    assert (folder / PAGE).read_text("utf-8") == html
    assert (folder / "fr/index.html").read_text("utf-8") == "old"
    assert made == [PAGE]


@pytest.mark.parametrize(
    "html", ['<a href="/fr/nowhere/">x</a>', '<p id="a">x</p><p id="a">x</p>']
)
def test_faulty_page_waits_for_the_check_of_the_whole(folder, html):
    """Which tells what is wrong with it."""
    write_early(site_of(folder, html, []), folder, {"porto"})

    assert (folder / PAGE).read_text("utf-8") == "old"


def test_new_page_waits(folder):
    """The list of what is published is not known to be right before the whole is."""
    (folder / PAGE).unlink()
    write_early(site_of(folder, "new", []), folder, {"porto"})

    assert not (folder / PAGE).exists()


def test_many_pages_wait(folder):
    """Another branch is no edit for the page of which somebody waits."""
    made = []
    site = site_of(folder, "new", made)
    names = {f"city-{number}" for number in range(40)}
    for name in names:
        site.promise(f"fr/villes/{name}/index.html", lambda: made.append("x") or "x")
    write_early(site, folder, {"porto", *names})

    assert made == []


def test_pages_of_what_was_edited():
    """They are known by their addresses, in every language."""
    paths = ["fr/villes/porto/index.html", "en/cities/porto/index.html", "porto.html"]

    assert [*pages_of({"porto"}, [*paths, "fr/index.html"])] == paths[:2]
    assert [*pages_of(set(), paths)] == []
