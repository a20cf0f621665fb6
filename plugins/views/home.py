"""The home page: what the network is, where it meets, what is new."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.views.drawn_maps import WorldMap, network_map
from plugins.views.editions import EditionCard, edition_card
from plugins.views.link import Link
from plugins.views.links import section_link, topic_links
from plugins.views.localizer import Localizer
from plugins.views.releases import ReleaseCard, release_cards
from plugins.views.text import Text

_LATEST = 3  # releases on the home page


@dataclass(frozen=True, slots=True)
class Count:
    """How many records a section has."""

    number: str
    section: Link


@dataclass(frozen=True, slots=True)
class HomeView:
    """What a first visit needs."""

    description: Text
    world: WorldMap
    meetings: EditionCard | None  # those under way, else the next, else the latest
    is_under_way: bool
    is_next: bool
    meetings_summary: Text | None
    counts: tuple[Count, ...]
    subjects: tuple[Link, ...]
    releases: tuple[ReleaseCard, ...]
    editions: tuple[EditionCard, ...]


def home_view(localizer: Localizer) -> HomeView:
    """Return the home page as it stands today."""
    network, relations = localizer.network, localizer.relations
    now, coming = relations.meetings_under_way, relations.next_meetings
    meetings = now or coming or relations.latest_meetings
    return HomeView(
        description=localizer.text(network.site.description),
        world=network_map(localizer),
        meetings=edition_card(meetings, localizer) if meetings else None,
        is_under_way=now is not None,
        is_next=coming is not None,
        meetings_summary=localizer.maybe(meetings.summary) if meetings else None,
        counts=tuple(
            Count(localizer.formats.number(number), section_link(section, localizer))
            for section, number in _counts(localizer)
        ),
        subjects=topic_links(
            (item.id for item in network.topics.values() if item.kind == "subject"),
            localizer,
        ),
        releases=release_cards(localizer)[:_LATEST],
        editions=tuple(
            edition_card(edition, localizer) for edition in reversed(relations.meetings)
        ),
    )


def _counts(localizer: Localizer) -> list[tuple[str, int]]:
    network = localizer.network
    return [
        ("cities", len(network.cities)),
        ("editions", len(localizer.relations.meetings)),
        ("initiatives", len(network.initiatives)),
        ("documents", len(network.documents)),
    ]
