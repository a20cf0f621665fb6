"""What a build leaves in output/, and what it leaves alone."""

from __future__ import annotations

import os
import subprocess
import sys
from shutil import copytree

import pytest

from tests.building import ROOT, SMALL, TODAY, build, lay
from tests.built_site import files_of

INITIATIVE = """\
  - id: walking-by-the-river
    kind: exchange
    name:
      fr: Marcher au bord de l'eau
      en: Walking by the river
      es: Pasear junto al río
    city: osaka
    sources:
      - newspaper
"""


@pytest.fixture
def copy(small, tmp_path):
    """A copy of the small site, already built and published."""
    root = lay(tmp_path / "site")
    copytree(small.folder, root / "output", dirs_exist_ok=True)
    return root


def times(folder):
    """Return when each file was written, to the nanosecond."""
    return {
        path: path.stat().st_mtime_ns for path in folder.rglob("*") if path.is_file()
    }


def change(file, old, new):
    """Put *new* in the place of *old*, which is once in *file*."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1
    file.write_bytes(text.replace(old, new).encode())


def run_pelican(root, settings, **environment):
    """Build as the command does, in a new Python, and return how it ended."""
    command = [sys.executable, "-m", "pelican", "-s", settings, "--fatal", "warnings"]
    return subprocess.run(  # noqa: S603 - our own command
        [*command, "-e", f'TODAY="{TODAY}"'],
        cwd=root,
        env=os.environ | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_second_build_writes_nothing(site):
    """A build that changes nothing touches no file."""
    before = times(site.folder)
    build(site.root, site.folder, PUBLISH=True)

    assert before == times(site.folder)
    assert site.files == files_of(site.folder)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_order_of_sets_changes_nothing(small, tmp_path, seed):
    """The bytes are the same whatever order Python gives to sets, in any process."""
    root = lay(tmp_path / "site")
    end = run_pelican(root, "publishconf.py", PYTHONHASHSEED=seed)

    assert 0 == end.returncode, end.stderr
    assert small.files == files_of(root / "output")


def test_build_ends_with_one_line(tmp_path):
    """A build says what it made and where, and nothing else."""
    root = lay(tmp_path / "site")
    end = run_pelican(root, "publishconf.py", LANGUAGE="en")
    pages = len(list((root / "output").rglob("*.html")))

    assert 1 == end.stdout.count("\n")
    assert end.stdout.startswith(f"{pages} pages in 3 languages (fr, en, es): ")
    assert end.stdout.endswith(" in output/\n")


def test_mistakes_stop_the_command(copy):
    """Mistakes in data and texts are told at once; the published site stays."""
    before = files_of(copy / "output"), times(copy / "output")
    change(copy / "data/cities.yaml", "latitude: 34.69", "latitude: 134.69")
    text = copy / "content/press/2019-06-05-charter-signed.en.md"
    change(text, "(edition:2019)", "(edition:2091)")
    end = run_pelican(copy, "pelicanconf.py", LANGUAGE="en")

    assert (1, "") == (end.returncode, end.stdout)
    assert "data/cities.yaml:" in end.stderr
    assert "content/press/2019-06-05-charter-signed.en.md:" in end.stderr
    assert "Traceback" not in end.stderr
    assert before == (files_of(copy / "output"), times(copy / "output"))


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("data/site.yaml", "secretariat: porto", "secretariat: oporto"),
        ("data/editions.yaml", "end: 2019-06-04", "end: 2019-06-31"),
        ("data/topics.yaml", "kind: subject", "kind: subject\n    kind: theme"),
        ("content/pages/press.es.md", "title: Prensa\n", ""),
        ("content/pages/press.es.md", "(section:sources)", "(section:fuentes)"),
        ("content/press/2019-06-05-charter-signed.fr.md", "{static}..", "{static}."),
    ],
)
def test_mistake_leaves_the_published_site(copy, capsys, file, old, new):
    """A build with a mistake exits with 1, names the file and writes nothing."""
    before = files_of(copy / "output")
    change(copy / file, old, new)
    with pytest.raises(SystemExit) as end:
        build(copy, copy / "output", PUBLISH=True)

    assert 1 == end.value.code
    assert f"{file}:" in capsys.readouterr().err
    assert before == files_of(copy / "output")


def test_picture_waits_for_the_pages(copy):
    """A picture is published with the pages or not at all, and goes with its text."""
    picture = copy / "content/images/bridge.svg"
    picture.write_text("<svg/>", "utf-8")
    text = copy / "content/pages/press.es.md"
    change(text, "(section:sources)", "({static}../images/bridge.svg)")
    page = copy / "theme/templates/partials/footer.html"
    change(page, "</footer>", '<a href="/en/nowhere/">Nowhere</a></footer>')
    with pytest.raises(SystemExit):
        build(copy, copy / "output")
    assert not (copy / "output/images/bridge.svg").exists()

    change(page, "/en/nowhere/", "/en/")
    build(copy, copy / "output")
    assert b"<svg/>" == (copy / "output/images/bridge.svg").read_bytes()

    change(text, "({static}../images/bridge.svg)", "(section:sources)")
    picture.unlink()
    build(copy, copy / "output")
    assert not (copy / "output/images/bridge.svg").exists()


def test_dead_link_of_a_template_leaves_the_published_site(copy, capsys):
    """A link that only the finished pages show to be dead stops the build as well."""
    before = files_of(copy / "output")
    page = copy / "theme/templates/partials/footer.html"
    change(page, "</footer>", '<a href="/en/nowhere/">Nowhere</a></footer>')
    with pytest.raises(SystemExit) as end:
        build(copy, copy / "output", PUBLISH=True)

    assert 1 == end.value.code
    assert "/en/nowhere/" in capsys.readouterr().err
    assert before == files_of(copy / "output")


@pytest.mark.parametrize(
    ("markup", "says"),
    [
        ('<img src="https://i.example/x.png" alt="">', "loads https://i.example/x.png"),
        ('<img src="/images/photo.png" alt="">', "bytes on a first visit"),
    ],
    ids=["elsewhere", "bytes"],
)
def test_costly_page_leaves_the_published_site(copy, capsys, monkeypatch, markup, says):
    """A page that costs too much is named, and what is published stays as it was."""
    monkeypatch.setenv("LANGUAGE", "en")
    before = files_of(copy / "output")
    (copy / "content/images/photo.png").write_bytes(b"\x89PNG" + bytes(60_000))
    page = copy / "theme/templates/document.html"
    change(page, "{% block record %}", f"{{% block record %}}{markup}")
    with pytest.raises(SystemExit) as end:
        build(copy, copy / "output", PUBLISH=True)

    told = [line for line in capsys.readouterr().err.splitlines() if says in line]
    assert 1 == end.value.code
    assert ["en/documents/", "es/documentos/", "fr/documents/"] == sorted(
        {line.partition("river-charter")[0] for line in told}
    )
    assert before == files_of(copy / "output")


def test_long_page_is_told_and_published(copy, capsys, monkeypatch):
    """A list that grew is named to who builds, and does not keep it from readers."""
    monkeypatch.setenv("LANGUAGE", "en")
    change(copy / "theme/templates/topics.html", "</h1>", f"</h1>{'<p>' * 400}")
    build(copy, copy / "output", PUBLISH=True)

    assert "en/topics/index.html has " in capsys.readouterr().err
    assert "<p><p>" in (copy / "output/en/topics/index.html").read_text("utf-8")


def test_removed_record_takes_its_pages_along(small, copy):
    """A record that is added gets its pages; once removed, nothing is left of it."""
    file = copy / "data/initiatives.yaml"
    text = file.read_text("utf-8")
    file.write_bytes((text + INITIATIVE).encode())
    build(copy, copy / "output", PUBLISH=True)
    added = files_of(copy / "output").keys() - small.files.keys()
    file.write_bytes(text.encode())
    build(copy, copy / "output", PUBLISH=True)

    assert added == {
        f"{folder}/walking-by-the-river{ending}"
        for tag, section in (
            ("fr", "initiatives"),
            ("en", "initiatives"),
            ("es", "iniciativas"),
        )
        for folder, ending in (
            (f"{tag}/{section}", "/index.html"),
            (f"cards/{tag}/initiative", ".png"),
        )
    } | {"api/v1/initiatives/walking-by-the-river.json"}
    assert small.files == files_of(copy / "output")
    assert not (copy / "output/fr/initiatives/walking-by-the-river").exists()


def test_drafts_stay_at_home(small, previewed):
    """A draft is in no published file; its editors see it, with a notice."""
    draft = "2026-01-20-third-meetings"
    pages = [page for page in previewed.localized if draft in page.path]
    notices = [page.all("p", class_="notice")[0] for page in pages]

    assert [] == [path for path, data in small.files.items() if draft.encode() in data]
    assert {"fr", "en", "es"} == {page.lang for page in pages}
    assert len(pages) == len(notices)


def test_drafts_are_in_no_feed(previewed):
    """What is not published is announced to nobody, even at home."""
    feeds = {path for path in previewed.files if path.endswith("atom.xml")}

    assert len(feeds) == 6
    assert [] == [path for path in feeds if b"third-meet" in previewed.files[path]]


def test_published_texts_are_the_same_at_home(small, previewed):
    """Where no draft is listed, editors see what readers will see."""
    same = {path for path, data in small.files.items() if data == previewed.files[path]}

    assert "fr/villes/porto/index.html" in same
    assert "en/press/2019-06-05-charter-signed/index.html" in same


def test_small_site_is_small():
    """The expected site can be read: a diff of it is a review."""
    assert len(files_of(SMALL / "expected")) <= 240
