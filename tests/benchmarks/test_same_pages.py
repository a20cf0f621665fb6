"""The comparison of sites, without which no figure is told."""

import pytest

from benchmarks.page_facts import parse_page
from benchmarks.same_pages import compare_pages, compare_sites
from tests.benchmarks.pages import PAGE, lay, page

ADDRESS = "/fr/villes/cuneo/"
MADE = {ADDRESS, "/fr/villes/", "/en/cities/cuneo/"}


def differences(ours, theirs):
    """Return the differences of two texts of a page."""
    return list(compare_pages(parse_page(ours), parse_page(theirs), ADDRESS, MADE))


def test_page_does_not_differ_from_itself():
    """Nothing is told of two pages that say the same."""
    assert differences(PAGE, PAGE) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("<title>Cuneo", "<title>Cuneos", "title:"),
        (">Cuneo</h1>", ">Coni</h1>", "heading:"),
        ('href="https://example.org/fr', 'href="https://example.net/fr', "canonical:"),
        ('hreflang="en"', 'hreflang="es"', "languages:"),
        ("<dt>2017</dt>", "<dt>2018</dt>", "lacks"),
        ("Invitée", "Signataire", "lacks"),
        ("<h2>Dans le réseau", "<h2>La ville", "lacks"),
        ("/fr/sources/a/", "/fr/sources/b/", "lacks"),
        (">Journal<", ">Gazette<", "lacks"),
        ("(novembre 2017)", "", "lacks"),
        ("3177700", "3177701", "lacks"),
        ("</dl>", "<dt>Pays</dt><dd>Italie</dd></dl>", "adds"),
    ],
)
def test_each_difference_is_told(old, new, told):
    """A head, a fact, a label, a link, its text or a detail that differs."""
    assert old in PAGE
    found = differences(PAGE, PAGE.replace(old, new, 1))
    assert any(each.startswith(told) for each in found)


def test_list_is_compared_by_its_records():
    """Our lists say more of each record; what they lead to is the same."""
    cuneo = f'<li><a href="{ADDRESS}">Cuneo</a>'
    ours = parse_page(page("/fr/villes/", f"<ul>{cuneo} invitée</li></ul>"))
    theirs = parse_page(page("/fr/villes/", f"<ul>{cuneo}</li></ul>"))
    empty = parse_page(page("/fr/villes/", "<ul></ul>"))

    assert list(compare_pages(ours, theirs, "/fr/villes/", MADE, is_list=True)) == []
    assert list(compare_pages(ours, empty, "/fr/villes/", MADE, is_list=True)) == [
        f"lacks cuneo <{ADDRESS}>"
    ]


@pytest.fixture
def sites(tmp_path):
    """Our site and that of a peer, with a list and a city."""
    pages = {"/fr/villes/": page("/fr/villes/"), ADDRESS: page(ADDRESS)}
    ours, peer = (lay(tmp_path / name, pages) for name in ("ours", "peer"))
    for folder in (ours, peer):
        (folder / "api/v1/cities").mkdir(parents=True)
        for name in ("api/v1/cities.json", "api/v1/cities/cuneo.json"):
            (folder / name).write_text("{}", "utf-8")
        for name in ("fr/atom.xml", "fr/search.json"):
            (folder / name).write_text("", "utf-8")
        text = "".join(f"<loc>https://example.org{each}</loc>" for each in pages)
        (folder / "sitemap.xml").write_text(text, "utf-8")
    return ours, peer


def test_same_sites_do_not_differ(sites):
    """Two sites of the same pages and files have no difference."""
    ours, peer = sites
    assert list(compare_sites(ours, {"Hugo": peer})) == []


@pytest.mark.parametrize(
    ("gone", "told"),
    [
        (ADDRESS, f"ours alone: {ADDRESS}"),
        ("api/v1/cities/cuneo.json", "Hugo: api/v1/cities/cuneo.json: no such file"),
        ("fr/search.json", "Hugo: fr/search.json: no such file"),
        ("sitemap.xml", f"Hugo: {ADDRESS}: not in the sitemap"),
    ],
)
def test_what_a_peer_did_not_make_is_told(sites, gone, told):
    """A page, a file for programs, the search's index, or a line of the sitemap."""
    ours, peer = sites
    path = peer / (f"{gone[1:]}index.html" if gone.endswith("/") else gone)
    path.unlink()
    (ours / "fr/villes/cuneo.txt").write_text("", "utf-8")
    lay(peer, {"/fr/villes/other/": page("/fr/villes/other/")})

    assert told in list(compare_sites(ours, {"Hugo": peer}))


def test_what_only_one_peer_made_is_told_of_the_others(sites, tmp_path):
    """All peers make the same pages; ours has them too."""
    ours, peer = sites
    more = lay(tmp_path / "more", {"/fr/sources/a/": page("/fr/sources/a/")})
    (more / "api/v1").mkdir(parents=True)

    found = list(compare_sites(ours, {"Hugo": peer, "Eleventy": more}))
    assert "ours: /fr/sources/a/: no such page" in found
    assert f"Eleventy: {ADDRESS}: no such page" in found
