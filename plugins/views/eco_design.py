"""What the pages weigh, kind by kind, as measured on the site that shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from plugins.outputs.publishing.budgets import LISTS, PASSING
from plugins.outputs.publishing.ecoindex import grade
from plugins.outputs.publishing.page_weight import FirstVisit
from plugins.views.localizer import Localizer

_RECORDS: Final = frozenset(["document", "initiative", "person", "source", "topic"])
ROWS: Final[dict[str, Callable[[str], bool]]] = {
    "home": lambda kind: kind == "home",
    "map": lambda kind: kind in ("map", "map_embed"),
    "city": lambda kind: kind == "city",
    "edition": lambda kind: kind == "edition",
    "record": lambda kind: kind in _RECORDS,
    "release": lambda kind: kind == "article",
    "list": lambda kind: kind in LISTS,
    "text": lambda _: True,  # all others
}
"""The kinds of pages that a reader knows, by the names of their templates."""


@dataclass(frozen=True, slots=True)
class KindWeight:
    """The pages of one kind: what half of them weigh at most, and the heaviest."""

    name: str
    pages: str
    size: str  # kilobytes of the median page
    heaviest: str  # kilobytes
    heaviest_url: str
    ecoindex: str  # of the median page
    worst: str  # with its grade
    worst_url: str


@dataclass(frozen=True, slots=True)
class EcoDesignView:
    """Every page but the one that shows it: it is written when they are measured."""

    pages: str
    size: str  # kilobytes of the median page
    heaviest: str
    requests: str  # the most that a page needs
    ecoindex: str
    worst: str
    grade: str  # of the worst
    kinds: tuple[KindWeight, ...]


def eco_design_view(
    visits: Iterable[FirstVisit], localizer: Localizer
) -> EcoDesignView:
    """Return what the *visits* to all pages come to."""
    read = [visit for visit in visits if visit.kind not in PASSING]
    numbers = _numbers(read, localizer)
    return EcoDesignView(
        pages=localizer.formats.number(len(read)),
        size=numbers.size,
        heaviest=numbers.heaviest,
        requests=localizer.formats.number(max(visit.requests for visit in read)),
        ecoindex=numbers.ecoindex,
        worst=numbers.worst,
        grade=grade(min(visit.ecoindex for visit in read)),
        kinds=tuple(
            _numbers(of_kind, localizer, name)
            for name, of_kind in _by_kind(read).items()
            if of_kind
        ),
    )


def _by_kind(visits: Iterable[FirstVisit]) -> dict[str, list[FirstVisit]]:
    found: dict[str, list[FirstVisit]] = {name: [] for name in ROWS}
    for visit in visits:
        name = next(name for name, has in ROWS.items() if has(visit.kind))
        found[name].append(visit)
    return found


def _numbers(
    visits: Sequence[FirstVisit], localizer: Localizer, name: str = ""
) -> KindWeight:
    heaviest = max(visits, key=lambda visit: (visit.size, visit.page))
    worst = min(visits, key=lambda visit: (visit.ecoindex, visit.page))
    number = localizer.formats.number

    def kilobytes(size: float) -> str:
        return number(round(size / 1000, 1))

    return KindWeight(
        name=localizer.named("page kind", name) if name else "",
        pages=number(len(visits)),
        size=kilobytes(median(visit.size for visit in visits)),
        heaviest=kilobytes(heaviest.size),
        heaviest_url=_url(heaviest),
        ecoindex=number(round(median(visit.ecoindex for visit in visits))),
        worst=f"{number(round(worst.ecoindex))} {grade(worst.ecoindex)}",
        worst_url=_url(worst),
    )


def _url(visit: FirstVisit) -> str:
    return "/" + visit.page.removesuffix("index.html")
