"""When files and lines last changed."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from plugins.reading.git_history import NOW, read_history

FIRST, SECOND = 1_500_000_000, 1_600_000_000


def git(root, *words: str, at: int = FIRST) -> None:
    stamp = {"GIT_AUTHOR_DATE": f"@{at} +0000", "GIT_COMMITTER_DATE": f"@{at} +0000"}
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    command = [shutil.which("git") or "git", *who, *words]
    subprocess.run(command, cwd=root, env=stamp, check=True)  # noqa: S603 - our words


def history(root):
    return read_history(root, ("content", "host/content"), ("data/cities.yaml",))


@pytest.fixture
def root(tmp_path):
    """A repository of two texts and a data file of two lines."""
    for name, text in (
        ("content/pages/été.fr.md", "a\n"),
        ("content/pages/été.en.md", "a\n"),
        ("data/cities.yaml", "fr: a\nen: a\n"),
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=first")
    return tmp_path


def test_tells_the_last_change_of_files_and_lines(root):
    """A later commit counts for what it changed, and for nothing else."""
    (root / "content/pages/été.fr.md").write_text("b\n")
    (root / "data/cities.yaml").write_text("fr: b\nen: a\n")
    git(root, "commit", "--quiet", "--all", "--message=second", at=SECOND)

    found = history(root)

    assert {
        "content/pages/été.fr.md": SECOND,
        "content/pages/été.en.md": FIRST,
    } == found.files
    assert {"data/cities.yaml": {1: SECOND, 2: FIRST}} == found.lines


def test_another_indentation_is_no_change(root):
    """What git calls white space changes no word."""
    (root / "data/cities.yaml").write_text("  fr: a\n  en: a\n")
    git(root, "commit", "--quiet", "--all", "--message=second", at=SECOND)

    assert {1: FIRST, 2: FIRST} == history(root).lines["data/cities.yaml"]


def test_a_commit_that_changed_no_word_is_passed_over(root):
    """Quotation marks around a text are no change of it, if somebody says so."""
    (root / "data/cities.yaml").write_text("fr: 'a'\nen: a\n")
    git(root, "commit", "--quiet", "--all", "--message=second", at=SECOND)
    second = next((root / ".git/refs/heads").iterdir()).read_text()
    (root / ".git-blame-ignore-revs").write_text(f"# quotation marks\n{second}")

    assert {1: FIRST, 2: FIRST} == history(root).lines["data/cities.yaml"]


def test_what_is_not_committed_changed_just_now(root):
    """An editor sees what her change means before she commits it."""
    (root / "content/pages/été.fr.md").write_text("b\n")
    (root / "data/cities.yaml").write_text("fr: a\nen: b\n")

    found = history(root)

    assert NOW == found.files["content/pages/été.fr.md"]
    assert {1: FIRST, 2: NOW} == found.lines["data/cities.yaml"]


def test_a_file_that_git_does_not_know_has_no_lines(root):
    """The other files are judged all the same."""
    git(root, "rm", "--quiet", "--cached", "data/cities.yaml")
    git(root, "commit", "--quiet", "--message=second", at=SECOND)

    found = history(root)

    assert {} == found.lines
    assert FIRST == found.files["content/pages/été.en.md"]


def test_nobody_knows_without_the_whole_history(root, tmp_path_factory):
    """A shallow clone would say that all lines are of its first commit."""
    shallow = tmp_path_factory.mktemp("shallow")
    git(shallow, "clone", "--quiet", "--depth=1", root.as_uri(), ".")

    assert history(shallow) is None


def test_nobody_knows_without_a_repository_of_the_site(root):
    """A repository around the site is another's."""
    inner = root / "data"

    assert history(inner) is None


def test_nobody_knows_without_git(root, monkeypatch):
    """A computer without git builds the site."""
    monkeypatch.setenv("PATH", str(root))

    assert history(root) is None


def test_what_takes_too_long_is_not_known(root, monkeypatch):
    """No build waits for an answer without end."""
    monkeypatch.setattr("plugins.reading.git_answers._PATIENCE", 0.0)

    assert history(root) is None
