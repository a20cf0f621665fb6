"""What pages on something else say of a record: they are made again for that alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Final, TypeVar

from plugins.domain.city import AsWritten, City, NamedCity
from plugins.domain.edition import NamedEdition
from plugins.domain.network import Network
from plugins.domain.source import NamedSource
from plugins.domain.traces import Records, Shelves, untraced
from plugins.domain.values import Model

_SHELVES: Final = {
    "bands": "bands",
    "named cities": "cities",
    "named editions": "editions",
    "named sources": "sources",
    "spellings": "spellings",
}

Narrow = TypeVar("Narrow", bound=Model)
Record = TypeVar("Record")
Told = TypeVar("Told")


class Named:
    """Names, places and dates of records, each kind on a shelf of its own."""

    def __init__(self, network: Network, shelves: Shelves) -> None:
        """Take the records; a shelf is put up when it is first asked for."""
        self._network = network
        self._shelves = shelves
        for shelf, name in _SHELVES.items():
            shelves.promise(shelf, partial(getattr, self, name))

    @cached_property
    def cities(self) -> Mapping[str, NamedCity]:
        """Return what each city is called, and where it is."""
        cities = self._network.cities
        return self._shelved("named cities", cities, partial(narrowed, NamedCity))

    @cached_property
    def editions(self) -> Mapping[str, NamedEdition]:
        """Return what each edition is called, where and when."""
        editions = self._network.editions
        return self._shelved(
            "named editions", editions, partial(narrowed, NamedEdition)
        )

    @cached_property
    def sources(self) -> Mapping[str, NamedSource]:
        """Return what each source is called, who published it and when."""
        sources = self._network.sources
        return self._shelved("named sources", sources, partial(narrowed, NamedSource))

    @cached_property
    def spellings(self) -> Mapping[str, tuple[AsWritten, ...]]:
        """Return the names that the sources give to each city instead of its own."""
        cities = self._network.cities
        return self._shelved("spellings", cities, lambda city: city.as_written)

    @cached_property
    def bands(self) -> Mapping[str, int]:
        """Return where the band begins that each known population is in."""
        return self._shelved("bands", self._network.cities, _band)

    def _shelved(
        self,
        shelf: str,
        records: Mapping[str, Record],
        tell: Callable[[Record], Told | None],
    ) -> Records[Told]:
        with untraced():
            told = ((name, tell(record)) for name, record in records.items())
            known = {name: each for name, each in told if each is not None}
            return self._shelves.records(shelf, known)


def narrowed(model: type[Narrow], record: Narrow) -> Narrow:
    """Return what *model* has of a *record* that has more."""
    fields = {name: getattr(record, name) for name in model.model_fields}
    return model.model_construct(**fields)


def _band(city: City) -> int | None:
    return city.population.band if city.population else None
