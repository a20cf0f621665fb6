"""The made-up networks that speed is measured with."""

from datetime import date

import pytest

from benchmarks.networks import Size, write_network
from plugins.reading.network import read_network

SIZE = Size(cities=80, editions=9, initiatives=60, releases=8)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A small network."""
    place = tmp_path_factory.mktemp("made-up")
    write_network(SIZE, place)
    return place


def test_is_without_mistake(folder):
    """What is measured is a whole site, not a report."""
    assert read_network(folder, date(2026, 11, 22)).problems == ()


def test_is_of_its_size(folder):
    """It holds as many records as were asked for, the real ones among them."""
    network = read_network(folder, date(2026, 11, 22)).network

    assert network is not None
    assert (SIZE.cities, SIZE.editions) == (len(network.cities), len(network.editions))
    assert SIZE.initiatives == len(network.initiatives)
    assert SIZE.releases == len(network.releases)


def test_is_the_same_each_time(folder, tmp_path):
    """Figures of two days are of one network, to the byte."""
    write_network(SIZE, tmp_path / "again")

    for name in ("data/cities.yaml", "data/initiatives.yaml"):
        assert (folder / name).read_bytes() == (tmp_path / "again" / name).read_bytes()
