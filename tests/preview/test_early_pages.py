"""The page of what was edited is on disk before all is promised, if it is right."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from plugins.domain.network import COLLECTIONS
from plugins.preview import early_pages
from plugins.preview.early_pages import write_early
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


@pytest.fixture
def pages(monkeypatch):
    """What each page is now, by the id of its city."""
    pages = {}

    def rendered(make, *_):
        return pages[make.args[0].id], "city"

    monkeypatch.setattr(early_pages, "rendered", rendered)
    return pages


def build_of(site, cities):
    """Return what a build with *cities*, in French, leaves in its settings."""
    network = SimpleNamespace(**{name: {} for name in COLLECTIONS} | {"cities": cities})
    french = SimpleNamespace(url=lambda _, name: f"/fr/villes/{name}/", once=None)
    return {
        "READING": SimpleNamespace(network=network, texts=()),
        "FINISHED_SITE": site,
        "LOCALIZERS": {"fr": french},
        "CACHE_PATH": "",
        **dict.fromkeys(("ASSETS", "COLORS", "TEMPLATES", "TEXTS")),
    }


def edit(folder, names, made=None):
    """Edit the cities *names*, each of which had a page; what is *made* is told."""
    site = empty_site(folder)
    for path in ("fr/index.html", *(f"fr/villes/{name}/index.html" for name in names)):
        site.promise(path, lambda path=path: made.append(path) or "made")
    site.promise_folder("api/v1/", lambda: made.append("api/v1/") or {})
    before = build_of(site, dict.fromkeys(names, "old"))
    write_early(before, build_of(empty_site(folder), dict.fromkeys(names, "new")))


def test_page_takes_its_place(folder, pages):
    """Nothing else is made, though its links lead there."""
    made = []
    html = '<a href="/fr/">new</a><a href="/api/v1/cities/porto.json">JSON</a>'
    pages["porto"] = html
    edit(folder, ["porto"], made)

    assert (folder / PAGE).read_text("utf-8") == html
    assert (folder / "fr/index.html").read_text("utf-8") == "old"
    assert made == []


@pytest.mark.parametrize(
    "html", ['<a href="/fr/nowhere/">x</a>', '<p id="a">x</p><p id="a">x</p>']
)
def test_faulty_page_waits_for_the_check_of_the_whole(folder, pages, html):
    """Which tells what is wrong with it."""
    pages["porto"] = html
    edit(folder, ["porto"])

    assert (folder / PAGE).read_text("utf-8") == "old"


def test_broken_page_waits(folder, pages):
    """Of several pages, none is written if one cannot be made."""
    pages["porto"] = "new"
    edit(folder, ["porto", "gaia"])

    assert (folder / PAGE).read_text("utf-8") == "old"


def test_new_page_waits(folder, pages):
    """The list of what is published is not known to be right before the whole is."""
    (folder / PAGE).unlink()
    pages["porto"] = "new"
    edit(folder, ["porto"])

    assert not (folder / PAGE).exists()


def test_many_pages_wait(folder, pages):
    """Another branch is no edit for the page of which somebody waits."""
    names = ["porto", *(f"city-{number}" for number in range(40))]
    pages.update(dict.fromkeys(names, "new"))
    edit(folder, names)

    assert (folder / PAGE).read_text("utf-8") == "old"


def test_page_that_tells_of_files_is_not_early_without_them(tmp_path):
    """It tells of what is made, and of what nobody has promised; else it waits."""
    site = empty_site(tmp_path / "output")
    site.add("a.pdf", b"a")
    site.add("b.pdf", b"b")
    site.contents.prepare("a.pdf")
    files = early_pages._FilesOfBefore(site)

    assert files.get("a.pdf") == b"a"
    assert files.get("c.pdf") is None
    with pytest.raises(early_pages._TooEarlyError):
        files.get("b.pdf")
    for ask in (list, len):
        with pytest.raises(early_pages._TooEarlyError):
            ask(files)
