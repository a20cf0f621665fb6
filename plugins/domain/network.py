"""The network as a whole: every record by its id, and today's date."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from plugins.domain.audit import Audit
from plugins.domain.city import City
from plugins.domain.document import Document
from plugins.domain.edition import Edition
from plugins.domain.figure import NetworkFigure
from plugins.domain.governance import Body
from plugins.domain.initiative import Initiative
from plugins.domain.link import Link
from plugins.domain.milestone import Milestone
from plugins.domain.organisation import Organisation
from plugins.domain.person import Person
from plugins.domain.problem import Path
from plugins.domain.redirect import Redirect
from plugins.domain.section import SECTIONS
from plugins.domain.site import Site
from plugins.domain.source import Source
from plugins.domain.text import PageText, Release
from plugins.domain.topic import Topic
from plugins.domain.translation import Translation
from plugins.domain.values import Model

COLLECTIONS: Final[Mapping[str, type[Model]]] = {
    "audits": Audit,
    "cities": City,
    "documents": Document,
    "editions": Edition,
    "figures": NetworkFigure,
    "governance": Body,
    "initiatives": Initiative,
    "milestones": Milestone,
    "organisations": Organisation,
    "people": Person,
    "redirects": Redirect,
    "sources": Source,
    "topics": Topic,
}
"""Each file of data/ by its name, which is also its root key, and its records."""


@dataclass(frozen=True, slots=True)
class Network:
    """Everything under data/ and content/, by id, as it stands on one day."""

    today: date
    site: Site
    audits: Mapping[str, Audit]
    cities: Mapping[str, City]
    documents: Mapping[str, Document]
    editions: Mapping[str, Edition]
    figures: Mapping[str, NetworkFigure]
    governance: Mapping[str, Body]
    initiatives: Mapping[str, Initiative]
    milestones: Mapping[str, Milestone]
    organisations: Mapping[str, Organisation]
    people: Mapping[str, Person]
    redirects: Mapping[str, Redirect]
    sources: Mapping[str, Source]
    topics: Mapping[str, Topic]
    releases: Mapping[str, Release]
    pages: Mapping[str, PageText]
    files: frozenset[str] = frozenset()  # of content/ and host/content/, by their path
    unread: frozenset[Path] = frozenset()  # collections and records not understood
    translations: tuple[Translation, ...] = ()  # of every text, into each language

    def ids(self, collection: str) -> Collection[str]:
        """Return the identifiers of *collection*: a file of data/, pages, sections."""
        if collection == "sections":
            return SECTIONS
        found: Mapping[str, object] = getattr(self, collection)
        return found.keys()

    def knows(self, collection: str, name: str) -> bool:
        """Return whether *name* is in *collection*, or may be, once it is mended."""
        maybe = (collection,), (collection, name)
        return name in self.ids(collection) or not self.unread.isdisjoint(maybe)

    def records(self) -> Iterator[tuple[Path, Model]]:
        """Yield all that an editor typed in fields, with its path."""
        yield ("site",), self.site
        for collection in COLLECTIONS:
            for name, record in getattr(self, collection).items():
                yield (collection, name), record
        for path, text in self.texts():
            for language, header in text.versions.items():
                yield (*path, language), header

    def texts(self) -> Iterator[tuple[Path, Release | PageText]]:
        """Yield the press releases, then the pages, with their paths."""
        for name, release in self.releases.items():
            yield ("releases", name), release
        for name, page in self.pages.items():
            yield ("pages", name), page

    def links(self) -> Iterator[tuple[Path, Link]]:
        """Yield the links of the texts, then those of the redirects, with their paths.

        A redirect that is not whole may have none.
        """
        for path, text in self.texts():
            for language, links in text.links.items():
                for index, link in enumerate(links):
                    yield (*path, language, "links", index), link
        for name, redirect in self.redirects.items():
            if redirect.target:
                yield ("redirects", name, "target"), redirect.link
