"""What git is asked, and what it is not asked twice."""

from __future__ import annotations

import pytest

from plugins.reading import git_answers
from plugins.reading.git_answers import STATE, Question, kept_answers
from plugins.reading.lately import begin_reading
from tests.reading.test_git_history import SECOND, git

LOG = Question(("log", "--format=%ct"))


@pytest.fixture
def root(tmp_path):
    """A repository with one file."""
    (tmp_path / "a.txt").write_text("a\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "--message=first")
    return tmp_path


@pytest.fixture
def asked(monkeypatch):
    """Return the questions that git was asked."""
    found = []
    ask = git_answers.git_answers

    def listen(root, questions):
        found.extend(questions)
        return ask(root, questions)

    monkeypatch.setattr(git_answers, "git_answers", listen)
    return found


def state(root) -> str:
    return git_answers.git_answers(root, [STATE])[0]


def blame(root) -> Question:
    return Question(("blame", "--line-porcelain", "--", "a.txt"), (root / "a.txt",))


def another_process():
    """Forget what this process knows."""
    for _ in range(2):
        begin_reading()


def test_git_says_a_thing_once(root, asked):
    """The same question in the same state has the same answer."""
    now = state(root)
    asked.clear()

    first = kept_answers(root, now, [LOG, blame(root)])
    second = kept_answers(root, now, [blame(root), LOG])

    assert first == second[::-1]
    assert [LOG.words, blame(root).words, STATE] == asked


def test_another_commit_or_another_text_is_another_question(root):
    """Nothing old is ever said of what is new."""
    before = kept_answers(root, state(root), [LOG, blame(root)])
    (root / "a.txt").write_text("b\n")
    saved = kept_answers(root, state(root), [LOG, blame(root)])
    git(root, "commit", "--quiet", "--all", "--message=second", at=SECOND)
    committed = kept_answers(root, state(root), [LOG, blame(root)])

    assert before[0] == saved[0] != committed[0]
    assert 3 == len({before[1], saved[1], committed[1]})


def test_another_process_finds_the_answers_where_a_build_has_been(root, asked):
    """They are in .cache/, which nobody but a build makes."""
    (root / ".cache").mkdir()
    now = state(root)
    first = kept_answers(root, now, [LOG])
    asked.clear()
    another_process()

    assert first == kept_answers(root, now, [LOG])
    assert [] == asked
    for path in (root / ".cache/git").iterdir():
        path.write_bytes(b"damaged")
    another_process()
    assert first == kept_answers(root, now, [LOG])
    assert [LOG.words, STATE] == asked


def test_nothing_is_kept_of_what_changes_meanwhile(root, asked, monkeypatch):
    """Git may have read the file before it was saved, or after."""
    now = state(root)
    listen = git_answers.git_answers

    def save(root, questions):
        found = listen(root, questions)
        (root / "a.txt").write_text("b\n")
        return found

    with monkeypatch.context() as patch:
        patch.setattr(git_answers, "git_answers", save)
        kept_answers(root, now, [blame(root)])
    (root / "a.txt").write_text("a\n")
    asked.clear()
    kept_answers(root, now, [blame(root)])

    assert [blame(root).words, STATE] == asked


def test_git_begins_before_it_is_asked(root, monkeypatch):
    """Its answer is the same, once; after that it is asked anew."""
    begun = []
    begin = git_answers._begin

    def listen(root, question):
        begun.append(question)
        return begin(root, question)

    monkeypatch.setattr(git_answers, "_begin", listen)
    expected = git_answers.git_answers(root, [STATE, LOG.words])
    begun.clear()
    with git_answers.asking(root, [STATE, LOG.words]):
        assert [STATE, LOG.words] == begun
        assert expected == git_answers.git_answers(root, [STATE, LOG.words])
        assert [STATE, LOG.words] == begun
        assert expected[:1] == git_answers.git_answers(root, [STATE])

    assert [STATE, LOG.words, STATE] == begun


def test_nobody_begins_where_there_is_no_repository(tmp_path):
    """Who is asked in vain is not waited for, and what is left unasked ends."""
    with git_answers.asking(tmp_path, [STATE]):
        assert {} == git_answers._BEGUN.get()


def test_what_nobody_asks_for_ends(root):
    """No process is left."""
    with git_answers.asking(root, [("cat-file", "--batch")]):
        (process,) = git_answers._BEGUN.get().values()

    assert process.returncode is not None


def test_what_git_does_not_say_is_asked_again(root, asked):
    """A file that is not committed yet may be so the next time."""
    now = state(root)
    odd = Question(("blame", "--", "b.txt"))
    asked.clear()

    assert [[None], [None]] == [kept_answers(root, now, [odd]) for _ in range(2)]
    assert 2 == asked.count(odd.words)
