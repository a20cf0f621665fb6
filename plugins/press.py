"""What journalists take away: each text as PDF, and a kit for each edition.

Each is made when it is asked for: by a page that leads to it and tells its size, or by
the kit that it is in.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict
from functools import partial
from gettext import NullTranslations
from hashlib import blake2b
from io import StringIO
from pathlib import Path
from typing import Final

from markupsafe import Markup
from pelican.contents import Article
from pelican.generators import ArticlesGenerator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.edition import Edition
from plugins.domain.network import Network
from plugins.domain.traces import trace
from plugins.outputs.editors.build_report import render_unprinted, render_unset
from plugins.outputs.paper.archive import render_zip
from plugins.outputs.paper.release_pdf import Paper, PictureError, render_release
from plugins.outputs.paper.typst_document import NoFontError, kept_documents
from plugins.outputs.publishing.absolute_links import absolute_links
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.promise import encode
from plugins.views import speaking
from plugins.views.downloads import kit_url, path_of, pdf_url
from plugins.views.localizer import Localizer
from plugins.views.press_kits import Kit, figure_rows, kit_editions, kit_of
from plugins.views.record_links import resolve_links
from plugins.views.release_sheet import LICENCE, release_sheet

_PICTURES: Final = "pictures"
"""The shelf of the pictures that PDF files show."""

_MOST_KEPT: Final = 4000  # files of some 30 KB


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_write_article.connect(promise_pdf)
    signals.article_writer_finalized.connect(promise_kits)


def promise_pdf(generator: ArticlesGenerator, content: Article) -> None:
    """Promise a text as PDF, in the languages that it is written in."""
    network: Network = generator.context["NETWORK"]
    release = network.releases[content.slug]
    if content.lang in release.versions:
        localizer: Localizer = generator.context["LOCALIZERS"][content.lang]
        site: FinishedSite = generator.context["FINISHED_SITE"]
        path = path_of(pdf_url(release.id, localizer))
        site.promise(path, partial(pdf_of, content, localizer, generator))


def pdf_of(
    content: Article, localizer: Localizer, generator: ArticlesGenerator
) -> bytes | None:
    """Return a text as PDF; where it cannot be printed, None, and say why."""
    release = localizer.network.releases[content.slug]
    root, theme = Path(generator.settings["PATH"]), Path(generator.settings["THEME"])
    try:
        return render_release(
            Paper(
                (theme / "typst" / "release.typ").read_text("utf-8"),
                (theme / "static" / "icon.svg").read_bytes(),
                kept_documents(Path(generator.settings["CACHE_PATH"]), _MOST_KEPT),
            ),
            asdict(release_sheet(release, localizer)) | {"colors": colors(generator)},
            resolve_links(generator.context["TEXTS"].html_of(content), localizer),
            lambda address: picture(root, address),
        )
    except (NoFontError, PictureError) as error:
        catalog: NullTranslations = generator.settings["REPORT_CATALOG"]
        file = str(content.relative_source_path)
        sys.stdout.write(reason(file, error, catalog) + "\n")
        return None


def reason(
    file: str, error: NoFontError | PictureError, catalog: NullTranslations
) -> str:
    """Return why a text has no PDF, for its editor."""
    if isinstance(error, PictureError):
        return render_unprinted(file, error.name, catalog)
    return render_unset(file, error.signs, catalog)


def promise_kits(generator: ArticlesGenerator, writer: Writer) -> None:  # noqa: ARG001 - Pelican names it
    """Promise the kits of each language, and say which pictures are the same."""
    root = Path(generator.settings["PATH"])
    generator.context["SHELVES"].answers(_PICTURES, partial(picture_digest, root))
    site: FinishedSite = generator.context["FINISHED_SITE"]
    localizers: dict[str, Localizer] = generator.context["LOCALIZERS"]
    for localizer in localizers.values():
        for edition in kit_editions(localizer):
            path = path_of(kit_url(edition.id, localizer))
            site.promise(path, partial(zip_of, edition, localizer, generator))


def zip_of(
    edition: Edition, localizer: Localizer, generator: ArticlesGenerator
) -> bytes:
    """Return the kit of an *edition*."""
    site: FinishedSite = generator.context["FINISHED_SITE"]
    kit = kit_of(edition, localizer, site.contents)
    return render_zip(dict(kit_files(kit, generator, localizer)))


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
            yield f"{release.name}.pdf", encode(site.contents[path_of(release.pdf)])
        html = generator.context["TEXTS"].html_of(texts[release.id, localizer.language])
        body = resolve_links(html, localizer)
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
    trace("templates", name)
    with speaking.speaking(localizer):
        html: str = template.render(**given)
    return (html.rstrip() + "\n").encode()


def colors(generator: ArticlesGenerator) -> dict[str, str]:
    """Return the colors of what is printed, those of the site in the light."""
    light: dict[str, str] = generator.context["COLORS"]["light"]
    return {name: light[name] for name in ("accent", "ink", "ink-soft", "line")}


def picture(root: Path, address: str) -> bytes:
    """Return the picture that is at ``/images/…``; the host city's own comes first."""
    trace(_PICTURES, address)
    name = address.removeprefix("/")
    own, network = (root / folder / name for folder in ("host/content", "content"))
    return (own if own.is_file() else network).read_bytes()


def picture_digest(root: Path, address: str) -> str:
    """Return what two pictures share only if they are the same; "" if there is none."""
    try:
        return blake2b(picture(root, address), digest_size=16).hexdigest()
    except OSError:
        return ""
