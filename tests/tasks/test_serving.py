import socket

import pytest

from plugins.preview import watching
from plugins.preview.__main__ import AGAIN
from plugins.tasks import serving
from plugins.tasks.serving import free_port, rebuilds, supervise


@pytest.fixture
def saved(monkeypatch):
    """Files that are saved one after the other; then comes Ctrl-C."""

    def give(*names):
        def watch(*_, **__):
            yield set()  # nothing has changed yet
            for name in names:
                yield {(1, f"/site/data/{name}")}
            raise KeyboardInterrupt

        monkeypatch.setattr(watching.watchfiles, "watch", watch)

    return give


def test_builds_again_at_each_change(saved, capsys):
    """There is one build at first, and one for each file that is saved."""
    saved("cities.yaml", "editions.yaml")

    assert [True, True, True] == list(rebuilds(lambda: 0))
    assert "Changed: cities.yaml" in capsys.readouterr().out


def test_mistake_does_not_end_it(saved):
    """After a failed build it waits for the file to be mended."""
    saved("cities.yaml")
    statuses = iter([1, 0])

    assert [False, True] == list(rebuilds(lambda: next(statuses)))


@pytest.mark.parametrize(
    ("statuses", "waits", "expected"),
    [
        ([0], 0, 0),
        ([AGAIN, AGAIN, 0], 0, 0),
        ([1, 0], 1, 0),
        ([2], 0, 2),
    ],
)
def test_server_starts_again_with_new_code(statuses, waits, expected, capsys):
    """At once where the code has changed; where it is broken, once it is mended."""
    waited = []
    left = list(statuses)

    assert expected == supervise(lambda: left.pop(0), lambda: waited.append(1))
    assert waits == len(waited)
    assert waits == capsys.readouterr().out.count("It starts again")


def test_taken_port_gives_way_to_the_next(capsys):
    """Another program has the port: the next free one is taken, and said."""
    with socket.create_server(("localhost", 0)) as other:
        port = other.getsockname()[1]

        assert port < free_port(port)
        assert f"Another program has port {port}" in capsys.readouterr().out


def test_no_free_port_is_told_in_a_sentence(monkeypatch):
    """Where none is free, the sentence says what to type."""
    monkeypatch.setattr(serving, "_TRIED", 0)

    with pytest.raises(SystemExit, match="--port 9000"):
        free_port(8000)


def test_still_site_is_served_until_ctrl_c(monkeypatch, tmp_path, capsys):
    """Ctrl-C is how it ends, and no mistake."""

    def interrupt(_):
        raise KeyboardInterrupt

    monkeypatch.setattr("plugins.preview.server.SiteServer.serve_forever", interrupt)
    serving.serve_still(tmp_path, free_port(8700))

    assert "Open http://localhost:87" in capsys.readouterr().out
