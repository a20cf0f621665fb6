"""The links that lead on from a page, both ways between any two records."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.views.link import Link
from plugins.views.links import (
    city_links,
    document_links,
    edition_links,
    initiative_links,
    person_links,
    release_links,
    topic_links,
)
from plugins.views.localizer import Localizer


@dataclass(frozen=True, slots=True)
class Related:
    """What else the site has on the subject of a page."""

    cities: tuple[Link, ...] = ()
    editions: tuple[Link, ...] = ()
    topics: tuple[Link, ...] = ()
    initiatives: tuple[Link, ...] = ()
    documents: tuple[Link, ...] = ()
    people: tuple[Link, ...] = ()
    releases: tuple[Link, ...] = ()


def related_to(kind: str, record_id: str, localizer: Localizer) -> Related:
    """Return what is linked to a record, from either side of the link."""
    linked = localizer.relations.linked_to(kind, record_id)

    def ids(of: str) -> Iterable[str]:
        return linked.get(of, ())

    return Related(
        cities=city_links(ids("city"), localizer),
        editions=edition_links(ids("edition"), localizer),
        topics=topic_links(ids("topic"), localizer),
        initiatives=initiative_links(ids("initiative"), localizer),
        documents=document_links(ids("document"), localizer),
        people=person_links(ids("person"), localizer),
        releases=release_links(ids("release"), localizer),
    )
