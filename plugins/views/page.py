"""What every page has, whatever it shows."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.views.link import Link
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class Page:
    """One page in one language, ready for its template."""

    kind: str  # city, section, release…
    id: str
    template: str  # the name of its template, without .html
    title: Text
    summary: str  # for search engines and lists, in the language of the text
    view: object  # what the template of this kind prints
    crumbs: tuple[Link, ...] = ()  # from the home page down, without this page
    languages: tuple[str, ...] = ()  # in which its text exists; empty: in all
    is_draft: bool = False
    is_hidden: bool = False  # from search engines
    detail: str = ""  # what tells its title from another page's, on a browser's tab


@dataclass(frozen=True, slots=True)
class Cited:
    """Something said, and who says so."""

    text: Text
    sources: tuple[Link, ...]
    detail: str = ""
