import pytest
from invoke.context import Context

from plugins.editing.proposal import read_text
from plugins.editing.repair import Repaired
from plugins.tasks import repairing
from tests.editing.typist import site

TOPICS = "data/topics.yaml"


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A small site with Windows line ends in a file."""
    here = site(tmp_path)
    path = here / TOPICS
    path.write_bytes(read_text(path).replace("\n", "\r\n").encode())
    monkeypatch.setattr(repairing, "ROOT", here)
    monkeypatch.setenv("LANGUAGE", "en")
    return here


def test_what_was_put_right_is_told(root, capsys):
    """Each change has its file and line; a second time there is nothing left."""
    repairing.fix(Context())
    told = capsys.readouterr().out
    repairing.fix(Context())

    assert f"{TOPICS}:1: The lines end as everywhere now (LF)." in told
    assert "\r" not in read_text(root / TOPICS)
    assert "There is nothing that a machine could put right." in (
        capsys.readouterr().out
    )


def test_dry_run_only_tells(root, capsys):
    """With --dry-run, no file is touched."""
    repairing.fix(Context(), dry_run=True)

    assert f"{TOPICS}:1: " in capsys.readouterr().out
    assert "\r" in read_text(root / TOPICS)


def test_site_in_order_stays_so(root, monkeypatch):
    """What would break a site that is in order is not written."""
    broken = {TOPICS: repairing_of("topics: [\n")}
    monkeypatch.setattr("plugins.editing.repair.repair_site", lambda _: broken)
    with pytest.raises(SystemExit, match="nothing was written"):
        repairing.fix(Context())

    assert "\r" in read_text(root / TOPICS)


def repairing_of(text):
    """Return a repair that would write *text*."""

    return Repaired(text, ())
