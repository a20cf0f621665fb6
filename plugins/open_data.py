"""Publish what the site knows for machines as well: JSON, CSV, GeoJSON, DCAT-AP."""

from __future__ import annotations

from functools import partial

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.domain.once import Once
from plugins.outputs.editors.translation_report import render_translations_json
from plugins.outputs.open_data.open_files import OpenFiles
from plugins.outputs.open_data.plain_records import ROOT
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.views.localizer import Localizer
from plugins.views.open_data import contact_page, open_data_of
from plugins.views.open_records import record_files
from plugins.views.translations import JSON


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the open data."""
    return OpenDataGenerator


class OpenDataGenerator(Generator):
    """Promises each file of the open data: some are made from others."""

    def generate_context(self) -> None:
        """Add the files to the site."""
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        site: FinishedSite = self.context["FINISHED_SITE"]

        def read(path: str) -> str:
            return str(site.contents[f"{ROOT}{path}"])

        data = partial(open_data_of, localizers, read)
        files = OpenFiles(
            data=partial(Once().take, "open data", data),
            contact=partial(contact_page, localizers),
            read=read,
        )
        for path, make in (*record_files(localizers), *files.makers()):
            site.promise(f"{ROOT}{path}", make)
        state = next(iter(localizers.values())).network.translations
        site.promise(JSON, partial(render_translations_json, state), given=state)
