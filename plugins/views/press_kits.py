"""What a journalist takes home: the texts and figures of an edition, in one file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from plugins.domain.edition import Edition
from plugins.domain.figure import Figure
from plugins.domain.text import Release
from plugins.domain.wording import N_
from plugins.outputs.typography import typeset
from plugins.views.downloads import SiteFiles, kit_url, path_of, pdf_url
from plugins.views.drawn_maps import WorldMap, edition_map
from plugins.views.editions import EditionCard, edition_card
from plugins.views.figure_groups import FigureGroup, edition_figures
from plugins.views.link import Link
from plugins.views.links import source_links
from plugins.views.localizer import Localizer
from plugins.views.releases import ReleaseCard, release_card

COLUMNS: Final = (
    N_("Measure"),
    N_("Figure"),
    N_("Value"),
    N_("Unit"),
    N_("Scope"),
    N_("Status"),
    N_("As of"),
    N_("Source"),
    N_("Publisher"),
    N_("Published"),
    N_("Address"),
)
"""Of a kit's figures.csv: what is counted, as stated, and who says so."""


@dataclass(frozen=True, slots=True)
class KitRelease:
    """A press release in a kit."""

    id: str
    card: ReleaseCard
    name: str  # of its files, without their endings
    pdf: str  # its address; empty where no font could set it


@dataclass(frozen=True, slots=True)
class Kit:
    """The press kit of an edition in one language."""

    id: str  # of the edition
    url: str
    lang: str
    dir: str
    site: str  # absolute address, without a last /
    site_name: str
    edition: EditionCard
    summary: str
    figures: tuple[FigureGroup, ...]
    releases: tuple[KitRelease, ...]
    map: WorldMap | None
    sources: tuple[Link, ...]


def kits(localizer: Localizer, files: SiteFiles) -> Iterator[Kit]:
    """Yield the kit of each edition that has texts or figures, the latest first."""
    for edition in kit_editions(localizer):
        yield kit_of(edition, localizer, files)


def kit_editions(localizer: Localizer) -> Iterator[Edition]:
    """Yield each edition that has texts or figures, the latest first."""
    editions = sorted(
        localizer.network.editions.values(),
        key=lambda edition: edition.date.start.first,
        reverse=True,
    )
    for edition in editions:
        if has_kit(edition, localizer):
            yield edition


def kit_of(edition: Edition, localizer: Localizer, files: SiteFiles) -> Kit:
    """Return the kit of an *edition*, with those of its texts' PDF that are *files*."""
    card = edition_card(edition, localizer)
    summary = localizer.maybe(edition.summary)
    return Kit(
        id=edition.id,
        url=kit_url(edition.id, localizer),
        lang=localizer.language,
        dir=localizer.dir,
        site=localizer.network.site.url,
        site_name=localizer.text(localizer.network.site.name).plain,
        edition=card,
        summary=summary.plain if summary else "",
        figures=edition_figures(edition, localizer),
        releases=tuple(_releases(edition, localizer, files)),
        map=edition_map(edition, localizer),
        sources=source_links(
            dict.fromkeys((*edition.sources, *_sources(edition))), localizer
        ),
    )


def has_kit(edition: Edition, localizer: Localizer) -> bool:
    """Return whether an edition has texts in the reader's language, or figures."""
    return bool(edition.figures) or any(_texts(edition, localizer))


def figure_rows(edition: Edition, localizer: Localizer) -> Iterator[tuple[str, ...]]:
    """Yield the rows of figures.csv, the names of the columns first."""
    yield tuple(map(localizer.gettext, COLUMNS))
    groups = edition_figures(edition, localizer)
    stated = chain.from_iterable(group.all for group in groups)
    for figure, view in zip(_grouped(edition.figures), stated, strict=True):
        source = localizer.network.sources[figure.source]
        page = localizer.network.site.url + view.source.url
        yield (
            localizer.named("measure", figure.measure),
            view.value,
            f"{figure.value:g}",
            figure.unit or "",
            view.scope.plain if view.scope else "",
            view.status,
            view.as_of,
            typeset(source.title, source.language),
            view.source.text.plain,
            str(source.published or ""),
            source.address or page,
        )


def _releases(
    edition: Edition, localizer: Localizer, files: SiteFiles
) -> Iterator[KitRelease]:
    for release in _texts(edition, localizer):
        url = pdf_url(release.id, localizer)
        yield KitRelease(
            id=release.id,
            card=release_card(release, localizer),
            name=f"{release.id}.{localizer.language}",
            pdf=url if path_of(url) in files else "",
        )


def _texts(edition: Edition, localizer: Localizer) -> Iterator[Release]:
    for release_id in localizer.relations.releases.get(edition.id, ()):
        release = localizer.network.releases[release_id]
        header = release.versions.get(localizer.language)
        if header and header.edition == edition.id:
            yield release


def _sources(edition: Edition) -> Iterator[str]:
    return (figure.source for figure in edition.figures)


def _grouped(figures: tuple[Figure, ...]) -> Iterator[Figure]:
    """Yield *figures* in the order of their groups, the preferred of each first."""
    for measure in dict.fromkeys(figure.measure for figure in figures):
        same = (figure for figure in figures if figure.measure == measure)
        yield from sorted(same, key=lambda figure: figure.rank != "preferred")
