"""What a page may cost its reader: bytes, requests, elements, nothing from elsewhere.

docs/budgets.md gives the reasons.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

from plugins.domain.wording import N_
from plugins.outputs.publishing.ecoindex import grade
from plugins.outputs.publishing.page_weight import FirstVisit

SIZE: Final = 60_000  # bytes of a first visit, compressed
MEDIAN_SIZE: Final = 20_000
REQUESTS: Final = 6
ELEMENTS: Final = 400  # some more, and the EcoIndex is no A
MEDIAN_ECOINDEX: Final = 92
STYLE_GUIDE: Final = "style_guide"
"""The page for designers, with every example: it may be long, and needs no A."""

PASSING: Final = frozenset(["moved", STYLE_GUIDE])
"""Kinds of pages that readers do not read: they count in no median."""

LISTS: Final = frozenset(
    {
        *("cities", "documents", "editions", "figures", "governance", "initiatives"),
        *("map_lists", "people", "press", "site_map", "sources", "timeline", "topics"),
    }
)
"""Kinds of pages with a line for each record."""

_NAMED: Final = frozenset(["edition", "source", "topic"])
"""Kinds of records that thousands of others may name: each has a line there."""

_GROWING: Final = LISTS | _NAMED | {"map", "map_embed", "translations"}
"""Kinds of pages whose weight is that of the records and texts."""

_TOO_HEAVY = N_("{page} weighs {found} bytes on a first visit: {limit} at most.")
_TOO_MANY_REQUESTS = N_("{page} needs {found} requests: {limit} at most.")
_TOO_MANY_ELEMENTS = N_("{page} has {found} elements: {limit} at most.")
_NO_A = N_("{page} has an EcoIndex of {found}: {limit} is wanted.")
_ELSEWHERE = N_("{page} loads {found}, which is not on this site.")
_HEAVY_SITE = N_("Half of the pages weigh {found} bytes or more: {limit} at most.")
_COSTLY_SITE = N_("Half of the pages have an EcoIndex below {found}: {limit} at least.")
_STOPPING: Final = frozenset([_TOO_MANY_REQUESTS, _ELSEWHERE])


@dataclass(frozen=True, slots=True)
class Overrun:
    """A budget that a page, or the site as a whole, does not keep to."""

    says: str  # to be translated, with the names of the values
    values: Mapping[str, str]
    kind: str = ""  # of the page

    @property
    def stops(self) -> bool:
        """Return whether nothing may be published.

        A list grows with its records, and half of the pages with all of them: who adds
        one does not answer for that.
        """
        is_long = self.says == _TOO_HEAVY and self.kind in _GROWING
        return self.says in (_TOO_HEAVY, *_STOPPING) and not is_long


def overruns(visits: Sequence[FirstVisit]) -> Iterator[Overrun]:
    """Yield each budget that is overrun, page by page, then that of the whole."""
    for visit in visits:
        yield from _of_page(visit)
    if read := [visit for visit in visits if visit.kind not in PASSING]:
        yield from _of_site(read)


def _of_page(visit: FirstVisit) -> Iterator[Overrun]:
    may_be_long = visit.kind == STYLE_GUIDE
    for says, found, limit in (
        (_TOO_HEAVY, visit.size, SIZE),
        (_TOO_MANY_REQUESTS, visit.requests, REQUESTS),
        (_TOO_MANY_ELEMENTS, 0 if may_be_long else visit.elements, ELEMENTS),
    ):
        if found > limit:
            yield _overrun(says, found, limit, visit)
    if grade(visit.ecoindex) != "A" and not may_be_long:
        yield _overrun(_NO_A, f"{visit.ecoindex:.1f}", "A", visit)
    for address in visit.elsewhere:
        yield _overrun(_ELSEWHERE, address, "", visit)


def _of_site(visits: Sequence[FirstVisit]) -> Iterator[Overrun]:
    size = median(visit.size for visit in visits)
    if size > MEDIAN_SIZE:
        yield _overrun(_HEAVY_SITE, round(size), MEDIAN_SIZE)
    score = median(visit.ecoindex for visit in visits)
    if score < MEDIAN_ECOINDEX:
        yield _overrun(_COSTLY_SITE, f"{score:.1f}", MEDIAN_ECOINDEX)


def _overrun(
    says: str, found: int | str, limit: int | str, visit: FirstVisit | None = None
) -> Overrun:
    page, kind = (visit.page, visit.kind) if visit else ("", "")
    values = {"page": page, "found": str(found), "limit": str(limit)}
    return Overrun(says, values, kind)
