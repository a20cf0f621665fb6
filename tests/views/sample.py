"""The small network of tests/site, and what a test changes in it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from shutil import copytree
from tempfile import TemporaryDirectory
from typing import Any, TypeVar

from plugins.domain.network import Network
from plugins.domain.values import Model
from plugins.network_data import localizers
from plugins.reading.network import read_network
from plugins.views.localizer import Localizer
from tests.building import ROOT, SMALL

TODAY = date(2026, 1, 31)

Record = TypeVar("Record", bound=Model)


@cache
def small_network() -> Network:
    """Return the network of tests/site, as it is on TODAY."""
    with TemporaryDirectory() as place:  # without the host city's folder beside it
        for part in ("data", "content"):
            copytree(SMALL / part, Path(place) / part)
        network = read_network(Path(place), TODAY).network
    assert network is not None
    return network


@cache
def real_network() -> Network:
    """Return the network that this site is about, as it is on TODAY."""
    network = read_network(ROOT, TODAY).network
    assert network is not None
    return network


@cache
def speaker(language: str) -> Localizer:
    """Return what speaks *language* of the small network."""
    return speaker_of(small_network(), language)


def speaker_of(network: Network, language: str = "en") -> Localizer:
    """Return what speaks *language* of *network*, with the catalogs of the site."""
    languages = tuple(dict.fromkeys((*network.site.languages, language)))
    site = network.site.model_copy(update={"languages": languages})
    return localizers(replace(network, site=site), ROOT)[language]


def changed(record: Record, **fields: Any) -> Record:
    """Return *record* as it would be if these *fields* had been typed."""
    typed = record.model_dump(exclude_none=True) | fields
    return type(record).model_validate(typed)


def with_records(**collections: Model) -> Network:
    """Return the small network with one record more, or another, of a collection."""
    network = small_network()
    return replace(
        network,
        **{
            name: {**getattr(network, name), record.model_dump()["id"]: record}
            for name, record in collections.items()
        },
    )
