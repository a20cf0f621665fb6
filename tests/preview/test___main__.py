from pathlib import Path

import pytest

from plugins.preview import __main__ as program
from plugins.preview.__main__ import AGAIN, main, watch
from plugins.tasks.serving import _AGAIN


@pytest.fixture
def saved(monkeypatch):
    """Let files be saved one after the other; then comes Ctrl-C."""

    def give(*names):
        def changes(_):
            yield frozenset()
            for name in names:
                yield frozenset([Path(name)])
            raise KeyboardInterrupt

        monkeypatch.setattr(program, "changes", changes)

    return give


class Builds:
    """Counts how often the site is built."""

    count = 0

    def build(self):
        self.count += 1


def test_each_save_is_built(saved, capsys):
    """And named in the terminal; Ctrl-C ends it."""
    builds = Builds()
    saved("cities.yaml", "base.css")
    with pytest.raises(KeyboardInterrupt):
        watch(builds, "http://localhost:1/", [])

    assert builds.count == 3
    assert "Changed: base.css" in capsys.readouterr().out


def test_new_code_needs_a_new_process(saved):
    """Python does not forget a module: who started this starts it again."""
    saved("cities.yaml", "city.py")

    assert watch(Builds(), "", []) == AGAIN == _AGAIN


def test_broken_project_is_served_all_the_same(saved, tmp_path, monkeypatch, capsys):
    """Even settings that are no Python are a report, and no end."""
    (tmp_path / "pelicanconf.py").write_text("x = (", "utf-8")
    monkeypatch.chdir(tmp_path)
    saved()
    closed = []
    monkeypatch.setattr(program.Preview, "close", lambda _: closed.append(1))

    assert main(["--port", "0"]) == 0
    assert len(closed) == 1
    assert "SyntaxError" in capsys.readouterr().out
