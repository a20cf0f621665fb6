"""The initiatives: their list, and the page of each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from plugins.domain.initiative import Initiative
from plugins.views.link import Link
from plugins.views.links import (
    city_link,
    edition_link,
    initiative_link,
    section_link,
    source_links,
    topic_link,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.sorting import sort_key
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class InitiativeCard:
    """An initiative in a list."""

    link: Link
    kind: str
    place: Text | None
    topic: Link | None
    hashtag: str
    summary: Text | None


@dataclass(frozen=True, slots=True)
class InitiativeGroup:
    """The initiatives of one edition, or of none."""

    edition: Link | None
    initiatives: tuple[InitiativeCard, ...]


@dataclass(frozen=True, slots=True)
class InitiativesView:
    """Every initiative, by edition."""

    groups: tuple[InitiativeGroup, ...]


@dataclass(frozen=True, slots=True)
class InitiativeView:
    """All that is known of an initiative."""

    card: InitiativeCard
    city: Link | None
    edition: Link | None
    when: str
    note: Text | None
    sources: tuple[Link, ...]


def initiative_card(initiative: Initiative, localizer: Localizer) -> InitiativeCard:
    """Return *initiative* as a list shows it."""
    topic = localizer.network.topics.get(initiative.topic or "")
    return InitiativeCard(
        link=initiative_link(initiative.id, localizer),
        kind=localizer.named("initiative kind", initiative.kind),
        place=localizer.maybe(initiative.place),
        topic=topic_link(topic.id, localizer) if topic else None,
        hashtag=f"#{topic.hashtag}" if topic and topic.hashtag else "",
        summary=localizer.maybe(initiative.summary),
    )


def initiatives_view(localizer: Localizer) -> InitiativesView:
    """Return every initiative: the latest edition's first, then those of none."""
    groups: dict[str, list[InitiativeCard]] = {}
    for initiative in localizer.network.initiatives.values():
        card = initiative_card(initiative, localizer)
        groups.setdefault(initiative.edition or "", []).append(card)
    ordered = sorted(groups, key=_by_edition(localizer), reverse=True)
    return InitiativesView(
        groups=tuple(
            InitiativeGroup(
                edition_link(edition, localizer) if edition else None,
                tuple(sorted(groups[edition], key=_by_name)),
            )
            for edition in ordered
        ),
    )


def _by_edition(localizer: Localizer) -> Callable[[str], str]:
    def key(edition_id: str) -> str:
        return str(localizer.relations.edition_date(edition_id) or "")

    return key


def _by_name(card: InitiativeCard) -> tuple[str, str]:
    return sort_key(card.link.text.plain)


def initiative_page(initiative: Initiative, localizer: Localizer) -> Page:
    """Return the page of *initiative*."""
    card = initiative_card(initiative, localizer)
    edition = initiative.edition
    when = initiative.when
    view = InitiativeView(
        card=card,
        city=city_link(initiative.city, localizer) if initiative.city else None,
        edition=edition_link(edition, localizer) if edition else None,
        when=localizer.formats.span(when, initiative.until) if when else "",
        note=localizer.maybe(initiative.note),
        sources=source_links(initiative.sources, localizer),
    )
    return Page(
        kind="initiative",
        id=initiative.id,
        template="initiative",
        title=card.link.text,
        summary=(card.summary or card.place or card.link.text).plain,
        view=view,
        crumbs=(section_link("initiatives", localizer),),
    )
