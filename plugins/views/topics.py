"""The topics: the network's subjects, the editions' themes, and the page of each."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.topic import Topic
from plugins.views.link import Link
from plugins.views.links import section_link, source_links, topic_link, topic_links
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.related import Related, related_to
from plugins.views.sorting import sort_key
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in a list, and the subjects of the network that it belongs to."""

    link: Link
    kind: str
    hashtag: str
    subjects: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class TopicsView:
    """Every topic, by kind."""

    subjects: tuple[TopicCard, ...]
    themes: tuple[TopicCard, ...]


@dataclass(frozen=True, slots=True)
class TopicView:
    """All that is linked to a topic."""

    card: TopicCard
    related: Related
    note: Text | None
    sources: tuple[Link, ...]


def topic_card(topic: Topic, localizer: Localizer) -> TopicCard:
    """Return *topic* as a list shows it."""
    return TopicCard(
        link=topic_link(topic.id, localizer),
        kind=localizer.named("topic kind", topic.kind),
        hashtag=f"#{topic.hashtag}" if topic.hashtag else "",
        subjects=topic_links(topic.subjects, localizer),
    )


def topics_view(localizer: Localizer) -> TopicsView:
    """Return the subjects and the themes, in the reader's alphabet."""

    def cards(kind: str) -> tuple[TopicCard, ...]:
        topics = localizer.network.topics.values()
        found = (topic_card(item, localizer) for item in topics if item.kind == kind)
        return tuple(sorted(found, key=lambda card: sort_key(card.link.text.plain)))

    return TopicsView(subjects=cards("subject"), themes=cards("theme"))


def topic_page(topic: Topic, localizer: Localizer) -> Page:
    """Return the page of *topic*."""
    card = topic_card(topic, localizer)
    view = TopicView(
        card=card,
        related=related_to("topic", topic.id, localizer),
        note=localizer.maybe(topic.note),
        sources=source_links(topic.sources, localizer),
    )
    summary = localizer.gettext("{topic}: editions, initiatives and releases")
    return Page(
        kind="topic",
        id=topic.id,
        template="topic",
        title=card.link.text,
        summary=summary.format(topic=card.link.text.plain),
        view=view,
        crumbs=(section_link("topics", localizer),),
        detail=card.kind,
    )
