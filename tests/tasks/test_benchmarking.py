"""The task that measures; it is not measured here."""

import sys
from types import SimpleNamespace

import pytest
from invoke.context import Context

from plugins.tasks import benchmarking


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ({}, ["--sizes", "s", "--times", "3", "--saves", "5"]),
        (
            {"times": 1, "without": "pelican", "to": "a.md"},
            [
                *("--sizes", "s", "--times", "1", "--saves", "5"),
                *("--without", "pelican", "--to", "a.md"),
            ],
        ),
    ],
)
def test_options_are_passed_on(monkeypatch, typed, expected):
    """What is typed is what the benchmarks are asked for, and their status is told."""
    ran = []

    def run(command, **_):
        ran.append(command)
        return SimpleNamespace(returncode=3)

    monkeypatch.setattr(benchmarking.subprocess, "run", run)
    with pytest.raises(SystemExit) as stopped:
        benchmarking.bench(Context(), **typed)

    assert stopped.value.code == 3
    assert ran == [[sys.executable, "-m", "benchmarks", *expected]]
