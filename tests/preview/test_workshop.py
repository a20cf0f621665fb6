"""What the preview shows is what a build by itself would publish."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from contextlib import chdir
from pathlib import Path
from weakref import ref

import pytest
from pelican.contents import Content

from plugins.content_files import ContentReader
from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.preview.workshop import Workshop
from tests.building import ROOT, TODAY, lay
from tests.built_site import files_of

RELEASE = "content/press/2019-06-05-charter-signed.fr.md"
PAGE_OF_RELEASE = "fr/presse/2019-06-05-charter-signed/index.html"
READ = ContentReader.read
CITY = """\
  - id: gaia
    name: Gaia
    languages:
      - pt
    country: PT
    latitude: 41.1
    longitude: -8.6
    sources:
      - announcement
"""
FRENCH = "theme/translations/fr/LC_MESSAGES/messages.po"


@pytest.fixture
def root(tmp_path):
    """The small site in a folder of its own, which is the current one."""
    with chdir(lay(tmp_path / "site")):
        yield tmp_path / "site"


def given(output):
    """Return the settings of both."""
    return {
        "CACHE_PATH": str(ROOT / ".cache"),
        "OUTPUT_PATH": str(output),
        "TODAY": TODAY,
    }


@pytest.fixture
def workshop(root):
    """What stays from one save to the next."""
    return Workshop(root / "pelicanconf.py", given(root / "previewed"))


def clean_build(root):
    """Return the files that a new process makes of *root*, which has no output."""
    output = root / "clean"
    settings = [f"{name}={value!r}" for name, value in given(output).items()]
    quoted = [each.replace("'", '"') for each in settings]
    command = [sys.executable, "-m", "pelican", "-s", "pelicanconf.py", "-e", *quoted]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    subprocess.run(  # noqa: S603 - our own build
        command, cwd=root, env=environment, check=True
    )
    return files_of(output)


def replace(root, file, old, new):
    """Save a file of *root* with *new* in place of *old*."""
    path = root / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def change_texts(root):
    """A value of data/, and a text of content/."""
    replace(root, "data/cities.yaml", "name: Porto", "name: Porto Novo")
    replace(root, RELEASE, "\n---\n", "\n---\nUn mot de plus.\n\n")


def add_a_record(root):
    """A city, and a word of the interface."""
    replace(root, "data/cities.yaml", "cities:\n", f"cities:\n{CITY}")
    replace(root, FRENCH, 'msgstr "Villes"', 'msgstr "Cités"')


def remove_a_record(root):
    """That city again, and another template."""
    replace(root, "data/cities.yaml", CITY, "")
    replace(
        root, "theme/templates/city.html", "{% block record %}", "{% block record %}x"
    )


def restyle(root):
    """A style, and what a host city says in its own files."""
    replace(root, "theme/static/css/base.css", "line-height: 1.55", "line-height: 1.6")
    (root / "host/templates").mkdir(parents=True)
    (root / "host/host.css").write_text("@layer host { p { color: red } }", "utf-8")
    (root / "host/site.yaml").write_text("site:\n  languages: [es, fr, en]\n", "utf-8")


EDITS = (lambda _: None, change_texts, add_a_record, remove_a_record, restyle)


def test_what_is_kept_never_gives_a_wrong_page(root, workshop):
    """After each of a row of edits, every file is that of a clean build."""
    for edit in EDITS:
        edit(root)
        shown = workshop.build().site.encoded
        expected = clean_build(root)
        different = {path for path in expected if shown.get(path) != expected[path]}

        assert different == set()
        assert shown.keys() == expected.keys()


def test_pages_are_made_when_they_are_asked_for(root, workshop):
    """A build makes none of them; to publish is to make all, and to check them."""
    draft = workshop.build()
    page = "fr/index.html"
    before = draft.site.contents.made(page)
    draft.publish()

    assert before is None
    assert (root / "previewed" / page).read_text("utf-8") == draft.site.contents[page]


def test_pages_of_what_was_edited_are_early(root, workshop):
    """They are on disk while the list that names one is as it was.

    That of a record is as it will be; that of a text tells the size of the old PDF.
    """
    workshop.build().publish()
    pages, others = (
        ("fr/villes/porto/index.html", PAGE_OF_RELEASE),
        "fr/villes/index.html",
    )
    folder = root / "previewed"
    before = (folder / others).read_text("utf-8")
    change_texts(root)
    draft = workshop.build()
    early = [(folder / page).read_text("utf-8") for page in pages]

    assert "Porto Novo" in early[0]
    assert "Un mot de plus." in early[1]
    assert (folder / others).read_text("utf-8") == before

    draft.publish()

    assert (folder / pages[0]).read_text("utf-8") == early[0]
    assert "Porto Novo" in (folder / others).read_text("utf-8")


def times_of(folder):
    """Return when each file of *folder* was written."""
    return {path: path.stat().st_mtime_ns for path in folder.rglob("*.*")}


def break_a_style(root):
    """Save a style that nobody can read, which is found once all is read."""
    (root / "theme/static/css/base.css").write_text("@layer {{{", "utf-8")


def break_a_link(root):
    """Save a link to an id that is not there, which the check of the whole finds."""
    old, new = "{% block record %}", '{% block record %}<a href="#gone">x</a>'
    replace(root, "theme/templates/edition.html", old, new)


@pytest.mark.parametrize("break_it", [break_a_style, break_a_link])
def test_early_pages_go_where_the_site_stops(root, workshop, break_it):
    """The folder is as it was published, to the time of each file."""
    workshop.build().publish()
    folder = root / "previewed"
    before = files_of(folder), times_of(folder)
    change_texts(root)
    workshop.build()
    early = files_of(folder)
    break_it(root)
    with pytest.raises(SystemExit):
        workshop.build().publish()

    assert early != before[0]
    assert before == (files_of(folder), times_of(folder))


def test_site_of_before_is_not_published_any_more(root, workshop):
    """It would put back the page that is newer."""
    workshop.build().publish()
    left = workshop.build()
    change_texts(root)
    workshop.build()
    early = (root / "previewed" / PAGE_OF_RELEASE).read_text("utf-8")
    left.publish()

    assert "Un mot de plus." in early
    assert (root / "previewed" / PAGE_OF_RELEASE).read_text("utf-8") == early


def test_text_that_says_the_same_is_taken_over(root, workshop, monkeypatch):
    """Pelican takes apart what was saved, and nothing else."""
    read = []
    monkeypatch.setattr(
        ContentReader,
        "read",
        lambda reader, path: read.append(Path(path).name) or READ(reader, path),
    )
    workshop.build()
    every = len(read)
    replace(root, RELEASE, "\n---\n", "\n---\nUn mot de plus.\n\n")
    draft = workshop.build()

    assert every > 1
    assert [Path(RELEASE).name] == read[every:]
    assert "Un mot de plus." in draft.site.contents[PAGE_OF_RELEASE]


def test_mistake_stops_one_build_and_not_the_next(root, workshop):
    """It is told with its problems, each time; and it heals."""
    city = root / "data/cities.yaml"
    text = city.read_text("utf-8")
    for _ in range(2):
        city.write_text(text.replace("country: PT", "country: XX"), "utf-8")
        with pytest.raises(BuildStoppedError) as stopped:
            workshop.build()

        assert stopped.value.problems
    city.write_text(text, "utf-8")

    assert "fr/index.html" in workshop.build().site.contents.promised()


def test_builds_of_before_are_forgotten(workshop):
    """The texts of one build are not kept by the next: memory does not grow."""
    sizes = []
    for _ in range(2):
        workshop.build().site.contents["fr/presse/index.html"]
        sizes.append(len(Content.get_content.cache))

    assert sizes[0] == sizes[1]


def test_sites_of_before_go(root, workshop):
    """A session of a day keeps no more than one site, published or not."""
    gc.disable()  # what goes must not go by luck
    try:
        for number in range(12):
            replace(root, "data/cities.yaml", "name: Porto", "name: Porto x")
            draft = workshop.build()
            if number % 6 == 0:
                draft.publish()
            del draft
        left = sum(isinstance(each, FinishedSite) for each in gc.get_objects())
    finally:
        gc.enable()

    assert left <= 6


def test_pause_gives_back_what_was_left(workshop):
    """The site before is gone by then, though it was published."""
    sites = []
    gc.disable()  # what goes must not go by luck
    try:
        for _ in range(2):
            draft = workshop.build()
            draft.publish()
            sites.append(ref(draft.site))
        draft.remember()
    finally:
        gc.enable()

    assert [None, draft.site] == [site() for site in sites]
