"""Stands in for cards, PDF files and kits: what pages link to is there, and empty."""

from __future__ import annotations

from pelican.generators import ArticlesGenerator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.views.downloads import kit_url, path_of
from plugins.views.press_kits import kit_editions


def register() -> None:
    """Connect to Pelican."""
    signals.article_writer_finalized.connect(promise_empty_files)


def promise_empty_files(generator: ArticlesGenerator, writer: Writer) -> None:  # noqa: ARG001 - Pelican names it
    """Promise an empty file for each that pages of every site link to."""
    site: FinishedSite = generator.context["FINISHED_SITE"]
    site.promise("theme/icon-180.png", bytes)
    for localizer in generator.context["LOCALIZERS"].values():
        for edition in kit_editions(localizer):
            site.promise(path_of(kit_url(edition.id, localizer)), bytes)
