"""A few of the trials of ``inv prove``; it makes as many as one likes."""

from __future__ import annotations

import pytest
from invoke.context import Context

from plugins.tasks import checking


@pytest.mark.parametrize(
    ("what", "count"), [("kills", 4), ("pairs", 2), ("damage", 4), ("jobs", 1)]
)
def test_later_build_is_a_clean_one(capfd, what, count):
    """Whatever a build went through before, the next one is right to the byte."""
    checking.prove.body(Context(), what=what, count=count, seed=1)

    assert capfd.readouterr().out.endswith(f"{count} {what}, 0 faults\n")
