"""Render every page in its language; publish the site once all of it is right.

This is the one place that knows the language of a page, and the one place that
writes HTML. Pages wait in memory: a fault in one leaves the published site as it is.
"""

from __future__ import annotations

import os
import sys
from functools import partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any, Final, cast

from jinja2 import Template
from markupsafe import Markup
from pelican import Pelican
from pelican.contents import Content
from pelican.generators import Generator
from pelican.log import console
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.editors.build_report import (
    render_change,
    render_faults,
    render_overruns,
    render_taken,
)
from plugins.outputs.publishing.budgets import overruns
from plugins.outputs.publishing.finished_site import FinishedSite, PathTakenError
from plugins.outputs.publishing.link_check import faults
from plugins.outputs.publishing.page_weight import first_visits
from plugins.views import speaking
from plugins.views.downloads import SiteFiles
from plugins.views.eco_design import EcoDesignView, eco_design_view
from plugins.views.frame import frame_of
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.record_links import resolve_links
from plugins.views.releases import release_page
from plugins.views.texts import text_page

MEASURED: Final = "eco_design"
"""The template of the page that is written last: it says what the others weigh."""


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(begin_site)
    signals.generator_init.connect(install_words)
    signals.get_writer.connect(writer_class)
    signals.finalized.connect(publish)


def begin_site(pelican: Pelican) -> None:
    """Begin a site with no file yet: no script, no color."""
    pelican.settings["FINISHED_SITE"] = FinishedSite()
    pelican.settings["ASSETS"] = {}
    pelican.settings["LAST_PAGES"] = []
    pelican.settings["COLORS"] = {}


def install_words(generator: Generator) -> None:
    """Let templates translate; the page being rendered decides the language."""
    for name in ("FINISHED_SITE", "ASSETS", "COLORS", "LAST_PAGES"):
        generator.context[name] = generator.settings[name]
    environment: Any = generator.env  # the i18n extension adds what its type has not
    environment.policies["ext.i18n.trimmed"] = True
    environment.install_gettext_callables(
        speaking.gettext,
        speaking.ngettext,
        newstyle=True,
        pgettext=speaking.pgettext,
        npgettext=speaking.npgettext,
    )


def writer_class(_pelican: Pelican) -> type[Writer]:
    """Return the writer that Pelican is to use."""
    return LocalizedWriter


class LocalizedWriter(Writer):
    """Renders pages into memory, each in its language."""

    def write_file(
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        *_: Any,  # noqa: ANN401 - Pelican's signature
        **given: Any,  # noqa: ANN401 - idem
    ) -> None:
        """Render a page: a Page, or one of Pelican's texts.

        Args:
            name: Path of the file, from the root of the site.
            template: What prints it; it gets ``page``, ``view`` and ``frame``.
            context: Shared by all; gives the localizers and the addresses of assets.
            given: ``view`` with ``localizer``, or Pelican's ``article`` or ``page``.
        """
        if not name:  # how settings say that a kind of page is not wanted
            return
        content = given.get("article") or given.get("page")
        if content is None:
            page, localizer = cast(Page, given["view"]), given["localizer"]
        else:
            localizer = context["LOCALIZERS"][content.lang]
            page = page_of(content, localizer, context["FINISHED_SITE"].contents)
        write = partial(self._write, name, template, context, page, localizer)
        if page.template == MEASURED:
            context["LAST_PAGES"].append((localizer, write))
        else:
            write()

    def _write(  # noqa: PLR0913, PLR0917 - what write_file has gathered
        self,
        name: str,
        template: Template,
        context: dict[str, Any],
        page: Page,
        localizer: Localizer,
        measured: EcoDesignView | None = None,
    ) -> None:
        """Render *page*; the one that says what all others weigh gets *measured*."""
        frame = frame_of(page, localizer, context["ASSETS"])
        with speaking.speaking(localizer):
            colors = context["COLORS"].get("theme")
            html = template.render(
                page=page,
                view=page.view,
                frame=frame,
                colors=colors,
                measured=measured,
            )
        site: FinishedSite = context["FINISHED_SITE"]
        try:
            site.add_page(name.replace("\\", "/"), html.rstrip() + "\n", page.template)
        except PathTakenError as taken:
            report = render_taken(str(taken), self.settings["REPORT_CATALOG"])
            sys.stderr.write(f"{report}\n")
            sys.exit(1)


def page_of(content: Content, localizer: Localizer, files: SiteFiles) -> Page:
    """Return the page of a press release or of a page written in Markdown.

    Some pages offer *files*, those that the site has so far.
    """
    body = Markup(resolve_links(content.content, localizer))  # noqa: S704 - HTML of our own Markdown files
    network = localizer.network
    if content.slug in network.releases:
        return release_page(network.releases[content.slug], body, localizer, files)
    return text_page(network.pages[content.slug], body, localizer, files)


def publish(pelican: Pelican) -> None:
    """Check the whole site; then let it take the place of the published one."""
    settings = pelican.settings
    site: FinishedSite = settings["FINISHED_SITE"]
    network: Network = settings["NETWORK"]
    catalog: NullTranslations = settings["REPORT_CATALOG"]
    folder = Path(pelican.output_path)
    visits = list(first_visits(site.encoded, site.kinds))
    for localizer, write in settings["LAST_PAGES"]:
        write(eco_design_view(visits, localizer))
    known = {visit.page for visit in visits}
    visits += first_visits(site.encoded, site.kinds, known)
    if found := list(faults(site.files, site.beside(folder))):
        sys.stderr.write(render_faults(found, catalog) + "\n")
        sys.exit(1)
    if dear := list(overruns(visits)):
        sys.stderr.write(render_overruns(dear, catalog) + "\n")
        sys.exit(1)
    if settings["PUBLISH"] and network.site.base_path:
        site = site.below(network.site.base_path)
    change = site.write(folder)
    languages = network.site.languages
    report = render_change(change, site.files, languages, catalog)
    sys.stdout.write(f"{report} {os.path.relpath(folder)}/\n")
    console.quiet = True  # Pelican's own last line counts what this one has told
