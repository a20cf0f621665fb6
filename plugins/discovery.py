"""What machines look for: an Atom feed per language, the sitemap, robots.txt."""

from __future__ import annotations

from pelican.contents import Article
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.atom import Entry, Feed, render_atom
from plugins.outputs.finished_site import FinishedSite
from plugins.outputs.sitemap import SitemapEntry, render_robots, render_sitemap
from plugins.views.frame import feed_url
from plugins.views.localizer import Localizer
from plugins.views.pages import PageRef, data_pages, text_pages
from plugins.views.record_links import resolve_links
from plugins.views.releases import release_card


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
            feed = feed_of(localizer, self.context["articles"])
            site.add(feed_url(localizer).removeprefix("/"), render_atom(feed))
        entries = sitemap_entries(localizers)
        site.add("sitemap.xml", render_sitemap(entries))
        site.add("robots.txt", render_robots(network.site.url))


def feed_of(localizer: Localizer, articles: list[Article]) -> Feed:
    """Return the releases written in the localizer's language, the latest first."""
    network = localizer.network
    site, language = network.site, localizer.language
    written = [
        article
        for article in articles
        if article.lang == language
        and language in network.releases[article.slug].versions
        and network.releases[article.slug].versions[language].status == "published"
    ]
    written.sort(key=lambda article: article.slug, reverse=True)
    return Feed(
        title=localizer.text(site.name).plain,
        subtitle=localizer.text(site.description).plain,
        language=language,
        site=site.url,
        url=site.url + feed_url(localizer),
        page=site.url + localizer.url("section", "home"),
        today=network.today,
        entries=tuple(_entry(article, localizer) for article in written),
    )


def _entry(article: Article, localizer: Localizer) -> Entry:
    release = localizer.network.releases[article.slug]
    card = release_card(release, localizer)
    modified = release.versions[localizer.language].modified
    return Entry(
        id=f"{release.id}.{localizer.language}",
        title=card.link.text.plain,
        url=localizer.network.site.url + card.link.url,
        published=release.date,
        updated=modified or release.date,
        summary=card.summary.plain,
        content=resolve_links(article.content, localizer),
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
