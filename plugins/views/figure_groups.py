"""Figures, grouped so that those that disagree stand side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.domain.edition import Edition
from plugins.domain.figure import Figure
from plugins.outputs.typography import typeset
from plugins.views.fact_copy import Subject, fact_copy, subject_of
from plugins.views.link import Link
from plugins.views.links import citation, edition_link
from plugins.views.localizer import Localizer
from plugins.views.text import Text
from plugins.views.words import WORDS


@dataclass(frozen=True, slots=True)
class FigureView:
    """One number as one source states it."""

    value: str  # with its qualifier, in words of the page's language
    scope: Text | None  # what it covers, where the source limits it
    status: str
    as_of: str  # where it is not the date of the source
    source: Link
    copy: str  # all of it in a sentence, to be taken elsewhere
    anchor: str = ""  # id of its fragment, where it has one of its own


@dataclass(frozen=True, slots=True)
class FigureGroup:
    """What all sources say of one measure; the first is shown first."""

    measure: Text
    first: FigureView
    others: tuple[FigureView, ...]

    @property
    def all(self) -> tuple[FigureView, ...]:
        """Return every figure, the preferred one first."""
        return (self.first, *self.others)

    @property
    def is_disputed(self) -> bool:
        """Return whether another source gives another number."""
        return any(other.value != self.first.value for other in self.others)


def figure_groups(
    figures: Iterable[tuple[Figure, str]], subject: Subject, localizer: Localizer
) -> tuple[FigureGroup, ...]:
    """Return (figure, anchor) pairs grouped by measure, in their order."""
    groups: dict[str, list[tuple[Figure, str]]] = {}
    for figure, anchor in figures:
        groups.setdefault(figure.measure, []).append((figure, anchor))
    return tuple(_group(group, subject, localizer) for group in groups.values())


def edition_figures(edition: Edition, localizer: Localizer) -> tuple[FigureGroup, ...]:
    """Return the figures of *edition* in their groups."""
    pairs = ((figure, "") for figure in edition.figures)
    subject = subject_of(edition_link(edition.id, localizer))
    return figure_groups(pairs, subject, localizer)


def _group(
    figures: list[tuple[Figure, str]], subject: Subject, localizer: Localizer
) -> FigureGroup:
    ordered = sorted(figures, key=lambda pair: pair[0].rank != "preferred")
    figure = ordered[0][0]
    first, *others = (_view(*pair, subject, localizer) for pair in ordered)
    return FigureGroup(
        measure=localizer.word(WORDS["measure"][figure.measure]),
        first=first,
        others=tuple(others),
    )


def _view(
    figure: Figure, anchor: str, subject: Subject, localizer: Localizer
) -> FigureView:
    number = localizer.formats.number(figure.value, figure.unit)
    value = localizer.named("qualifier", figure.qualifier).format(number=number)
    scope = localizer.maybe(figure.scope)
    status = localizer.named("figure status", figure.status)
    as_of = localizer.formats.date(figure.as_of) if figure.as_of else ""
    source = citation(figure.source, localizer)
    fact = localizer.gettext("{measure}: {value} ({status})").format(
        measure=localizer.named("measure", figure.measure),
        value=" ".join(filter(None, (value, scope and scope.plain))),
        status=", ".join(filter(None, (status, as_of))),
    )
    place = f"{subject.url}#{anchor}" if anchor else subject.url
    here = replace(subject, url=place)
    copy = fact_copy(here, typeset(fact, localizer.language), source, localizer)
    return FigureView(value, scope, status, as_of, source, copy, anchor)
