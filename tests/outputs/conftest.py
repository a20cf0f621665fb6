"""The open data of the small site, for the formats that write them."""

import pytest

from plugins.views.open_data import open_data_of
from tests.open_data import OpenTexts
from tests.views.sample import speaker


@pytest.fixture(scope="session")
def open_texts():
    return OpenTexts({tag: speaker(tag) for tag in ("fr", "en", "es")})


@pytest.fixture(scope="session")
def open_data(open_texts):
    return open_data_of(open_texts.localizers, open_texts.__getitem__)


@pytest.fixture(scope="session")
def collections(open_data):
    return {collection.name: collection for collection in open_data.collections}
