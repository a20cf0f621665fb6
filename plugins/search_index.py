"""The index of each language that the search reads, once a reader types."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.web_files.search_index import IndexedPage, render_search_index
from plugins.views.localizer import Localizer
from plugins.views.search import KINDS, SearchEntry, index_url, search_entries
from plugins.views.text import Text


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the indexes."""
    return SearchIndexGenerator


class SearchIndexGenerator(Generator):
    """Makes ``/fr/search.json``, and one of each other language."""

    def generate_output(self, _writer: Writer) -> None:
        """Add each index to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        for localizer in localizers.values():
            path = index_url(localizer).removeprefix("/")
            site.promise(path, partial(index_of, localizer, self.context))


def index_of(localizer: Localizer, context: Mapping[str, Any]) -> str:
    """Return the index of the localizer's language, with the words of the texts."""
    bodies = context["TEXTS"].bodies(localizer.language)
    home = localizer.url("section", "home")
    kinds = {kind: localizer.gettext(word) for kind, word in KINDS.items()}
    entries = search_entries(localizer, bodies)
    return render_search_index((_page(each, home) for each in entries), kinds)


def _page(entry: SearchEntry, home: str) -> IndexedPage:
    link = entry.link
    return IndexedPage(
        kind=entry.kind,
        url=link.url.removeprefix(home),
        title=link.text.plain,
        language=_foreign(link.text),
        detail=link.detail,
        summary=entry.summary,
        names=tuple((name.plain, _foreign(name)) for name in entry.names),
        text=entry.text,
    )


def _foreign(text: Text) -> str:
    return text.lang if text.is_foreign else ""
