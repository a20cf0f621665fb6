"""A small network for the tests of what follows from it."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.reading.network import read_network
from tests.checks.overlay import BASE


@pytest.fixture(scope="session")
def network():
    """The network of three cities of tests/checks/base."""
    return read_network(BASE, date(2026, 11, 22)).network
