"""Render every page in its language; publish the site once all of it is right.

This is the one place that knows the language of a page, and the one place that
writes HTML. Each page is made when it is asked for: by a reader of the site on the
writer's own computer, else by the check of the whole. New pages wait beside the site:
a fault in one leaves the published site as it is.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from gettext import NullTranslations
from operator import attrgetter
from pathlib import Path
from typing import Any, Final

from jinja2 import Template
from markupsafe import Markup
from pelican import Pelican
from pelican.contents import Article, Content
from pelican.generators import Generator
from pelican.log import console
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.domain.site import Site
from plugins.domain.traces import Shelves, digest, trace
from plugins.outputs.editors.build_report import (
    render_change,
    render_faults,
    render_overruns,
    render_taken,
)
from plugins.outputs.editors.stopped import stop
from plugins.outputs.publishing.budgets import overruns
from plugins.outputs.publishing.fair_visits import fair_visits
from plugins.outputs.publishing.file_facts import FileFacts
from plugins.outputs.publishing.finished_site import FinishedSite, below
from plugins.outputs.publishing.identity import digest_of_files, identity
from plugins.outputs.publishing.link_check import faults
from plugins.outputs.publishing.memory import Memory
from plugins.outputs.publishing.memory_file import read_memory, write_memory
from plugins.outputs.publishing.page_weight import FirstVisit, first_visits
from plugins.outputs.publishing.promise import PathTakenError, Rewriting
from plugins.outputs.publishing.relative_links import relative_links
from plugins.outputs.publishing.storage import Storage
from plugins.views import speaking
from plugins.views.downloads import SiteFiles
from plugins.views.eco_design import eco_design_view
from plugins.views.frame import frame_of
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.record_links import resolve_links
from plugins.views.releases import release_page
from plugins.views.texts import text_page

MEASURED: Final = "eco_design"
"""The template of the page that is made last: it says what the others weigh."""


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(begin_site)
    signals.generator_init.connect(install_words)
    signals.get_writer.connect(writer_class)
    signals.finalized.connect(publish_at_once)


def begin_site(pelican: Pelican) -> None:
    """Begin a site that knows what was made before: no script yet, no color."""
    settings = pelican.settings
    shelves: Shelves = settings["SHELVES"]
    memory: Memory = settings.get("MEMORY") or read_memory(memory_file(pelican))
    folder, kept = Path(pelican.output_path), Path(settings["CACHE_PATH"])
    storage: Storage = settings.get("STORAGE") or Storage(
        folder, kept / "drafts", memory.published
    )
    site: Site = settings["NETWORK"].site
    theme = Path(settings["THEME"])
    shelves.answers("folders", lambda name: digest_of_files(theme / name))
    settings["MEMORY"], settings["STORAGE"] = memory, storage
    settings["FINISHED_SITE"] = FinishedSite(
        storage,
        memory,
        shelves,
        identity=identity(theme, settings, site),
        rewriting=rewriting_of(settings, site),
    )
    settings["ASSETS"] = {}
    settings["COLORS"] = {}


def memory_file(pelican: Pelican) -> Path:
    """Return where it is remembered what is in the folder of the site."""
    name = digest(str(Path(pelican.output_path).resolve()))
    return Path(pelican.settings["CACHE_PATH"], "memory", f"{name}.json")


def rewriting_of(settings: Mapping[str, Any], site: Site) -> Rewriting | None:
    """Return what makes links lead where the site will be, if it is not at a root."""
    if settings["FROM_DISK"]:
        return relative_links
    return below(site.base_path) if settings["PUBLISH"] and site.base_path else None


def install_words(generator: Generator) -> None:
    """Let templates translate; the page being rendered decides the language."""
    settings = generator.settings
    shelves: Shelves = settings["SHELVES"]
    generator.context["FINISHED_SITE"] = settings["FINISHED_SITE"]
    for name in ("ASSETS", "COLORS"):
        generator.context[name] = shelves.records(name.lower(), settings[name])
    environment: Any = generator.env  # the i18n extension adds what its type has not
    environment.policies["ext.i18n.trimmed"] = True
    speaking.teach(environment)


def writer_class(_pelican: Pelican) -> type[Writer]:
    """Return the writer that Pelican is to use."""
    return LocalizedWriter


class LocalizedWriter(Writer):
    """Promises pages, each in its language."""

    def write_file(
        self,
        name: str,
        template: Template | Callable[[str], Template],
        context: dict[str, Any],
        *_: Any,  # noqa: ANN401 - Pelican's signature
        **given: Any,  # noqa: ANN401 - idem
    ) -> None:
        """Promise a page: a Page, or one of Pelican's texts.

        Args:
            name: Path of the file, from the root of the site.
            template: What prints it; or what gives that, by its name, once it is known.
            context: Shared by all; gives the localizers and the addresses of assets.
            given: ``view``, a Page or what makes it, with ``localizer``; or Pelican's
                ``article`` or ``page``.
        """
        if not name:  # how settings say that a kind of page is not wanted
            return
        site: FinishedSite = context["FINISHED_SITE"]
        path = name.replace("\\", "/")
        content = given.get("article") or given.get("page")
        if content is None:
            localizer, view = given["localizer"], given["view"]
            known = view if isinstance(view, Page) else None
        else:
            localizer, known = context["LOCALIZERS"][content.lang], None
            view = partial(page_of, content, context)
            if content.metadata.get("template") == MEASURED:
                site.last.add(path)
        make = Rendering(view, localizer, template, context)
        try:
            site.promise_page(path, make, given=known)
        except PathTakenError as taken:
            stop(render_taken(str(taken), self.settings["REPORT_CATALOG"]))


@dataclass(frozen=True, slots=True)
class Rendering:
    """Makes a page; there is one for each, and a partial takes four times as much."""

    view: Page | Callable[[], Page]
    localizer: Localizer
    template: Template | Callable[[str], Template]
    context: dict[str, Any]

    def __call__(self) -> tuple[str, str]:
        """Return the HTML of the page, and its kind."""
        return rendered(self.view, self.localizer, self.template, self.context)


def rendered(
    view: Page | Callable[[], Page],
    localizer: Localizer,
    template: Template | Callable[[str], Template],
    context: dict[str, Any],
) -> tuple[str, str]:
    """Return the HTML of a page, and its kind: the name of its template."""
    page = view() if callable(view) else view
    measured = None
    if page.template == MEASURED:
        site: FinishedSite = context["FINISHED_SITE"]
        measured = eco_design_view(visits_to_others(site), localizer)
    trace("templates", page.template)
    found = template(page.template) if callable(template) else template
    with speaking.speaking(localizer):
        html = found.render(
            page=page,
            view=page.view,
            frame=frame_of(page, localizer, context["ASSETS"]),
            colors=context["COLORS"].get("theme"),
            measured=measured,
        )
    return html.rstrip() + "\n", page.template


def visits_to_others(site: FinishedSite) -> list[FirstVisit]:
    """Return the first visit of each page but the last, which tell of all others.

    Nobody visits the web editor but those who write.
    """

    def visits() -> list[FirstVisit]:
        facts = site.facts(site.last)
        unread = {path for path in facts if path.startswith("admin/")}
        return list(first_visits(facts, site.kinds, unread))

    return site.once.take("visits", visits)


def visits_of(site: FinishedSite, facts: Mapping[str, FileFacts]) -> list[FirstVisit]:
    """Return the first visit of each page, in the order of their paths."""
    last = first_visits(facts, site.kinds, facts.keys() - site.last)
    return sorted((*visits_to_others(site), *last), key=attrgetter("page"))


def page_of(content: Content, context: Mapping[str, Any]) -> Page:
    """Return the page of a press release or of a page written in Markdown.

    Some pages offer files, those that the site has so far.
    """
    localizer: Localizer = context["LOCALIZERS"][content.lang]
    files: SiteFiles = context["FINISHED_SITE"].contents
    html = context["TEXTS"].html_of(content)
    body = Markup(resolve_links(html, localizer))  # noqa: S704 - HTML of our own Markdown files
    network = localizer.network
    if isinstance(content, Article):
        return release_page(network.releases[content.slug], body, localizer, files)
    return text_page(network.pages[content.slug], body, localizer, files)


def publish_at_once(pelican: Pelican) -> None:
    """Publish the site, but where its pages are made when they are asked for."""
    if not pelican.settings["ON_DEMAND"]:
        publish(pelican)
        remember(pelican)


def publish(pelican: Pelican) -> None:
    """Check the whole site; then let it take the place of the published one."""
    settings = pelican.settings
    site: FinishedSite = settings["FINISHED_SITE"]
    network: Network = settings["NETWORK"]
    catalog: NullTranslations = settings["REPORT_CATALOG"]
    site.make(1 if settings["ON_DEMAND"] else settings["JOBS"])
    facts = site.facts()
    pages = {path: facts[path] for path in facts if path.endswith(".html")}
    if found := list(faults(pages, site)):
        stop(render_faults(found, catalog))
    languages, complete = network.site.languages, network.site.required_languages
    visits = visits_of(site, facts)
    if dear := list(overruns(list(fair_visits(visits, languages, complete)))):
        report = render_overruns(dear, catalog)
        if any(each.stops for each in dear):
            stop(report)
        sys.stderr.write(f"{report}\n")
    change = site.write()
    memory: Memory = settings["MEMORY"]
    memory.is_new |= bool(change.written or change.removed)
    report = render_change(change, facts, languages, catalog)
    sys.stdout.write(f"{report} {os.path.relpath(pelican.output_path)}/\n")
    console.quiet = True  # Pelican's own last line counts what this one has told


def remember(pelican: Pelican) -> None:
    """Write what is remembered for the next process."""
    write_memory(pelican.settings["MEMORY"], memory_file(pelican))
