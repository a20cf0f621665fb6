"""Waiting for what a tool that runs puts on disk."""

import os

import pytest

from benchmarks import saves
from benchmarks.saves import NeverError, rest, wait_until


def test_waits_until_it_is_so():
    """It looks again until the page is the new one."""
    seen = iter([False, False, True])
    wait_until(lambda: next(seen))
    assert list(seen) == []


def test_page_that_never_comes_is_told(monkeypatch):
    """A tool that watches no data is no tool that is infinitely slow."""
    monkeypatch.setattr(saves, "_PATIENCE", 0.0)
    with pytest.raises(NeverError, match="nothing on disk"):
        wait_until(lambda: False)


def test_tool_that_works_is_not_at_rest(monkeypatch):
    """CPU counts until the tool has done all that a save led to."""
    seconds = iter([0.0, 1.0, 2.0, 2.0])
    monkeypatch.setattr(saves, "_REST", 0.01)
    monkeypatch.setattr(saves, "cpu_of", lambda _pid: next(seconds))
    rest(os.getpid())
    assert list(seconds) == []
