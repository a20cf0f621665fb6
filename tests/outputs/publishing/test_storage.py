"""Contents in the folder of the site, and on their way there; see also
test_finished_site.py."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from plugins.outputs.publishing import storage as storage_module
from plugins.outputs.publishing.storage import LeftError, Storage, content_digest


@pytest.fixture
def folder(tmp_path):
    """Where the site is."""
    return tmp_path / "output"


@pytest.fixture
def storage(folder, tmp_path):
    """A storage with nothing in it."""
    return Storage(folder, tmp_path / "drafts")


def kept(storage, path, data):
    """Keep *data*, and return its digest."""
    storage.keep(path, content_digest(data), data)
    return content_digest(data)


def test_waits_beside_the_site(storage, folder):
    """Nothing is published before all of it is right."""
    digest = kept(storage, "a.html", b"a")

    assert storage.has("a.html", digest)
    assert b"a" == storage.read("a.html", digest)
    assert not folder.exists()


def test_takes_its_place(storage, folder):
    """Once it is published, the site has it, and still the storage."""
    digest = kept(storage, "fr/a.html", b"a")
    storage.publish({"fr/a.html": digest})

    assert b"a" == (folder / "fr/a.html").read_bytes()
    assert b"a" == storage.read("fr/a.html", digest)


def test_a_later_draft_takes_the_place_of_an_earlier_one(storage, tmp_path):
    """A session of many edits fills no disk."""
    for number in range(5):
        kept(storage, "a.html", b"%d" % number)

    assert 1 == sum(path.is_file() for path in (tmp_path / "drafts").rglob("*"))


@pytest.mark.parametrize(
    "harm",
    [
        lambda path: path.unlink(),
        lambda path: path.write_bytes(b"harmed"),
        lambda path: (path.write_bytes(b"b"), os.utime(path, ns=(1, 1))),
    ],
)
def test_what_somebody_else_changed_is_not_there(storage, folder, harm):
    """Neither is it read, nor is the next publication sure of it."""
    digest = kept(storage, "a.html", b"a")
    storage.publish({"a.html": digest})
    harm(folder / "a.html")

    assert not storage.has("a.html", digest)
    assert storage.read("a.html", digest) is None


def test_what_was_there_before_is_known_by_its_bytes(folder, tmp_path):
    """Without any memory, a file that is the same is not written."""
    folder.mkdir()
    (folder / "a.html").write_bytes(b"a")
    storage = Storage(folder, tmp_path / "drafts")
    digest = kept(storage, "a.html", b"a")

    assert 0 == storage.publish({"a.html": digest}).written


def test_drafts_go_elsewhere_where_there_is_no_place(folder, tmp_path):
    """A cache that cannot be written into is no reason to stop."""
    (tmp_path / "drafts").write_text("a file in the folder's place")
    storage = Storage(folder, tmp_path / "drafts")
    digest = kept(storage, "a.html", b"a")
    storage.publish({"a.html": digest})

    assert b"a" == (folder / "a.html").read_bytes()


def test_what_a_killed_build_left_goes(folder, tmp_path):
    """After a day; what another build is writing now stays."""
    old, new = tmp_path / "drafts/old", tmp_path / "drafts/new"
    old.mkdir(parents=True)
    new.mkdir()
    os.utime(old, (0, 0))
    Storage(folder, tmp_path / "drafts")

    assert (False, True) == (old.exists(), new.exists())


def test_moves_to_another_disk(storage, folder, monkeypatch):
    """Where a file cannot be renamed, it is copied, then takes its place."""
    digest = kept(storage, "a.html", b"a")
    rename = os.replace

    def replace(draft, place):
        if "drafts" in Path(draft).parts:
            raise OSError("another disk")
        return rename(draft, place)

    monkeypatch.setattr(os, "replace", replace)
    storage.publish({"a.html": digest})

    assert ["a.html"] == [path.name for path in folder.glob("a*")]


def test_drafts_wait_on_the_disk_of_the_site(folder, tmp_path, monkeypatch):
    """From another one, each file would be copied."""
    monkeypatch.setattr(storage_module, "_disk", lambda path: len(path.parts))
    storage = Storage(folder, tmp_path / "far" / "drafts")
    kept(storage, "a.html", b"a")

    assert [".output.drafts"] == [path.name for path in tmp_path.iterdir()]


def test_a_site_that_is_gone_is_written_anew(storage, folder):
    """Whoever removes the folder gets all of it again, from who makes it again."""
    digest = kept(storage, "a.html", b"a")
    storage.publish({"a.html": digest})
    shutil.rmtree(folder)

    assert not storage.has("a.html", digest)
    kept(storage, "a.html", b"a")
    assert 1 == storage.publish({"a.html": digest}).written


def test_a_killed_publication_leaves_nothing_unlisted(storage, folder, monkeypatch):
    """What it had written goes once its record does."""
    digests = {path: kept(storage, path, b"a") for path in ("a.html", "b.html")}
    rename = os.replace

    def replace(draft, place):
        if Path(place).name == "b.html":
            raise KeyboardInterrupt
        return rename(draft, place)

    monkeypatch.setattr(os, "replace", replace)
    with pytest.raises(KeyboardInterrupt):
        storage.publish(digests)
    monkeypatch.undo()
    storage.publish({})

    assert [] == list(folder.glob("*.html"))


def test_page_takes_its_place_before_the_rest(storage, folder):
    """Where there is one; the next publication knows that it is another."""
    digest = kept(storage, "a.html", b"a")
    storage.publish({"a.html": digest})
    storage.replace({"a.html": b"early", "b.html": b"new"})

    assert b"early" == (folder / "a.html").read_bytes()
    assert not (folder / "b.html").exists()
    assert not storage.has("a.html", digest)
    assert storage.has("a.html", content_digest(b"early"))


@pytest.mark.parametrize("is_published", [False, True])
def test_early_page_is_put_back(storage, folder, is_published):
    """The page of before, as it stood; but for one that has been published since."""
    page = folder / "a.html"
    storage.publish({"a.html": kept(storage, "a.html", b"a")})
    before = page.stat().st_mtime_ns
    storage.replace({"a.html": b"early"})
    storage.replace({"a.html": b"later"})
    if is_published:
        storage.publish({"a.html": kept(storage, "a.html", b"later")})
    storage.put_back()

    assert (b"later" if is_published else b"a") == page.read_bytes()
    assert is_published == (before != page.stat().st_mtime_ns)


def test_page_that_is_as_it_was_published_is_not_written_again(storage, folder):
    """An edit that was undone before the whole was made leaves no trace."""
    page = folder / "a.html"
    digest = kept(storage, "a.html", b"a")
    storage.publish({"a.html": digest})
    before = page.stat().st_mtime_ns
    for data in (b"early", b"a"):
        storage.replace({"a.html": data})
    change = storage.publish({"a.html": digest})

    assert (before, 0) == (page.stat().st_mtime_ns, change.written)


def test_site_that_was_left_is_not_published(storage, folder):
    """Another has begun, and may have put a page in its place."""
    turn = storage.begin()
    digest = kept(storage, "a.html", b"a")
    storage.begin()

    with pytest.raises(LeftError):
        storage.publish({"a.html": digest}, turn)
    assert not folder.exists()
