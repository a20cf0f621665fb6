"""What surrounds every page: its head, its menus, its other languages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from markupsafe import Markup

from plugins.outputs.open_data.plain_records import KINDS, ROOT
from plugins.outputs.web_files.json_ld import render_json_ld
from plugins.views.audits import compliance_words
from plugins.views.cards import card_url
from plugins.views.formats import Formats
from plugins.views.link import Link, Menu
from plugins.views.links import menu_link, page_link, section_link
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.sharing import Sharing, sharing_of
from plugins.views.structured_data import structured_data
from plugins.views.text import Text, direction

_HOME: Final = ("section", "home")
_COLLECTIONS: Final = {kind: collection for collection, kind in KINDS.items()}
_LISTED: Final = {"timeline": "milestones"}
_TEXTS: Final = {"release": "releases", "page": "pages"}
_STATEMENT: Final = "accessibility"
_ROOT_KINDS: Final = ("chooser", "not-found")


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """The same page in another language, named in that language."""

    url: str
    tag: str  # BCP 47
    name: str
    dir: str
    is_current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The part of a page that does not depend on its kind."""

    lang: str
    dir: str
    site_name: Text
    short_name: Text
    terms: Text | None  # of reuse, at the foot of each page
    home: Link
    navigation: Menu
    footer: Menu
    languages: tuple[LanguageLink, ...]
    canonical: str  # absolute; empty for a page that is not to be found
    feed: str
    changes: str  # address of the feed of what changed
    manifest: str  # address of the web manifest
    sharing: Sharing
    json_ld: Markup  # what the page says to programs; empty if nothing
    card: str  # absolute address of the picture of the page
    record: str  # address of the same in JSON; empty where there is none
    assets: Mapping[str, str]  # each script and stylesheet: its name, its address
    site_map: Link | None  # where a search leads that no script answers
    repository: str
    fallback: str  # name of the language of a text that is not translated
    newer: Link | None  # to the original, where it has changed since the translation


@dataclass(frozen=True, slots=True)
class _Fixed:
    """What surrounds all pages of a language alike."""

    site_name: Text
    short_name: Text
    terms: Text | None
    home: Link
    navigation: Menu
    footer: Menu
    feed: str
    changes: str
    manifest: str
    site_map: Link | None


def frame_of(page: Page, localizer: Localizer, assets: Mapping[str, str]) -> Frame:
    """Return what surrounds *page*."""
    site = localizer.network.site
    fixed = localizer.once.take("frame", lambda: _fixed(localizer))
    here = localizer.url(page.kind, page.id)
    within = {here, *(crumb.url for crumb in page.crumbs)}
    is_fallback = bool(page.languages) and localizer.language not in page.languages
    original = _original(page, localizer)
    canonical = localizer.address(page.kind, page.id, original) if is_fallback else here
    is_hidden = page.is_hidden or page.kind == "not-found"
    url = "" if is_hidden else site.url + canonical
    return Frame(
        lang=localizer.language,
        dir=localizer.dir,
        site_name=fixed.site_name,
        short_name=fixed.short_name,
        terms=fixed.terms,
        home=fixed.home,
        navigation=_marked(fixed.navigation, within, localizer),
        footer=_marked(fixed.footer, within, localizer),
        languages=_languages(page, localizer),
        canonical=url,
        feed=fixed.feed,
        changes=fixed.changes,
        manifest=fixed.manifest,
        sharing=sharing_of(page),
        json_ld=render_json_ld(structured_data(page, url, localizer)),
        card=site.url + card_url(page, localizer.language),
        record=record_url(page.kind, page.id),
        assets=assets,
        site_map=fixed.site_map,
        repository=site.repository or "",
        fallback=localizer.formats.language_name(original) if is_fallback else "",
        newer=_newer(page, original, localizer),
    )


def feed_url(localizer: Localizer) -> str:
    """Return the address of the Atom feed of the page's language."""
    return localizer.url("section", "press") + "atom.xml"


def record_url(kind: str, record_id: str) -> str:
    """Return the address for machines of a record or a list, or nothing.

    The page on governance is a text, and shows a list under it.
    """
    if kind in ("section", "page"):
        name = _LISTED.get(record_id, record_id)
        return f"/{ROOT}{name}.json" if name in KINDS else ""
    collection = _COLLECTIONS.get(kind)
    return f"/{ROOT}{collection}/{record_id}.json" if collection else ""


def language_links(
    languages: Mapping[str, str], current: str
) -> tuple[LanguageLink, ...]:
    """Return a link for each language of {tag: address}, named in itself."""
    return tuple(
        LanguageLink(
            url=url,
            tag=tag,
            name=_own_name(tag),
            dir=direction(tag),
            is_current=tag == current,
        )
        for tag, url in languages.items()
    )


def _newer(page: Page, language: str, localizer: Localizer) -> Link | None:
    """Return a link to what the text in *language* no longer says."""
    name = f"{_TEXTS.get(page.kind, '')}/{page.id}/{language}"
    original = localizer.relations.outdated.get(name)
    if original is None:
        return None
    url = localizer.address(page.kind, page.id, original)
    name = localizer.formats.language_name(original)
    return Link(url, localizer.word_of(name), detail=original)


def _original(page: Page, localizer: Localizer) -> str:
    languages = page.languages or (localizer.language,)
    order = (localizer.language, *localizer.network.site.languages)
    return next((tag for tag in order if tag in languages), languages[0])


def _fixed(localizer: Localizer) -> _Fixed:
    network = localizer.network
    site = network.site
    has_map = "site-map" in network.pages
    return _Fixed(
        site_name=localizer.text(site.name),
        short_name=localizer.text(site.short_name),
        terms=localizer.maybe(site.terms),
        home=section_link("home", localizer),
        navigation=Menu(menu_link(each, localizer) for each in site.navigation),
        footer=Menu(_footer(site.footer, localizer)),
        feed=feed_url(localizer),
        changes=localizer.url("changes", ""),
        manifest=localizer.url("manifest", ""),
        site_map=page_link("site-map", localizer) if has_map else None,
    )


def _footer(ids: tuple[str, ...], localizer: Localizer) -> Iterator[Link]:
    """Yield the links at the foot, that to the accessibility statement among them.

    It says how far the site complies, as the law wants.
    """
    has_statement = _STATEMENT in localizer.network.pages
    for each in dict.fromkeys((*ids, _STATEMENT) if has_statement else ids):
        link = menu_link(each, localizer)
        if has_statement and each == _STATEMENT:
            link = replace(link, text=compliance_words(localizer))
        yield link


def _marked(menu: Menu, within: set[str], localizer: Localizer) -> Menu:
    """Return *menu* with those marked that lead to the page, or to what holds it."""
    marked = frozenset(link.url for link in menu if link.url in within)

    def make() -> Menu:
        return Menu(replace(link, is_current=link.url in marked) for link in menu)

    return localizer.once.take((menu, marked), make)


def _languages(page: Page, localizer: Localizer) -> tuple[LanguageLink, ...]:
    languages = localizer.network.site.languages
    kind, page_id = _HOME if page.kind in _ROOT_KINDS else (page.kind, page.id)
    addresses = {tag: localizer.address(kind, page_id, tag) for tag in languages}
    return language_links(addresses, localizer.language)


@lru_cache(maxsize=1_000)
def _own_name(tag: str) -> str:
    name = Formats(tag, str).language_name(tag)
    return name[:1].upper() + name[1:]
