"""An Atom feed of press releases, or of changes, by Pelican's feedgenerator.

Source: RFC 4287 (Atom), RFC 4151 (tag addresses for ids that outlive an address).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from html import escape
from urllib.parse import urlsplit

from feedgenerator import Atom1Feed

from plugins.outputs.publishing.absolute_links import absolute_links


@dataclass(frozen=True, slots=True)
class Entry:
    """A press release, or something that changed, in a feed."""

    id: str  # an IRI of its own, for ever
    title: str
    url: str  # absolute
    published: date | None  # None where nobody says
    updated: date
    summary: str
    content: str = ""  # HTML; empty where the summary says it all


@dataclass(frozen=True, slots=True)
class Feed:
    """A feed in one language."""

    id: str  # an IRI of its own, for ever
    title: str
    subtitle: str
    author: str
    language: str  # BCP 47
    site: str  # absolute address, without a last /
    url: str  # absolute, of the feed
    page: str  # absolute, of the home page
    today: date  # the date of a feed without entries
    entries: tuple[Entry, ...]


class _Atom(Atom1Feed):
    """What writes a feed; its date is that of the feed, never the clock's."""

    def __init__(self, feed: Feed) -> None:
        """Take over all but the entries."""
        super().__init__(  # type: ignore[no-untyped-call]  # it has no types
            title=feed.title,
            link=feed.page,
            description=feed.subtitle,
            subtitle=feed.subtitle,
            language=feed.language,
            author_name=feed.author,
            feed_url=feed.url,
            feed_guid=feed.id,
        )
        days = (entry.updated for entry in feed.entries)
        self.updated = _midnight(max(days, default=feed.today))

    def latest_post_date(self) -> datetime:
        """Return when the feed last changed."""
        return self.updated


def render_atom(feed: Feed) -> str:
    """Return the XML of *feed*; its links are absolute."""
    return _with_entries(_Atom(feed), feed)


def tag_of(site: str, day: date, name: str) -> str:
    """Return what identifies *name*, of that *day*, whatever its address becomes."""
    return f"tag:{urlsplit(site).hostname},{day}:{name}"


def _with_entries(atom: Atom1Feed, feed: Feed) -> str:
    for entry in feed.entries:
        atom.add_item(
            title=entry.title,
            link=entry.url,
            unique_id=entry.id,
            pubdate=_midnight(entry.published) if entry.published else None,
            updateddate=_midnight(entry.updated),
            description=escape(entry.summary, quote=False),  # it is sent as HTML
            content=absolute_links(entry.content, feed.site) or None,
        )
    return str(atom.writeString("utf-8")) + "\n"


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=UTC)
