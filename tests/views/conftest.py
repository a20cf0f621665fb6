"""Who speaks of the small network: fixtures named by their language."""

import pytest

from tests.views.sample import small_network, speaker


@pytest.fixture
def network():
    return small_network()


@pytest.fixture
def english():
    return speaker("en")


@pytest.fixture
def french():
    return speaker("fr")


@pytest.fixture
def spanish():
    return speaker("es")


@pytest.fixture
def japanese():
    return speaker("ja")


@pytest.fixture
def arabic():
    return speaker("ar")
