"""The history of the network as a picture: a line of years, and what stands on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from plugins.domain.dates import PartialDate
from plugins.domain.edition import NamedEdition
from plugins.domain.stages import HAPPENING
from plugins.views.links import edition_kind
from plugins.views.localizer import Localizer
from plugins.views.text import Text

_WIDE: Final = 1000
_START: Final = 20  # how far from the edge the line of years begins
_ROW: Final = 30  # between two rows of names
_STEM: Final = 14  # between the line and the lowest row, at least
_LETTER: Final = 9  # how wide a letter is, roughly
_FLAG: Final = 6  # between the stem of a name and its first letter
_DAYS: Final = 365.25


@dataclass(frozen=True, slots=True)
class Tick:
    """The beginning of a year."""

    name: str
    x: int


@dataclass(frozen=True, slots=True)
class Mark:
    """An edition on the line of years, and its name above."""

    kind: str  # meetings, assembly or conference
    is_coming: bool
    place: Text
    x: int
    y: int  # of the name, which begins beside its stem


@dataclass(frozen=True, slots=True)
class TimelinePicture:
    """The years, the editions above and all else below, in units of the picture."""

    name: str
    caption: str
    years: tuple[Tick, ...]
    editions: tuple[Mark, ...]
    moments: tuple[int, ...]  # where the other events are
    line: int  # how far below the top the line of years is
    end: int  # where it ends


@dataclass(frozen=True, slots=True)
class _Scale:
    """How years become units of the picture."""

    first: int  # year
    last: int
    end: int  # of the line

    @property
    def step(self) -> float:
        return (self.end - _START) / (self.last - self.first)

    def across(self, when: PartialDate) -> int:
        """Return where the middle of a day, a month or a year is."""
        days = (when.first - date(self.first, 1, 1)) + (when.last - when.first) / 2
        return round(_START + days.days / _DAYS * self.step)


def timeline_picture(
    moments: Iterable[PartialDate], localizer: Localizer
) -> TimelinePicture | None:
    """Return the editions and the other *moments* on a line of years."""
    editions = sorted(
        localizer.relations.named.editions.values(),
        key=lambda each: each.date.start.first,
    )
    if not editions:
        return None
    others = tuple(moments)
    known = [each.date.start.year for each in editions] + [each.year for each in others]
    end = round(_WIDE - _START - _width(_place(editions[-1], localizer)))
    scale = _Scale(min(known), max(known) + 1, end)
    spots = [(each, scale.across(each.date.start)) for each in editions]
    rows = _rows([(x, _width(_place(each, localizer))) for each, x in spots])
    line = (max(rows) + 1) * _ROW + _STEM
    return TimelinePicture(
        name=localizer.gettext("The editions on a line of years"),
        caption=localizer.gettext(
            "With a name: the Meetings, the assemblies and the conferences. "
            "The small dots are documents, votes and other moments."
        ),
        years=tuple(_ticks(scale, localizer)),
        editions=tuple(
            _mark(each, (x, line - _STEM - row * _ROW), localizer)
            for (each, x), row in zip(spots, rows, strict=True)
        ),
        moments=tuple(sorted({scale.across(when) for when in others})),
        line=line,
        end=end,
    )


def _ticks(scale: _Scale, localizer: Localizer) -> Iterator[Tick]:
    for at, year in enumerate(range(scale.first, scale.last + 1)):
        name = localizer.formats.number_of_year(year)
        yield Tick(name, round(_START + at * scale.step))


def _mark(edition: NamedEdition, spot: tuple[int, int], localizer: Localizer) -> Mark:
    return Mark(
        kind=edition.kind,
        is_coming=localizer.relations.stage(edition) not in HAPPENING,
        place=_place(edition, localizer),
        x=spot[0],
        y=spot[1],
    )


def _rows(names: Sequence[tuple[int, float]]) -> list[int]:
    """Return the row of each name, given where it begins and how wide it is.

    A name stands above those whose stems it would cover: no stem crosses a name.
    """
    rows: list[int] = []
    for at in reversed(range(len(names))):
        x, width = names[at]
        below = [
            row
            for (start, _), row in zip(names[at + 1 :], reversed(rows), strict=True)
            if start <= x + width
        ]
        rows.append(max(below, default=-1) + 1)
    return rows[::-1]


def _width(name: Text) -> float:
    return _FLAG + len(name) * _LETTER


def _place(edition: NamedEdition, localizer: Localizer) -> Text:
    """Return where an edition is, or else what it is."""
    city = localizer.relations.named.cities.get(edition.host or "")
    if city:
        return localizer.name_of(city)
    return localizer.word_of(edition_kind(edition, localizer))
