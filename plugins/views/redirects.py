"""Old addresses: the pages of today that they lead to, in their language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from plugins.domain.redirect import Redirect
from plugins.domain.wording import N_
from plugins.outputs.web_files.redirects import Forward
from plugins.views.link import Link
from plugins.views.links import (
    city_link,
    document_link,
    edition_link,
    initiative_link,
    page_link,
    person_link,
    release_link,
    section_link,
    topic_link,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.pages import data_pages, text_pages

_LINKS: Final[Mapping[str, Callable[[str, Localizer], Link]]] = {
    "city": city_link,
    "document": document_link,
    "edition": edition_link,
    "initiative": initiative_link,
    "page": page_link,
    "person": person_link,
    "release": release_link,
    "section": section_link,
    "topic": topic_link,
}
"""What names the page that a redirect leads to, by the kind of its target."""

Localizers = Mapping[str, Localizer]


def forwards(
    redirects: Iterable[Redirect], localizers: Localizers, base: str = ""
) -> Iterator[Forward]:
    """Yield where each old address leads, on a server that shows the site at *base*."""
    for redirect in redirects:
        url = _url(redirect, localizers[redirect.language])
        yield Forward(base + redirect.old, base + url, redirect.query or "")


def moved_pages(
    redirects: Iterable[Redirect], localizers: Localizers
) -> Iterator[tuple[str, Page, Localizer]]:
    """Yield (file, page, its language) for hosts that can only show files.

    A whole folder and a query have none: no file has such a name.
    """
    for redirect in redirects:
        if redirect.query or redirect.old.endswith("*"):
            continue
        localizer = localizers[redirect.language]
        title = localizer.word(N_("This page has moved"))
        link = redirect.link
        named = _LINKS[link.scheme](link.name, localizer)
        view = Link(_url(redirect, localizer), named.text)
        page = Page(link.scheme, link.name, "moved", title, title.plain, view)
        yield f"{redirect.old.removeprefix('/')}/index.html", page, localizer


def in_effect(localizers: Localizers) -> Iterator[Redirect]:
    """Yield the redirects that lead to a published page and hide none."""
    network = next(iter(localizers.values())).network
    pages = frozenset(_addresses(localizers))
    for redirect in network.redirects.values():
        link = redirect.link
        is_there = link.name in network.ids(link.collection)
        if is_there and not _hides(redirect, pages):
            yield redirect


def _addresses(localizers: Localizers) -> Iterator[str]:
    yield "/"
    for localizer in localizers.values():
        relations = localizer.relations
        for ref in (*data_pages(relations), *text_pages(relations)):
            yield localizer.url(ref.kind, ref.id)


def _hides(redirect: Redirect, pages: frozenset[str]) -> bool:
    if redirect.query:
        return False
    if redirect.old.endswith("/*"):
        return any(page.startswith(redirect.old[:-1]) for page in pages)
    return redirect.old.rstrip("/") + "/" in pages


def _url(redirect: Redirect, localizer: Localizer) -> str:
    return localizer.url(redirect.link.scheme, _name(redirect))


def _name(redirect: Redirect) -> str:
    """Return the identifier of the target, with its part: ``charter#commitment-1``."""
    return redirect.target.partition(":")[2]
