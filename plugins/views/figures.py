"""Every number on the network as a whole, and those of each edition."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.domain.figure import Figure, NetworkFigure
from plugins.views.fact_copy import Subject
from plugins.views.figure_groups import FigureGroup, edition_figures, figure_groups
from plugins.views.link import Link
from plugins.views.links import edition_link
from plugins.views.localizer import Localizer


@dataclass(frozen=True, slots=True)
class EditionFigures:
    """The figures of an edition."""

    edition: Link
    groups: tuple[FigureGroup, ...]


@dataclass(frozen=True, slots=True)
class FiguresView:
    """Every figure: the network's, the editions', and the world's for context."""

    network: tuple[FigureGroup, ...]
    editions: tuple[EditionFigures, ...]
    world: tuple[FigureGroup, ...]


def figures_view(localizer: Localizer) -> FiguresView:
    """Return every figure with its sources, the latest edition first."""
    editions = sorted(
        (item for item in localizer.network.editions.values() if item.figures),
        key=lambda edition: edition.date.start.first,
        reverse=True,
    )
    url = localizer.url("section", "figures")
    network = Subject(localizer.text(localizer.network.site.name).plain, url)
    world = Subject(localizer.gettext("Cities in the world"), url)
    return FiguresView(
        network=figure_groups(_about("network", localizer), network, localizer),
        editions=tuple(
            EditionFigures(
                edition_link(edition.id, localizer),
                edition_figures(edition, localizer),
            )
            for edition in editions
        ),
        world=tuple(
            group
            for pair in _about("world", localizer)
            for group in figure_groups([pair], world, localizer)
        ),
    )


def _about(subject: str, localizer: Localizer) -> list[tuple[Figure, str]]:
    """Return the figures about *subject* with their ids, the latest first."""
    figures = localizer.network.figures.values()
    found = (item for item in figures if item.subject == subject)
    ordered = sorted(found, key=_latest_first(localizer))
    return [(item.figure, item.id) for item in ordered]


def _latest_first(localizer: Localizer) -> Callable[[NetworkFigure], int]:
    def key(item: NetworkFigure) -> int:
        source = localizer.relations.named.sources[item.figure.source]
        when = item.figure.as_of or source.published
        return -when.first.toordinal() if when else 0

    return key
