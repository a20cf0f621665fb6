"""Publish what editors need: the schemas of data/, and the web editor at /admin/."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.domain.wording import N_
from plugins.editing.web_editor_package import folder_of
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.views.localizer import Localizer
from plugins.views.page import Page

NOT_FETCHED = N_("No web editor at /admin/: fetch it with “inv web-editor”.")
NOWHERE_TO_SAVE = N_("No web editor at /admin/: “web_editor” is not in data/site.yaml.")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of what editors need."""
    return WebEditorGenerator


class WebEditorGenerator(Generator):
    """Adds the schemas as they stand in the repository, and the web editor if it can.

    On the public site it needs a repository to save in; at home it opens the folder.
    """

    def generate_context(self) -> None:
        """Add each file below schema/ to the site, at the same address."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        root = Path(self.settings["PATH"])
        for path in sorted((root / "schema").rglob("*.json")):
            site.add(path.relative_to(root).as_posix(), path.read_text("utf-8"))

    def generate_output(self, writer: Writer) -> None:
        """Add the web editor, a page for each language, or tell a publisher why not."""
        if not self.settings["WEB_EDITOR"] or self.settings["FROM_DISK"]:
            return
        network: Network = self.context["NETWORK"]
        package = folder_of(Path(self.settings["CACHE_PATH"]))
        missing = "" if package.is_dir() else NOT_FETCHED
        if self.settings["PUBLISH"] and network.site.web_editor is None:
            missing = NOWHERE_TO_SAVE
        if not missing:
            self._add_files(package, network)
            self._write_pages(writer)
        elif self.settings["PUBLISH"]:
            catalog = self.settings["REPORT_CATALOG"]
            sys.stderr.write(catalog.gettext(missing) + "\n")

    def _add_files(self, package: Path, network: Network) -> None:
        from plugins.editing.web_editor import FOLDER, config_in, fixed_files  # noqa: PLC0415 - many builds have none

        site: FinishedSite = self.context["FINISHED_SITE"]
        base = network.site.base_path if self.settings["PUBLISH"] else ""
        for path, content in fixed_files(package, base):
            site.add(path, content)
        root = Path(self.settings["PATH"])
        for language in network.site.languages:
            make = partial(config_in, language, network.site, root)
            site.promise(f"{FOLDER}/{language}/config.json", make)

    def _write_pages(self, writer: Writer) -> None:
        """Write a page for each language; that of the first is also at /admin/."""
        from plugins.editing.web_editor import FOLDER, page_in  # noqa: PLC0415 - idem

        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        for place, (language, localizer) in enumerate(localizers.items()):
            title = localizer.word(N_("Web editor"))
            view = page_in(language)
            page = Page("section", "home", "web_editor", title, title.plain, view)
            for folder in (f"{language}/", *([""] if place == 0 else ())):
                name = f"{FOLDER}/{folder}index.html"
                template = self.get_template
                writer.write_file(
                    name, template, self.context, view=page, localizer=localizer
                )
