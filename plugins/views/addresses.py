"""Where each page is: ``/fr/villes/cuneo/``. Ids stay, path segments translate."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from plugins.domain.network import Network
from plugins.domain.traces import Shelves, digest, untraced
from plugins.domain.wording import NP_

SECTION_OF: Final = {
    "city": "cities",
    "edition": "editions",
    "initiative": "initiatives",
    "topic": "topics",
    "document": "documents",
    "person": "people",
    "map": "map",
    "source": "sources",
}
"""Kinds of records with a page each, and the section that their address is in."""

ANCHORED: Final = {"figure": "figures", "milestone": "timeline"}
"""Kinds of records that are a fragment of their section's page."""

SEGMENTS: Final = (
    # Translators: a part of web addresses: small letters from a to z, and hyphens
    NP_("address", "cities"),
    NP_("address", "map"),
    NP_("address", "lists"),
    NP_("address", "embed"),
    NP_("address", "editions"),
    NP_("address", "initiatives"),
    NP_("address", "topics"),
    NP_("address", "documents"),
    NP_("address", "timeline"),
    NP_("address", "people"),
    NP_("address", "sources"),
    NP_("address", "figures"),
    NP_("address", "press"),
    NP_("address", "changes"),
)
"""What the catalogs translate into path segments: small ASCII letters, hyphens."""

Segment = Callable[[str, str], str]
"""Gives a path segment's translation: (language, English segment)."""

_BETWEEN: Final = "\0"


class Addresses:
    """Every address of the site, relative to its root and without a first slash."""

    def __init__(
        self, network: Network, segment: Segment, shelves: Shelves | None = None
    ) -> None:
        """Take the records that have pages, and the translator of segments.

        The addresses stand on one of *shelves*.
        """
        self._network = network
        self._segment = segment
        shelves = shelves or Shelves()
        self._known = shelves.answers("addresses", self._answer, self._basis())

    def of(self, kind: str, record_id: str, language: str) -> str:
        """Return the address of a record's, a text's or a section's page.

        What follows a # in *record_id* is a place in that page.

        Raises:
            KeyError: No page of that kind has that id.
        """
        return self._known[_BETWEEN.join((kind, record_id, language))]

    def _basis(self) -> str:
        """Return the digest of all that an address is made of."""
        with untraced():
            languages = self._network.site.languages
            pages = [
                (name, tag, header.address)
                for name, page in self._network.pages.items()
                for tag, header in page.versions.items()
            ]
        segments = [
            self._segment(language, message)
            for language in languages
            for message in SEGMENTS
        ]
        return digest((pages, segments))

    def _answer(self, question: str) -> str:
        kind, record_id, language = question.split(_BETWEEN)
        if kind == "calendar":
            return self._calendar(record_id, language)
        if kind == "changes":
            return f"{language}/{self._segment(language, 'changes')}/atom.xml"
        if kind == "manifest":
            return f"manifest.{language}.webmanifest"
        name, mark, fragment = record_id.partition("#")
        return self._page_of(kind, name, language) + mark + fragment

    def _page_of(self, kind: str, record_id: str, language: str) -> str:
        if kind in ("chooser", "not-found"):
            return "" if record_id == "root" else f"{language}/404.html"
        if kind == "section":
            return self.section(record_id, language)
        if kind == "release":
            return f"{self.section('press', language)}{record_id}/"
        if kind == "page":
            return f"{language}/{self._last_part(record_id, language)}/"
        if kind in ANCHORED:
            return f"{self.section(ANCHORED[kind], language)}#{record_id}"
        name = self._segment(language, record_id) if kind == "map" else record_id
        return f"{self.section(SECTION_OF[kind], language)}{name}/"

    def section(self, section: str, language: str) -> str:
        """Return the address of a section's page."""
        if section == "home":
            return f"{language}/"
        return f"{language}/{self._segment(language, section)}/"

    def _calendar(self, edition: str, language: str) -> str:
        """Return where the calendar of an edition is; without one, that of all."""
        name = self._segment(language, "editions")
        folder = self.section("editions", language)
        return (
            f"{folder}{edition}/{name}-{edition}.ics"
            if edition
            else f"{folder}{name}.ics"
        )

    def _last_part(self, page_id: str, language: str) -> str:
        header = self._network.pages[page_id].versions.get(language)
        return (header and header.address) or page_id
