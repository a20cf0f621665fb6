"""One after the other, at each name."""

from __future__ import annotations

from threading import Event, Thread

import pytest

from plugins.outputs.publishing.turns import Turns


def test_the_same_waits():
    """The second begins when the first is done."""
    turns, begun, said = Turns(), Event(), []

    def second():
        begun.set()
        with turns.at("a"):
            said.append("second")

    thread = Thread(target=second)
    with turns.at("a"):
        thread.start()
        begun.wait()
        thread.join(timeout=0.05)
        said.append("first")
    thread.join()

    assert ["first", "second"] == said


def test_another_does_not_wait():
    """Whoever makes a file may ask for others."""
    turns = Turns()
    with turns.at("a"), turns.at("b"):
        assert 2 == len(turns)


def test_nothing_is_left():
    """A hundred thousand files leave no lock, nor do those that fail."""
    turns = Turns()
    with turns.at("a"):
        pass
    with pytest.raises(KeyError), turns.at("b"):
        raise KeyError

    assert 0 == len(turns)
