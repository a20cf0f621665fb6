"""What journalists take away: each text as PDF, and a kit for each edition.

The files are made before the pages that lead to them, which tell their sizes: a PDF
just before its text is written, the kits once all texts are, and the press room, which
is a page, after that.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from gettext import NullTranslations
from io import StringIO
from pathlib import Path

from markupsafe import Markup
from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.editors.build_report import render_unprinted, render_unset
from plugins.outputs.paper.archive import render_zip
from plugins.outputs.paper.release_pdf import PictureError, render_release
from plugins.outputs.paper.typst_document import NoFontError
from plugins.outputs.publishing.absolute_links import absolute_links
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.views import speaking
from plugins.views.downloads import path_of, pdf_url
from plugins.views.localizer import Localizer
from plugins.views.press_kits import Kit, figure_rows, kits
from plugins.views.record_links import resolve_links
from plugins.views.release_sheet import LICENCE, release_sheet


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_write_article.connect(make_pdf)
    signals.article_writer_finalized.connect(make_kits)


def make_pdf(generator: ArticlesGenerator, content: Article) -> None:
    """Print a text as PDF, in the languages that it is written in."""
    network: Network = generator.context["NETWORK"]
    release = network.releases[content.slug]
    if content.lang not in release.versions:
        return
    localizer: Localizer = generator.context["LOCALIZERS"][content.lang]
    root, theme = Path(generator.settings["PATH"]), Path(generator.settings["THEME"])
    try:
        pdf = render_release(
            (theme / "typst" / "release.typ").read_text("utf-8"),
            asdict(release_sheet(release, localizer)) | {"colors": colors(generator)},
            resolve_links(content.content, localizer),
            (theme / "static" / "icon.svg").read_bytes(),
            lambda address: picture(root, address),
        )
    except (NoFontError, PictureError) as error:
        catalog: NullTranslations = generator.settings["REPORT_CATALOG"]
        file = str(content.relative_source_path)
        sys.stdout.write(reason(file, error, catalog) + "\n")
        return
    site: FinishedSite = generator.context["FINISHED_SITE"]
    site.add(path_of(pdf_url(release.id, localizer)), pdf)


def reason(
    file: str, error: NoFontError | PictureError, catalog: NullTranslations
) -> str:
    """Return why a text has no PDF, for its editor."""
    if isinstance(error, PictureError):
        return render_unprinted(file, error.name, catalog)
    return render_unset(file, error.signs, catalog)


def make_kits(generator: ArticlesGenerator, writer: Writer) -> None:  # noqa: ARG001 - Pelican names it
    """Put together the kits of each language."""
    site: FinishedSite = generator.context["FINISHED_SITE"]
    localizers: dict[str, Localizer] = generator.context["LOCALIZERS"]
    for localizer in localizers.values():
        for kit in kits(localizer, site.contents):
            files = dict(kit_files(kit, generator, localizer))
            site.add(path_of(kit.url), render_zip(files))


def kit_files(
    kit: Kit, generator: ArticlesGenerator, localizer: Localizer
) -> Iterator[tuple[str, bytes]]:
    """Yield (name, bytes) of each file of a *kit*."""
    address = localizer.network.site.url
    site: FinishedSite = generator.context["FINISHED_SITE"]
    texts: dict[tuple[str, str], Article] = {
        (article.slug, article.lang): article for article in generator.articles
    }
    for release in kit.releases:
        if release.pdf:
            yield f"{release.name}.pdf", site.data[path_of(release.pdf)]
        body = resolve_links(texts[release.id, localizer.language].content, localizer)
        text = Markup(absolute_links(body, address))  # noqa: S704 - HTML of our own Markdown files
        given = {"kit": kit, "release": release, "body": text, "licence": LICENCE}
        yield (
            f"{release.name}.html",
            rendered("kit_release", generator, localizer, given),
        )
    edition = localizer.network.editions[kit.id]
    if edition.figures:
        table = StringIO()
        csv.writer(table).writerows(figure_rows(edition, localizer))
        yield "figures.csv", table.getvalue().encode("utf-8-sig")
    if kit.map:
        given = {"kit": kit, "colors": colors(generator)}
        yield "map.svg", rendered("kit_map", generator, localizer, given)
    yield "README.html", rendered("kit", generator, localizer, {"kit": kit})


def rendered(
    name: str,
    generator: ArticlesGenerator,
    localizer: Localizer,
    given: Mapping[str, object],
) -> bytes:
    """Return a page of a kit, which needs nothing beside it."""
    template = generator.get_template(name)
    with speaking.speaking(localizer):
        html: str = template.render(**given)
    return (html.rstrip() + "\n").encode()


def colors(generator: ArticlesGenerator) -> dict[str, str]:
    """Return the colors of what is printed, those of the site in the light."""
    light: dict[str, str] = generator.context["COLORS"]["light"]
    return {name: light[name] for name in ("accent", "ink", "ink-soft", "line")}


def picture(root: Path, address: str) -> bytes:
    """Return the picture that is at ``/images/…``; the host city's own comes first."""
    name = address.removeprefix("/")
    places = (root / folder / name for folder in ("host/content", "content"))
    return next(place for place in places if place.is_file()).read_bytes()
