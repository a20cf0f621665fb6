import subprocess

import pytest

from plugins.editing.earlier_state import UnknownRevisionError, earlier_state


@pytest.fixture
def repository(tmp_path):
    """A repository whose file has changed since its only commit."""
    root = tmp_path / "project"
    root.mkdir()

    def git(*words):
        name = "-c", "user.name=x", "-c", "user.email=x@x.example"
        command = ["git", *name, *words]
        subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603 - our own words

    git("init", "-b", "main")
    (root / "a.yaml").write_text("then", "utf-8")
    git("add", "a.yaml")
    git("commit", "-m", "x")
    (root / "a.yaml").write_text("now", "utf-8")
    return root


def test_files_are_as_they_were(repository):
    """What is not committed is not there, and what is here stays as it is."""
    with earlier_state(repository, "main") as before:
        then = (before / "a.yaml").read_text("utf-8")
        has_history = (before / ".git").exists()

    assert then == "then"
    assert has_history
    assert (repository / "a.yaml").read_text("utf-8") == "now"
    assert not before.exists()
    assert not list((repository / ".git/worktrees").glob("*"))


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_unknown_commit(repository, revision):
    """Neither a word that git does not know nor one that it takes for an option."""
    with pytest.raises(UnknownRevisionError), earlier_state(repository, revision):
        pass
