"""Put the pages of what was edited into their places before the site is promised.

Whoever saves a file waits for its page. It may take its place as soon as it is right by
itself: the links on it lead somewhere, and nobody has its id twice. What else follows
from the edit, lists and files and other pages, comes with the check of the whole, for
which this page is made like all others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from copy import copy
from functools import partial
from types import SimpleNamespace
from typing import Any, Final

from pelican.contents import Content

from plugins.content_files import folder_of, html_of
from plugins.domain.once import Once
from plugins.domain.traces import Shelves
from plugins.localized_writer import page_of, rendered
from plugins.outputs.publishing.file_facts import links_and_ids
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.link_check import faults
from plugins.outputs.publishing.promise import Content as FileContent
from plugins.reading.edited import edited_records, edited_texts
from plugins.views.html_texts import HtmlTexts
from plugins.views.localizer import Localizer
from plugins.views.page import Page
from plugins.views.pages import data_page, record_page

Settings = Mapping[str, Any]
"""Those of a build, with what it has left there."""

_Sketch = tuple[str, Localizer, Callable[[], Page]]
"""The path of a page, its language, and what makes it."""

_MOST: Final = 30  # pages: more are no edit that somebody waits for


def write_early(before: Settings, now: Settings) -> None:
    """Write the pages of what was edited over those that the folder has.

    Nothing is written unless all of them are right, and no new page: the check of the
    whole does so, which also tells what is wrong.

    Args:
        before: Of the latest build: what its pages share is still there.
        now: Of the one that begins, which has read the network.
    """
    site: FinishedSite = before["FINISHED_SITE"]
    known = frozenset(site.contents.promised())
    sketches = (*_of_records(before, now), *_of_texts(before, now))
    wanted = [each for each in sketches if each[0] in known - site.last]
    if not 0 < len(wanted) <= _MOST:
        return
    try:
        pages = dict(_made(wanted, before))
    except Exception:  # noqa: BLE001 - whatever it is, the build will come upon it
        return
    facts = {path: links_and_ids(html) for path, html in pages.items()}
    if not any(faults(facts, _Known(site))):
        now["FINISHED_SITE"].replace(pages)


def _of_records(before: Settings, now: Settings) -> Iterator[_Sketch]:
    for collection, key in edited_records(before["READING"], now["READING"]):
        if ref := record_page(collection, key):
            for localizer in now["LOCALIZERS"].values():
                path = _path_of(localizer.url(ref.kind, ref.id))
                yield path, localizer, partial(data_page, ref, localizer)


def _of_texts(before: Settings, now: Settings) -> Iterator[_Sketch]:
    """Yield the page of a text in its language, and those that fall back on it."""
    localizers: Mapping[str, Localizer] = now["LOCALIZERS"]
    files = SimpleNamespace(contents=_FilesOfBefore(before["FINISHED_SITE"]))
    for text in edited_texts(before["READING"], now["READING"]):
        kind = "release" if text.date else "page"
        html = html_of(text.body, text.language, folder_of(now))
        versions = before["TEXTS"].versions(text.file)
        contents: list[Any] = [_saying(html, content) for content in versions]
        context = {
            "LOCALIZERS": localizers,
            "FINISHED_SITE": files,
            "TEXTS": HtmlTexts(Shelves(), contents),
        }
        for content in contents:
            if localizer := localizers.get(content.lang):
                path = _path_of(localizer.url(kind, text.id))
                yield path, localizer, partial(page_of, content, context)


def _saying(html: str, content: Content) -> Content:
    """Return *content* with another text; its links find what they found before."""
    now = copy(content)
    now._content = html  # noqa: SLF001 - as Pelican's readers give it
    return now


def _path_of(url: str) -> str:
    return f"{url.removeprefix('/')}index.html"


def _made(sketches: Iterable[_Sketch], before: Settings) -> Iterator[tuple[str, str]]:
    """Yield the path and the HTML of each page, with the assets of *before*."""
    context = {name: before[name] for name in ("ASSETS", "COLORS", "FINISHED_SITE")}

    def template(name: str) -> Any:  # noqa: ANN401 - Jinja's, which the writer prints
        return before["TEMPLATES"].get_template(f"{name}.html")

    for path, localizer, make in sketches:
        yield path, rendered(make, localizer, template, context)[0]
        localizer.once = Once()  # what is made once for all pages is not made of these


class _FilesOfBefore(Mapping[str, FileContent]):
    """The files that were made for the site before; to ask for others is too early."""

    def __init__(self, site: FinishedSite) -> None:
        self._files = site.contents

    def __getitem__(self, path: str) -> FileContent:
        made = self._files.made(path) if self._files.is_kept(path) else None
        if made is None:
            raise _TooEarlyError(path)
        return made

    def __iter__(self) -> Iterator[str]:
        raise _TooEarlyError

    def __len__(self) -> int:
        raise _TooEarlyError


class _TooEarlyError(Exception):
    """A page tells of files that are not made yet."""


class _Known:
    """Every file that there is, or that will be."""

    def __init__(self, site: FinishedSite) -> None:
        self._site = site
        self._files = frozenset(site.contents.promised())
        self._folders = tuple(site.contents.names() - self._files)

    def __contains__(self, path: object) -> bool:
        is_promised = path in self._files or str(path).startswith(self._folders)
        return is_promised or path in self._site
