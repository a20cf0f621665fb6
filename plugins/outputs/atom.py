"""An Atom feed of press releases, by Pelican's feedgenerator.

Source: RFC 4287 (Atom), RFC 4151 (tag addresses for ids that outlive an address).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from feedgenerator import Atom1Feed, get_tag_uri

_FROM_ROOT = re.compile(r'(\s(?:href|src)=")/(?!/)')


@dataclass(frozen=True, slots=True)
class Entry:
    """A press release in a feed."""

    title: str
    url: str  # absolute
    published: date
    updated: date
    summary: str
    content: str  # HTML


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in one language."""

    title: str
    subtitle: str
    language: str  # BCP 47
    url: str  # absolute, of the feed
    page: str  # absolute, of the home page
    entries: tuple[Entry, ...]


def render_atom(feed: Feed) -> str:
    """Return the XML of *feed*; its links are absolute."""
    atom = Atom1Feed(
        title=feed.title,
        link=feed.page,
        description=feed.subtitle,
        subtitle=feed.subtitle,
        language=feed.language,
        feed_url=feed.url,
    )
    server = re.sub(r"(?<=[^:/])/.*", "", feed.url)
    for entry in feed.entries:
        published = _midnight(entry.published)
        atom.add_item(
            title=entry.title,
            link=entry.url,
            unique_id=get_tag_uri(entry.url, published),
            pubdate=published,
            updateddate=_midnight(entry.updated),
            description=entry.summary,
            content=_FROM_ROOT.sub(rf"\1{server}/", entry.content),
        )
    return str(atom.writeString("utf-8")) + "\n"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
