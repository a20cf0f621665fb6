"""What a file of the site reads while it is made: it is made anew when that changes.

Records, words, addresses and what follows from the records stand on shelves. What is
taken from a shelf leaves a trace; whoever follows the traces keeps them with what was
made, and asks later whether any of it has another digest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from hashlib import blake2b
from typing import Any, Final, Generic, Protocol, TypeAlias, TypeVar

from pydantic_core import to_json

Trace: TypeAlias = tuple[str, str]
"""The name of a shelf, and what was taken from it."""

ALL: Final = "*"
"""In a trace: each entry of the shelf."""

NAMES: Final = "?"
"""In a trace: which entries there are, in which order."""

V = TypeVar("V")
_NOTES: Final[ContextVar[set[Trace] | None]] = ContextVar("traces", default=None)


@contextmanager
def tracing() -> Iterator[set[Trace]]:
    """Yield what is taken from shelves inside, but where others take traces within."""
    traces: set[Trace] = set()
    token = _NOTES.set(traces)
    try:
        yield traces
    finally:
        _NOTES.reset(token)


@contextmanager
def untraced() -> Iterator[None]:
    """Trace nothing inside: what is made there stands on a shelf itself."""
    token = _NOTES.set(None)
    try:
        yield
    finally:
        _NOTES.reset(token)


def trace(shelf: str, name: str) -> None:
    """Trace that *name* is taken from a *shelf*."""
    traces = _NOTES.get()
    if traces is not None:
        traces.add((shelf, name))


def trace_again(traces: Iterable[Trace]) -> None:
    """Trace all that was taken when something was made that is now taken itself."""
    found = _NOTES.get()
    if found is not None:
        found.update(traces)


def digest(value: object) -> str:
    """Return what two values share only if they say the same.

    Args:
        value: Of models, data classes, texts, numbers, days, and tuples and mappings
            of such; of sets as well, which have another digest in another process.
    """
    return blake2b(to_json(value), digest_size=12).hexdigest()


class Shelf(Protocol):
    """What traces can be compared with."""

    @property
    def basis(self) -> str:
        """Return what changes whenever an entry does, if that is soon told; or ""."""

    def digest(self, name: str) -> str:
        """Return the digest of what a trace of *name* was taken of."""


class Shelves:
    """Every shelf of a site by its name."""

    def __init__(self) -> None:
        """Begin without any."""
        self._shelves: dict[str, Shelf] = {}
        self._promised: dict[str, Callable[[], object]] = {}

    def records(
        self, name: str, values: Mapping[str, V], before: Records[V] | None = None
    ) -> Records[V]:
        """Return *values* on a new shelf, many of which were on that of *before*."""
        shelf = Records(name, values, before)
        self._shelves[name] = shelf
        return shelf

    def answers(
        self, name: str, ask: Callable[[str], V], basis: str = ""
    ) -> Answers[V]:
        """Return what answers by *ask* on a new shelf."""
        shelf = Answers(name, ask, basis)
        self._shelves[name] = shelf
        return shelf

    def promise(self, name: str, make: Callable[[], object]) -> None:
        """Let *make* put up the shelf *name*, if it is not there when it is asked."""
        self._promised[name] = make

    def basis(self, shelf: str) -> str:
        """Return what the entries of a *shelf* rest on; "" if that is not known."""
        found = self._get(shelf)
        return found.basis if found else ""

    def digest(self, shelf: str, name: str) -> str:
        """Return the digest of what a trace tells of; "" if it is not there."""
        found = self._get(shelf)
        return found.digest(name) if found else ""

    def _get(self, name: str) -> Shelf | None:
        if name not in self._shelves and name in self._promised:
            self._promised[name]()
        return self._shelves.get(name)


class Records(Mapping[str, V]):
    """A mapping that traces what is taken from it."""

    def __init__(
        self, name: str, values: Mapping[str, V], before: Records[V] | None = None
    ) -> None:
        """Take the *name* of the shelf, and what stands on it.

        What is the same object as on the shelf of *before* has the same digest.
        """
        self._name = name
        self._values = values
        self._digests = before.digests_of(values) if before else {}

    def digests_of(self, values: Mapping[str, V]) -> dict[str, str]:
        """Return the digests that are known, of those of *values* that stand here."""
        return {
            key: known
            for key, value in values.items()
            if self._values.get(key) is value and (known := self._digests.get(key))
        }

    def __getitem__(self, key: str) -> V:
        """Return an entry, and leave a trace, even if it is not there."""
        if (traces := _NOTES.get()) is not None:  # as trace() does, a million times
            traces.add((self._name, key))
        return self._values[key]

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401 - as Mapping has it
        """Return an entry or *default*, and leave a trace."""
        trace(self._name, key)
        return self._values.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Return whether there is an entry, and leave a trace."""
        trace(self._name, str(key))
        return key in self._values

    def __iter__(self) -> Iterator[str]:
        """Yield the names of the entries."""
        trace(self._name, NAMES)
        return iter(self._values)

    def __len__(self) -> int:
        """Return how many entries there are."""
        trace(self._name, NAMES)
        return len(self._values)

    def values(self) -> Any:  # noqa: ANN401 - a view, as Mapping has it
        """Return the entries, and leave a trace all."""
        trace(self._name, ALL)
        return self._values.values()

    def items(self) -> Any:  # noqa: ANN401 - idem
        """Return the entries with their names, and leave a trace all."""
        trace(self._name, ALL)
        return self._values.items()

    @property
    def basis(self) -> str:
        """Return the digest of all entries."""
        return self.digest(ALL)

    def digest(self, name: str) -> str:
        """Return the digest of an entry, of all, or of their names; "" of none."""
        if name not in self._digests:
            self._digests[name] = self._digest(name)
        return self._digests[name]

    def _digest(self, name: str) -> str:
        if name == ALL:
            return digest([(each, self.digest(each)) for each in self._values])
        if name == NAMES:
            return digest(list(self._values))
        return digest(self._values[name]) if name in self._values else ""


class Answers(Generic[V]):
    """What is known once it is asked for, and traces what is asked."""

    def __init__(self, name: str, ask: Callable[[str], V], basis: str = "") -> None:
        """Take the *name* of the shelf, what answers, and what all answers rest on."""
        self._name = name
        self._ask = ask
        self._known: dict[str, V] = {}
        self._digests: dict[str, str] = {}
        self.basis = basis

    def __getitem__(self, key: str) -> V:
        """Return the answer to *key*, and leave a trace.

        Raises:
            KeyError: There is none.
        """
        if (traces := _NOTES.get()) is not None:  # as trace() does, a million times
            traces.add((self._name, key))
        if key not in self._known:
            with untraced():
                self._known[key] = self._ask(key)
        return self._known[key]

    def digest(self, name: str) -> str:
        """Return the digest of the answer to *name*; "" if there is none."""
        if name not in self._digests:
            try:
                self._digests[name] = digest(self[name])
            except KeyError:
                self._digests[name] = ""
        return self._digests[name]
