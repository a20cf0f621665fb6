"""What is gone all at once is told, unless somebody says that it is meant."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from plugins.outputs.publishing.storage import LEDGER
from plugins.reading.kept_records import (
    EXPECTED,
    SINCE,
    expected_removals,
    lost_records,
)

TEN = tuple("abcdefghij")


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch):
    """No test depends on the environment that it runs in."""
    for name in (EXPECTED, SINCE):
        monkeypatch.delenv(name, raising=False)


def git(root, *words):
    """Run git in *root*, with a name for whoever commits."""
    who = "-c", "user.name=A", "-c", "user.email=a@example.org"
    command = [shutil.which("git") or "git", *who, *words]
    subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603 - our own words


def write(root, ids):
    """Write a file of topics with these *ids*."""
    (root / "data").mkdir(exist_ok=True)
    lines = "".join(f"  - id: {name}\n    name: x\n" for name in ids)
    (root / "data/topics.yaml").write_text(f"topics:\n{lines}", "utf-8")


def commit(root, ids, says="More."):
    """Commit a file of topics with these *ids*."""
    write(root, ids)
    git(root, "add", "-A")
    git(root, "commit", "--allow-empty", "-m", says)


@pytest.fixture
def repository(tmp_path):
    """A folder whose last commit has ten topics, and a text."""
    git(tmp_path, "init", "-q")
    press = tmp_path / "content/press"
    press.mkdir(parents=True)
    for language in ("en", "fr"):
        (press / f"2017-12-05-first.{language}.md").write_text("x", "utf-8")
    commit(tmp_path, "x")
    commit(tmp_path, TEN)
    return tmp_path


def lost(root, ids, leaving=()):
    """Return what is told of a file with these *ids*."""
    return [
        (name, problem.values["gone"])
        for name, problem in lost_records(root, {"topics": frozenset(ids)}, leaving)
    ]


@pytest.mark.parametrize(
    ("kept", "expected"),
    [
        (TEN, []),
        (TEN[3:], []),
        (TEN[4:], [("topics", "a, b, c …")]),
        ((), [("topics", "a, b, c …")]),
        (tuple("klmnopqrst"), [("topics", "a, b, c …")]),
    ],
)
def test_more_than_a_third_is_too_much(repository, kept, expected):
    """Three of ten may go at once; four, or all, are told with their names."""
    write(repository, kept)

    assert expected == lost(repository, kept)


def test_two_of_three_may_go(repository):
    """Of a short file, two records may go; the last one may not."""
    commit(repository, "abc")
    commit(repository, "abc")
    write(repository, "a")

    assert [] == lost(repository, "a")
    assert [("topics", "a, b, c")] == lost(repository, "")


def test_last_commit_is_compared_with_the_one_before(repository):
    """What was committed by mistake is told as well: a forge sees commits only."""
    commit(repository, "ab")

    assert [("topics", "c, d, e …")] == lost(repository, "ab")


def test_commit_says_that_it_is_meant(repository):
    """A line of its message names the files of which much goes."""
    commit(repository, "ab", "Fewer topics.\n\nRemoves: cities, topics")

    assert [] == lost(repository, "ab")


def test_whoever_checks_says_that_it_is_meant(repository, monkeypatch):
    """An option or a variable does the same before there is a commit."""
    write(repository, "ab")
    monkeypatch.setenv(EXPECTED, "cities, topics")

    assert [] == lost(repository, "ab", expected_removals())
    assert [("topics", "c, d, e …")] == lost(
        repository, "ab", expected_removals("cities")
    )


def test_several_commits_are_looked_at_together(repository, monkeypatch):
    """A forge names the commit that it had before."""
    commit(repository, "ab")
    commit(repository, "abc")

    assert [] == lost(repository, "abc")
    monkeypatch.setenv(SINCE, "HEAD~2")
    assert [("topics", "d, e, f …")] == lost(repository, "abc")


def test_texts_are_kept_too(repository):
    """All languages of all texts are gone: so is the collection."""
    for file in (repository / "content/press").iterdir():
        file.unlink()

    found = [
        (name, problem.at.file, problem.values["gone"])
        for name, problem in lost_records(repository, {"releases": frozenset()}, ())
    ]

    assert [("releases", "content/press", "2017-12-05-first")] == found


def test_without_git_the_last_build_tells(tmp_path):
    """A copy without history has the list of what was made from it."""
    ledger = tmp_path / "output" / LEDGER
    ledger.parent.mkdir()
    names = ["index.html", *(f"api/v1/topics/{name}.json" for name in TEN)]
    ledger.write_text("".join(f"{name}\n" for name in names), "utf-8")

    assert [("topics", "a, b, c …")] == lost(tmp_path, "")
    assert [] == lost(tmp_path, TEN)


def test_without_either_nothing_is_told(tmp_path):
    """The first build of a copy has nothing to compare with."""
    assert [] == lost(tmp_path, "")


def test_history_may_be_short(tmp_path):
    """A first commit has none before it, and a repository may have no commit."""
    git(tmp_path, "init", "-q")
    assert [] == lost(tmp_path, "")

    commit(tmp_path, TEN)
    assert [] == lost(tmp_path, TEN)
    write(tmp_path, "")
    assert [("topics", "a, b, c …")] == lost(tmp_path, "")
