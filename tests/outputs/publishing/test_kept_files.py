from __future__ import annotations

import os

import pytest

from plugins.outputs.publishing.kept_files import KeptFiles, code_of


def test_gives_back_what_was_kept(tmp_path):
    """The next build finds what this one made, from the same things alone."""
    KeptFiles(tmp_path / "cards", 9).keep(b"picture", "sheet", b"world")
    kept = KeptFiles(tmp_path / "cards", 9)

    assert kept.get("sheet", b"world") == b"picture"
    assert kept.get("sheet", b"other") is None
    assert kept.get("sheetworld", b"") is None


def test_a_folder_that_is_not_there_holds_nothing(tmp_path):
    """It is safe to delete, at any time."""
    kept = KeptFiles(tmp_path / "cards", 9)
    kept.forget()

    assert kept.get("sheet") is None
    assert not (tmp_path / "cards").exists()


def test_a_file_in_place_of_the_folder_is_left_alone(tmp_path):
    """Where nothing can be kept, everything is made again, and nobody is stopped."""
    (tmp_path / ".cache").write_text("mine")
    kept = KeptFiles(tmp_path / ".cache" / "cards", 9)
    kept.keep(b"picture", "sheet")
    kept.forget()

    assert kept.get("sheet") is None
    assert (tmp_path / ".cache").read_text() == "mine"


def test_forgets_the_least_lately_used(tmp_path):
    """The folder does not grow for ever."""
    kept = KeptFiles(tmp_path, 2)
    for age, name in enumerate(("new", "old", "oldest")):
        kept.keep(name.encode(), name)
        newest = max(tmp_path.iterdir(), key=lambda file: file.stat().st_mtime)
        os.utime(newest, (1000 - age, 1000 - age))
    assert kept.get("oldest") == b"oldest"
    kept.forget()

    assert kept.get("oldest") == b"oldest"
    assert kept.get("new") == b"new"
    assert kept.get("old") is None


def test_what_another_build_forgets_is_still_given(tmp_path, monkeypatch):
    """Two builds at once never stop each other."""
    kept = KeptFiles(tmp_path, 9)
    kept.keep(b"picture", "sheet")

    def gone(path):
        path.unlink()
        raise FileNotFoundError(path)

    monkeypatch.setattr(os, "utime", gone)

    assert kept.get("sheet") == b"picture"
    assert kept.get("sheet") is None


def test_leaves_no_draft(tmp_path):
    """A file is whole, or it is not there."""
    KeptFiles(tmp_path, 9).keep(b"picture", "sheet")

    assert 1 == len([*tmp_path.iterdir()])


@pytest.mark.parametrize("damage", [b"", b"\0" * 30, b"picture"])
def test_damaged_file_is_no_file(tmp_path, damage):
    """What a full disk or a lost connection left of it is not published."""
    kept = KeptFiles(tmp_path, 9)
    kept.keep(b"picture", "sheet")
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)

    assert kept.get("sheet") is None

    kept.keep(b"picture", "sheet")

    assert kept.get("sheet") == b"picture"


def test_shortened_file_is_no_file(tmp_path):
    """One byte less is enough to make it anew."""
    kept = KeptFiles(tmp_path, 9)
    kept.keep(b"picture", "sheet")
    (file,) = tmp_path.iterdir()
    file.write_bytes(file.read_bytes()[:-1])

    assert kept.get("sheet") is None


def test_says_what_it_has(tmp_path):
    """Without reading it."""
    kept = KeptFiles(tmp_path, 9)
    kept.keep(b"picture", "sheet")

    assert kept.has("sheet")
    assert not kept.has("other")


def test_what_all_were_made_with_counts(tmp_path):
    """Another sheet, another code: nothing of before is found."""
    KeptFiles(tmp_path, 9, "sheet", b"code").keep(b"picture", "card")

    assert KeptFiles(tmp_path, 9, "sheet", b"code").get("card") == b"picture"
    assert KeptFiles(tmp_path, 9, "sheet", b"other").get("card") is None
    assert KeptFiles(tmp_path, 9, "sheet").get(b"code", "card") == b"picture"


def test_forgets_as_it_goes(tmp_path):
    """Nobody has to say when a build has ended: many may keep at the same time."""
    kept = KeptFiles(tmp_path, 20)
    for number in range(3000):
        kept.keep(b"", str(number))

    assert len([*tmp_path.iterdir()]) < 2000


def test_other_code_has_another_digest(tmp_path):
    """A digest of all the files that hold Python, in their order."""
    (tmp_path / "draw.py").write_text("thick = 1")
    before = code_of(tmp_path)
    (tmp_path / "notes.txt").write_text("no code")

    assert before == code_of(tmp_path)

    (tmp_path / "draw.py").write_text("thick = 2")

    assert before != code_of(tmp_path)


def test_exchanged_files_are_no_files(tmp_path):
    """One that somebody has put in the place of another is not believed."""
    kept = KeptFiles(tmp_path / "kept", 10)
    kept.keep(b"a picture", "one")
    kept.keep(b"a text", "other")
    one, other = sorted((tmp_path / "kept").iterdir())
    one.write_bytes(other.read_bytes())

    assert [None, True] == sorted(
        (kept.get(name) and True for name in ("one", "other")), key=bool
    )
