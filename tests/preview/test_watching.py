from pathlib import Path

import pytest

from plugins.preview import watching
from plugins.preview.watching import changes, is_code, named


def test_save_is_seen(tmp_path):
    """Whatever is saved between two questions is in the next answer."""
    seen = changes([tmp_path])
    next(seen)
    file = tmp_path / "cities.yaml"
    file.write_text("cities:\n", "utf-8")
    found = next(filter(None, seen))
    seen.close()

    assert found == {file}


def test_missing_folder_is_not_watched(monkeypatch, tmp_path):
    """host/ exists in forks alone: elsewhere it is no mistake."""
    watched = []

    def watch(*paths, **_):
        watched.extend(paths)
        return iter([set()])

    monkeypatch.setattr(watching.watchfiles, "watch", watch)
    next(changes([tmp_path, tmp_path / "host"]))

    assert watched == [tmp_path]


def test_many_changes_are_named_briefly():
    """A branch that changes a hundred files does not fill the terminal."""
    many = [Path(f"/site/{number}.md") for number in range(100)]

    assert named(many) == "0.md, 1.md, 10.md …"
    assert named(many[:1]) == "0.md"


@pytest.mark.parametrize(
    ("names", "expected"),
    [(["a.yaml", "b.html"], False), (["a.yaml", "b.py"], True)],
)
def test_code_is_python(names, expected):
    """Templates and data are read again; code needs a new process."""
    assert expected == is_code(map(Path, names))
