from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.publishing.finished_site import below
from plugins.outputs.publishing.promise import PathTakenError
from plugins.outputs.publishing.storage import LEDGER, Change
from tests.finished import empty_site

NAMES = st.text(st.sampled_from("abé-\u2028"), min_size=1, max_size=3)
PATHS = st.lists(NAMES, max_size=2).map(lambda parts: "/".join([*parts, "index.html"]))
TEXTS = st.text(max_size=5)
FILES = st.dictionaries(PATHS, TEXTS, max_size=5)


def site_of(files, folder=None):
    """Return the site that has *files*, which are to be in *folder*."""
    site = empty_site(folder)
    for path, text in files.items():
        site.add(path, text)
    return site


def held(folder):
    """Return what *folder* holds but the ledger."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes().decode()
        for path in folder.rglob("*")
        if path.is_file() and path.name != LEDGER
    }


@pytest.fixture
def folder():
    """A folder of its own, also for each example of Hypothesis."""
    with TemporaryDirectory() as place:
        yield Path(place) / "output"


@pytest.fixture
def picture(tmp_path):
    """A picture of a text, which is no text itself."""
    file = tmp_path / "a.png"
    file.write_bytes(b"\x89PNG\xff")
    return file


class TestAdd:
    def test_two_pages_cannot_be_one_file(self):
        """The second would hide the first without a word."""
        site = site_of({"fr/index.html": "a"})

        with pytest.raises(PathTakenError, match=r"fr/index\.html"):
            site.add("fr/index.html", "b")

    def test_files_are_texts_by_their_path(self):
        """What is added can be checked before it is written."""
        assert site_of({"fr/index.html": "a"}).files == {"fr/index.html": "a"}

    @pytest.mark.parametrize("content", ["b", b"b"])
    def test_nor_can_a_page_and_what_is_no_text(self, content):
        """A path is one file, whatever it holds."""
        site = empty_site()
        site.add("a.pdf", b"%PDF")

        with pytest.raises(PathTakenError, match=r"a\.pdf"):
            site.add("a.pdf", content)

    def test_what_is_promised_is_made_when_it_is_asked_for(self):
        """A page that nobody wants to see costs nothing."""
        site = empty_site()
        made = []
        site.promise("a.txt", lambda: made.append("a") or "a")
        site.promise_folder("api/", lambda: made.append("api/") or {"api/a.json": ""})
        before = list(made)

        assert before == []
        assert site.encoded == {"a.txt": b"a", "api/a.json": b""}
        assert made == ["api/", "a"]

    def test_a_page_has_a_kind(self):
        """A page of a template is a file like others, and its kind is known."""
        site = site_of({"x.html": "x"})
        site.promise_page("a.html", lambda: ("a", "city"))

        assert {"x.html": b"x", "a.html": b"a"} == site.encoded
        assert {"a.html": "city"} == site.kinds

    def test_sizes_are_those_on_disk(self, picture):
        """Letters may weigh more than one byte; what is no text counts too."""
        site = site_of({"a.html": "é"})
        site.add("a.pdf", b"%PDF")
        site.add_picture("images/a.png", picture)

        assert site.sizes == {"a.html": 2, "a.pdf": 4, "images/a.png": 5}

    def test_a_picture_is_no_text(self, picture):
        """No link is looked for in it."""
        site = empty_site()
        site.add_picture("images/a.png", picture)

        assert site.files == {}


class TestWrite:
    def test_begins_with_nothing(self, folder):
        """The folder need not exist."""
        change = site_of({"fr/index.html": "é", "robots.txt": ""}, folder).write()

        assert change == Change(written=2, unchanged=0, removed=0)
        assert held(folder) == {"fr/index.html": "é", "robots.txt": ""}

    def test_the_second_time_writes_nothing(self, folder):
        """A server or a backup has nothing to copy."""
        site = site_of({"fr/index.html": "a", "robots.txt": "b"}, folder)
        site.write()
        before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}

        assert site.write() == Change(written=0, unchanged=2, removed=0)
        assert before == {path: path.stat().st_mtime_ns for path in folder.rglob("*")}

    def test_a_changed_page_is_written_alone(self, folder):
        """The other one keeps its date."""
        site_of({"a.html": "a", "b.html": "b"}, folder).write()
        change = site_of({"a.html": "a", "b.html": "c"}, folder).write()

        assert change == Change(written=1, unchanged=1, removed=0)

    def test_a_removed_page_disappears(self, folder):
        """So does the folder that it leaves empty."""
        site_of({"fr/a/index.html": "a", "fr/index.html": "b"}, folder).write()
        change = site_of({"fr/index.html": "b"}, folder).write()

        assert change == Change(written=0, unchanged=1, removed=1)
        assert not (folder / "fr/a").exists()

    def test_somebody_else_s_file_stays(self, folder):
        """A proof of ownership, or the folder of another tool."""
        folder.mkdir()
        (folder / "google1234.html").write_text("proof")
        (folder / "fr").mkdir()
        (folder / "fr" / "note.txt").write_text("mine")
        site_of({"fr/a/index.html": "a"}, folder).write()
        site_of({}, folder).write()

        assert held(folder) == {"google1234.html": "proof", "fr/note.txt": "mine"}

    def test_pictures_are_written_as_they_are(self, folder, picture):
        """Their bytes are no text in any encoding."""
        site = empty_site(folder)
        site.add_picture("images/a.png", picture)
        site.write()

        assert (folder / "images/a.png").read_bytes() == picture.read_bytes()

    def test_a_ledger_from_elsewhere_removes_nothing_outside(self, folder):
        """Whoever writes into the ledger cannot reach beyond the folder."""
        folder.mkdir()
        outside = folder.parent / "precious.txt"
        outside.write_text("keep")
        (folder / LEDGER).write_text(f"../precious.txt\n{outside}\nmissing.html\n")

        assert site_of({}, folder).write().removed == 0
        assert outside.read_text() == "keep"

    @given(FILES, FILES)
    def test_holds_the_last_site_whatever_came_before(self, before, after):
        """No page of the first is left, none of the second is missing."""
        with TemporaryDirectory() as place:
            folder = Path(place)
            site_of(before, folder).write()
            change = site_of(after, folder).write()

            assert after == held(folder)
            assert len(before.keys() - after.keys()) == change.removed
            assert len(after) == change.written + change.unchanged


class TestContains:
    def test_what_no_build_wrote_is_there(self, folder):
        """Pages may link to it, so the check of links must know it."""
        site = site_of({"index.html": "a"}, folder)
        site.write()
        (folder / "own").mkdir()
        (folder / "own" / "logo.png").write_bytes(b"x")

        assert "index.html" in site
        assert "own/logo.png" in site
        assert "own/none.png" not in site

    def test_what_will_go_is_not_there(self, folder):
        """A page of an earlier build, the list of all, and what is not on the site."""
        site_of({"index.html": "a"}, folder).write()
        (folder.parent / "secret.txt").write_text("x")
        site = site_of({}, folder)

        assert not any(name in site for name in ("index.html", LEDGER, "../secret.txt"))


class TestBelow:
    def test_links_from_the_root_begin_below(self):
        """A site at example.org/inmc/ links to itself there."""
        html = '<a href="/fr/">x</a> <img src="/images/a.png">'

        assert below("/inmc")(html, "index.html") == (
            '<a href="/inmc/fr/">x</a> <img src="/inmc/images/a.png">'
        )

    def test_forms_lead_below(self):
        """What a form is sent to is on the same site."""
        html = '<form role="search" action="/fr/plan-du-site/"></form>'

        assert html.replace("/fr/", "/inmc/fr/") == below("/inmc")(html, "index.html")

    def test_page_that_moved_leads_below(self):
        """So does what a browser follows by itself."""
        html = '<meta http-equiv="refresh" content="0; url=/fr/">'

        assert html.replace("/fr/", "/inmc/fr/") == below("/inmc")(html, "index.html")

    @pytest.mark.parametrize(
        "html",
        [
            '<a href="https://example.org/fr/">x</a>',
            '<a href="//example.org/">x</a>',
            '<a href="#content">x</a>',
            "<p>/fr/</p>",
        ],
    )
    def test_others_stay(self, html):
        """Only what begins at the root moves."""
        assert html == below("/inmc")(html, "a.html")

    def test_pages_lead_below_once_they_are_checked(self):
        """The check of links knows a page's addresses as they are on the site."""
        html = '<a href="/fr/">x</a>'
        site = empty_site(rewriting=below("/inmc"))
        site.add("index.html", html)
        site.add("a.xml", html)

        assert site.files == {"a.xml": html, "index.html": '<a href="/inmc/fr/">x</a>'}
        assert ("/fr/",) == site.facts()["index.html"].links


def test_contents_are_as_they_were_added():
    """A page that offers a file finds it there, text or not."""
    site = empty_site()
    site.add("a.txt", "text")
    site.add("b.pdf", b"data")

    assert {"a.txt": "text", "b.pdf": b"data"} == dict(site.contents)


def test_page_takes_its_place_as_it_will_be_published(folder):
    """Its links lead where the site will be."""
    (folder / "fr").mkdir(parents=True)
    (folder / "fr/index.html").write_text("old", "utf-8")
    site = empty_site(folder, rewriting=below("/inmc"))
    site.replace({"fr/index.html": '<a href="/fr/">x</a>'})

    assert held(folder) == {"fr/index.html": '<a href="/inmc/fr/">x</a>'}
