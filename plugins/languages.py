"""Complete each text to one version per language; where none exists, fall back.

The fallback is a copy whose page speaks the reader's language around a text that
keeps its own. Links from one Markdown file to another lead to the version in the
language of the page that they stand on.
"""

from __future__ import annotations

from collections import ChainMap, defaultdict
from collections.abc import Iterable, Mapping
from copy import copy
from operator import attrgetter

from pelican.contents import Content
from pelican.generators import ArticlesGenerator, Generator, PagesGenerator
from pelican.plugins import signals

from plugins.domain.text import PageText, Release
from plugins.views.html_texts import HtmlTexts
from plugins.views.localizer import Localizer

Versions = Mapping[str, Mapping[str, Content]]
"""Each text by its id, and each of its versions by language."""


def register() -> None:
    """Connect to Pelican."""
    signals.article_generator_pretaxonomy.connect(complete_articles)
    signals.page_generator_finalized.connect(complete_pages)
    signals.all_generators_finalized.connect(lead_links_to_the_page_language)


def complete_articles(generator: ArticlesGenerator) -> None:
    """Give each press release one version per language."""
    context = generator.context
    texts = in_effect(generator.articles, context["NETWORK"].releases)
    versions = complete(texts, context["LOCALIZERS"], "release")
    generator.articles = listed(versions)
    generator.translations = []


def complete_pages(generator: PagesGenerator) -> None:
    """Give each page one version per language."""
    context = generator.context
    texts = in_effect(generator.pages, context["NETWORK"].pages)
    versions = complete(texts, context["LOCALIZERS"], "page")
    generator.pages = context["pages"] = listed(versions)  # the search reads these
    generator.translations = []


def in_effect(
    contents: Iterable[Content], texts: Mapping[str, Release | PageText]
) -> list[Content]:
    """Return those of *contents* that are versions of *texts*.

    Another is one that a draft of ``host/content`` takes off the public site.
    """
    return [
        content
        for content in contents
        if content.slug in texts and content.lang in texts[content.slug].versions
    ]


def complete(
    contents: Iterable[Content], localizers: Mapping[str, Localizer], kind: str
) -> Versions:
    """Return each text in each language, as a copy where it is not translated.

    A text of ``host/content`` comes after, and so replaces, that of ``content``.
    """
    written: dict[str, dict[str, Content]] = defaultdict(dict)
    for content in sorted(contents, key=attrgetter("relative_source_path")):
        written[content.slug][content.lang] = content
    return {
        text_id: {
            language: _version(versions, localizer, kind)
            for language, localizer in localizers.items()
        }
        for text_id, versions in sorted(written.items())
    }


def _version(
    versions: Mapping[str, Content], localizer: Localizer, kind: str
) -> Content:
    order = (*localizer.preferences, *versions)
    original = versions[next(tag for tag in order if tag in versions)]
    version = copy(original)
    version.lang = localizer.language
    version.metadata = original.metadata | {
        "address": localizer.url(kind, original.slug).removeprefix("/")
    }
    return version


def listed(versions: Versions) -> list[Content]:
    """Return every version, in an order that no file system changes."""
    return [each for languages in versions.values() for each in languages.values()]


def lead_links_to_the_page_language(generators: Iterable[Generator]) -> None:
    """Let ``{filename}`` links find the version in the language of their page."""
    generators = list(generators)
    contents = [
        content
        for generator in generators
        if isinstance(generator, ArticlesGenerator | PagesGenerator)
        for content in getattr(generator, "articles", getattr(generator, "pages", ()))
    ]
    by_slug = {(type(each), each.slug, each.lang): each for each in contents}
    languages: dict[str, dict[str, Content]] = defaultdict(dict)
    for path, target in generators[0].context["generated_content"].items():
        for language in generators[0].context["LOCALIZERS"]:
            name = type(target), getattr(target, "slug", ""), language
            if name in by_slug:
                languages[language][path] = by_slug[name]
    for content in contents:
        generated = {"generated_content": languages[content.lang]}
        content._context = ChainMap(generated, content._context)  # noqa: SLF001 - Pelican's only seam for links; tests/plugins/test_languages.py covers it
    texts = HtmlTexts(generators[0].context["SHELVES"], contents)
    for generator in generators:
        generator.context["TEXTS"] = generator.settings["TEXTS"] = texts
