import socket

import pytest

from plugins.tasks import live


@pytest.fixture
def saved(monkeypatch):
    """Files that are saved one after the other; then comes Ctrl-C."""

    def give(*names):
        def watch(*_, **__):
            yield set()  # nothing has changed yet
            for name in names:
                yield {(1, f"/site/data/{name}")}
            raise KeyboardInterrupt

        monkeypatch.setattr(live.watchfiles, "watch", watch)

    return give


def test_builds_again_at_each_change(saved, capsys):
    """There is one build at first, and one for each file that is saved."""
    saved("cities.yaml", "editions.yaml")

    assert [True, True, True] == list(live.builds(lambda: 0, []))
    assert "Changed: cities.yaml" in capsys.readouterr().out


def test_mistake_does_not_end_it(saved, capsys):
    """After a failed build it waits for the file to be mended, and says so."""
    saved("cities.yaml")
    statuses = iter([1, 0])

    assert [False, True] == list(live.builds(lambda: next(statuses), []))
    assert "The site of before is kept." in capsys.readouterr().out


def test_save_during_the_first_build_is_not_lost(tmp_path):
    """Whoever types on while the site is being built sees the last word."""
    text = tmp_path / "cities.yaml"
    text.write_text("cities:\n", "utf-8")

    def build():
        text.write_text("cities: []\n", "utf-8")
        return 0

    built = live.builds(build, [tmp_path])

    assert [True, True] == [next(built), next(built)]
    built.close()


def test_serves_even_what_failed_to_build(saved, tmp_path, capsys):
    """A first build that fails leaves the server up; the next success is told."""
    saved("cities.yaml")
    statuses = iter([1, 0])
    server = live.open_server(tmp_path, "localhost", 0, reloads=True)
    told = []
    server.tell_built = lambda: told.append("built")

    live.serve_and_watch(server, lambda: next(statuses), [])

    assert told == ["built"]
    assert f"Open {server.address} in a browser." in capsys.readouterr().out


def test_taken_port_is_told_in_a_sentence(tmp_path):
    """Where another program has the port, the sentence names another one."""
    with socket.create_server(("localhost", 0)) as other:
        port = other.getsockname()[1]

        with pytest.raises(SystemExit, match=f"--port {port + 1}"):
            live.open_server(tmp_path, "localhost", port, reloads=False)


def test_many_changes_are_named_briefly(monkeypatch, tmp_path):
    """A branch that changes a hundred files does not fill the terminal."""
    many = {(1, f"/site/{number}.md") for number in range(100)}
    monkeypatch.setattr(live.watchfiles, "watch", lambda *_, **__: iter([many]))

    assert ["0.md, 1.md, 10.md …"] == list(live.changes([tmp_path]))


def test_missing_folder_is_not_watched(monkeypatch, tmp_path):
    """host/ exists in forks alone: elsewhere it is no mistake."""
    watched = []

    def watch(*paths, **_):
        watched.extend(paths)
        return iter([set()])

    monkeypatch.setattr(live.watchfiles, "watch", watch)
    next(live.changes([tmp_path, tmp_path / "host"]))

    assert watched == [tmp_path]
