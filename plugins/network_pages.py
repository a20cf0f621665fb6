"""Make a page for each section and each record of data/, in each language."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.domain.wording import N_
from plugins.views.chooser import chooser_view
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.pages import PageRef, data_page, data_pages


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator; Pelican's autoreload would connect a lambda twice."""
    return NetworkGenerator


class NetworkGenerator(Generator):
    """Writes what data/ holds, once the texts of content/ are known."""

    def generate_output(self, writer: Writer) -> None:
        """Hand each page to *writer*, which renders it in its language."""
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        self._template = self.get_template  # bound once, not for each page
        for localizer in localizers.values():
            for ref in data_pages(localizer.relations):
                make = DataPage(ref, localizer)
                self._write(writer, localizer.url(ref.kind, ref.id), make, localizer)
            address = localizer.url("not-found", "page")
            self._write(writer, address, partial(not_found, localizer), localizer)
        self._write_root(writer, localizers)

    def _write(
        self,
        writer: Writer,
        address: str,
        make: Callable[[], Page],
        localizer: Localizer,
    ) -> None:
        name = address.removeprefix("/")
        if address.endswith("/"):
            name += "index.html"
        writer.write_file(
            name, self._template, self.context, view=make, localizer=localizer
        )

    def _write_root(self, writer: Writer, localizers: dict[str, Localizer]) -> None:
        """Write the pages that come before any language is chosen."""
        network: Network = self.context["NETWORK"]
        first = localizers[network.site.languages[0]]
        for address, kind in (("/index.html", "chooser"), ("/404.html", "not-found")):
            make = partial(root_page, kind, first, localizers.values())
            self._write(writer, address, make, first)


@dataclass(frozen=True, slots=True)
class DataPage:
    """Makes what is on a page of *ref*; a partial takes four times the memory."""

    ref: PageRef
    localizer: Localizer

    def __call__(self) -> Page:
        """Return what is on the page."""
        return data_page(self.ref, self.localizer)


def root_page(kind: str, first: Localizer, localizers: Iterable[Localizer]) -> Page:
    """Return a page that leads to those of all *localizers*, titled by the *first*."""
    site = first.network.site
    return Page(
        kind=kind,
        id="root",
        template="chooser",
        title=first.text(site.name),
        summary=first.text(site.description).plain,
        view=chooser_view(localizers, is_missing=kind == "not-found"),
    )


def not_found(localizer: Localizer) -> Page:
    """Return the page that a server shows for an address that leads nowhere."""
    title = localizer.word(N_("This page does not exist"))
    return Page("not-found", "page", "not_found", title, title.plain, None)
