"""What a process that reads again and again keeps."""

from __future__ import annotations

from plugins.reading.lately import Lately


def test_gives_back_what_it_was_given():
    """By what it was made from, and by nothing else."""
    lately = Lately[str]()

    assert "result" == lately.keep(("a", 1), "result")
    assert ("result", None) == (lately.get(("a", 1)), lately.get(("a", 2)))


def test_forgets_what_nobody_asked_for():
    """What one reading used is there for the next, however often; no more is."""
    lately = Lately[str]()
    for name in ("used", "unused"):
        lately.keep(name, name)

    for _ in range(3):
        lately.begin()
        assert "used" == lately.get("used")

    assert lately.get("unused") is None
