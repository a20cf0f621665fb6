"""What machines look for: Atom feeds per language, the sitemap, robots.txt."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any, Final

from pelican.contents import Article
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.domain.text import Release
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.web_files.atom import Entry, Feed, render_atom, tag_of
from plugins.outputs.web_files.sitemap import (
    MOST,
    SitemapEntry,
    render_robots,
    render_sitemap,
    render_sitemap_index,
)
from plugins.views.changes import Change, changes
from plugins.views.frame import feed_url
from plugins.views.localizer import Localizer
from plugins.views.pages import PageRef, data_pages, text_pages
from plugins.views.record_links import resolve_links
from plugins.views.releases import release_card

_PART: Final = "sitemap-"
"""How the path of each part begins, at the root: a sitemap lists what is below it."""


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the feeds and the sitemap."""
    return DiscoveryGenerator


class DiscoveryGenerator(Generator):
    """Makes the feeds, the sitemap and robots.txt."""

    def generate_output(self, _writer: Writer) -> None:
        """Add each file to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        network: Network = self.context["NETWORK"]
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        for localizer in localizers.values():
            articles = self.context["articles"]
            releases = partial(feed_of, localizer, articles, self.context)
            changed = partial(feed_of_changes, localizer)
            for url, make in (
                (feed_url(localizer), releases),
                (localizer.url("changes", ""), changed),
            ):
                site.promise(url.removeprefix("/"), partial(atom_of, make))
        site.promise("sitemap.xml", partial(sitemap_of, localizers))
        site.promise_folder(_PART, partial(sitemaps_of, localizers))
        site.add("robots.txt", render_robots(network.site.url))


def atom_of(make: Callable[[], Feed]) -> str:
    """Return the feed that *make* makes, as it is written."""
    return render_atom(make())


def sitemap_of(localizers: dict[str, Localizer]) -> str:
    """Return the sitemap, as it is written; that of a large site lists others."""
    entries = sitemap_entries(localizers)
    if len(entries) <= MOST:
        return render_sitemap(entries)
    site = next(iter(localizers.values())).network.site
    names = (name for name, _ in _parts(entries))
    return render_sitemap_index(f"{site.url}/{name}" for name in names)


def sitemaps_of(localizers: dict[str, Localizer]) -> dict[str, str]:
    """Return the sitemaps that the one of a large site lists, by their paths."""
    entries = sitemap_entries(localizers)
    if len(entries) <= MOST:
        return {}
    return {name: render_sitemap(part) for name, part in _parts(entries)}


def _parts(
    entries: Sequence[SitemapEntry],
) -> Iterator[tuple[str, Sequence[SitemapEntry]]]:
    """Yield the path of each of several sitemaps, and what it lists."""
    for number, at in enumerate(range(0, len(entries), MOST), 1):
        yield f"{_PART}{number}.xml", entries[at : at + MOST]


def feed_of(
    localizer: Localizer, articles: list[Article], context: Mapping[str, Any]
) -> Feed:
    """Return the releases written in the localizer's language, the latest first."""
    network = localizer.network
    site, language = network.site, localizer.language
    here = {article.slug: article for article in articles if article.lang == language}
    written = [
        here[name]
        for name, release in sorted(network.releases.items(), reverse=True)
        if language in release.versions
        and release.versions[language].status == "published"
    ]
    return Feed(
        id=site.url + localizer.url("section", "home"),
        title=localizer.text(site.name).plain,
        subtitle=localizer.text(site.description).plain,
        author=localizer.text(site.name).plain,
        language=language,
        site=site.url,
        url=site.url + feed_url(localizer),
        page=site.url + localizer.url("section", "home"),
        today=network.today,
        entries=tuple(
            _entry(article, context["TEXTS"].html_of(article), localizer)
            for article in written
        ),
    )


def feed_of_changes(localizer: Localizer) -> Feed:
    """Return what changed on the site; a release is the one of the other feed."""
    network = localizer.network
    site = network.site
    name, url = localizer.text(site.name).plain, localizer.url("changes", "")
    return Feed(
        id=site.url + url,
        title=f"{name} – {localizer.gettext('Changes')}",
        subtitle=localizer.text(site.description).plain,
        author=name,
        language=localizer.language,
        site=site.url,
        url=site.url + url,
        page=site.url + localizer.url("section", "home"),
        today=network.today,
        entries=tuple(_changed(each, localizer) for each in changes(localizer)),
    )


def _changed(change: Change, localizer: Localizer) -> Entry:
    network = localizer.network
    url = network.site.url + change.link.url
    is_release = change.kind == "release"
    return Entry(
        id=_id(network.releases[change.id], localizer) if is_release else url,
        title=change.link.text.plain,
        url=url,
        published=network.releases[change.id].date if is_release else None,
        updated=change.day,
        summary=change.summary,
    )


def _id(release: Release, localizer: Localizer) -> str:
    name = f"{release.id}.{localizer.language}"
    return tag_of(localizer.network.site.url, release.date, name)


def _entry(article: Article, html: str, localizer: Localizer) -> Entry:
    release = localizer.network.releases[article.slug]
    card = release_card(release, localizer)
    modified = release.versions[localizer.language].modified
    return Entry(
        id=_id(release, localizer),
        title=card.link.text.plain,
        url=localizer.network.site.url + card.link.url,
        published=release.date,
        updated=modified or release.date,
        summary=card.summary.plain,
        content=resolve_links(html, localizer),
    )


def sitemap_entries(localizers: dict[str, Localizer]) -> list[SitemapEntry]:
    """Return each page with its versions, but for texts that are not translated."""
    relations = next(iter(localizers.values())).relations
    refs = [*data_pages(relations), *text_pages(relations)]
    entries = []
    for ref in refs:
        if ref.is_hidden:
            continue
        versions = _versions(ref, localizers)
        entries += [
            SitemapEntry(url, ref.modified.get(tag, ""), tuple(versions.items()))
            for tag, url in versions.items()
        ]
    return entries


def _versions(ref: PageRef, localizers: dict[str, Localizer]) -> dict[str, str]:
    """Return the absolute address of a page in each language that it exists in.

    The home page has one more version: the entrance, before any language is chosen.
    """
    site = next(iter(localizers.values())).network.site
    versions = {
        language: site.url + localizer.url(ref.kind, ref.id)
        for language, localizer in localizers.items()
        if not ref.languages or language in ref.languages
    }
    if (ref.kind, ref.id) == ("section", "home"):
        versions["x-default"] = f"{site.url}/"
    return versions
