"""What is said where a machine cannot have a peer."""

from pathlib import Path

import pytest

from benchmarks.installed_peers import InstalledPeers

FOUND = Path("found")


@pytest.mark.parametrize(
    ("hugo", "node", "eleventy", "expected"),
    [
        (FOUND, FOUND, FOUND, []),
        (None, FOUND, FOUND, ["Hugo"]),
        (FOUND, None, None, ["Eleventy"]),
        (None, FOUND, None, ["Hugo", "Eleventy"]),
    ],
)
def test_missing_peers_are_told(hugo, node, eleventy, expected):
    """The others are measured all the same."""
    peers = InstalledPeers(FOUND, hugo, node, eleventy, FOUND)
    assert expected == [line.split()[0] for line in peers.missing()]
