"""A built site as tests look at it: its files, and its pages as a browser sees them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import yaml
from html5lib import HTMLParser

from plugins.outputs.publishing.storage import LEDGER

STYLE_GUIDE = "style-guide.html"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
_XHTML = "{http://www.w3.org/1999/xhtml}"
LANDMARKS = {"main", "header", "footer", "nav"}


@dataclass(frozen=True)
class BuiltPage:
    """A page of HTML, parsed as a browser does."""

    path: str  # fr/villes/cuneo/index.html
    html: Element
    errors: tuple[Any, ...]  # what the HTML standard calls parse errors

    @property
    def address(self) -> str:
        """Return /fr/villes/cuneo/."""
        return f"/{self.path.removesuffix('index.html')}"

    @property
    def is_entrance(self) -> bool:
        """Return whether it is a page of the root, before any language is chosen."""
        return "/" not in self.path

    @property
    def lang(self) -> str | None:
        return self.html.get("lang")

    @cached_property
    def title(self) -> str:
        return text_of(self.one("title"))

    @cached_property
    def canonical(self) -> str | None:
        found = self.all("link", rel="canonical")
        return found[0].get("href") if found else None

    @property
    def is_hidden(self) -> bool:
        """Return whether it asks search engines not to keep it."""
        return bool(self.all("meta", name="robots", content="noindex"))

    @property
    def is_framed(self) -> bool:
        """Return whether it is made to stand within a page of another site."""
        return bool(self.all("base", target="_top"))

    @property
    def is_moved(self) -> bool:
        """Return whether it stands at an old address, and leads to another page."""
        return bool(self.all("meta", **{"http-equiv": "refresh"}))

    def all(self, tag: str = "*", **attributes: str) -> list[Element]:
        """Return the elements *tag* with these attributes, in their order."""
        names = {name.rstrip("_"): value for name, value in attributes.items()}
        return [
            element
            for element in self.html.iter(None if tag == "*" else tag)
            if isinstance(element.tag, str)  # a comment has a function there
            and all(value == element.get(name) for name, value in names.items())
        ]

    def one(self, tag: str = "*", **attributes: str) -> Element:
        """Return the only such element."""
        (found,) = self.all(tag, **attributes)
        return found


@dataclass(frozen=True)
class BuiltSite:
    """What a build made, and what it was made from."""

    root: Path
    folder: Path

    @cached_property
    def files(self) -> dict[str, bytes]:
        """Return every file by its path, but for the list that the build keeps."""
        return files_of(self.folder)

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """Return every page by its path, but for old addresses and the style guide."""
        return {
            path: page
            for path, page in self._all.items()
            if not page.is_moved and path != STYLE_GUIDE
        }

    @property
    def style_guide(self) -> BuiltPage:
        """Return the page for those who work on the look: no reader is led to it."""
        return self._all[STYLE_GUIDE]

    @cached_property
    def moved(self) -> dict[str, BuiltPage]:
        """Return the pages of old addresses, which only lead on, by their path."""
        return {path: page for path, page in self._all.items() if page.is_moved}

    @cached_property
    def _all(self) -> dict[str, BuiltPage]:
        return {
            path: _parsed(path, data)
            for path, data in self.files.items()
            if path.endswith(".html")
        }

    @cached_property
    def settings(self) -> dict[str, Any]:
        """Return data/site.yaml."""
        text = (self.root / "data" / "site.yaml").read_text("utf-8")
        settings: dict[str, Any] = yaml.safe_load(text)["site"]
        return settings

    @property
    def url(self) -> str:
        return str(self.settings["url"])

    @property
    def languages(self) -> list[str]:
        return list(self.settings["languages"])

    @property
    def localized(self) -> Iterator[BuiltPage]:
        """Yield the pages that are in a language."""
        return (page for page in self.pages.values() if not page.is_entrance)

    @property
    def whole(self) -> Iterator[BuiltPage]:
        """Yield the pages in a language that have their menus."""
        return (page for page in self.localized if not page.is_framed)

    @cached_property
    def indexed(self) -> dict[str, BuiltPage]:
        """Return the pages for search engines, by their own whole address."""
        urls = {self.url + page.address: page for page in self.pages.values()}
        return {url: page for url, page in urls.items() if url == page.canonical}

    @cached_property
    def versions(self) -> dict[str, dict[str, str]]:
        """Return the addresses of each text by language, as the sitemap tells them."""
        entries = ET.fromstring(self.files["sitemap.xml"])  # noqa: S314 - our own file
        return {
            entry.findtext(f"{_SITEMAP}loc", ""): {
                link.get("hreflang", ""): link.get("href", "")
                for link in entry.findall(f"{_XHTML}link")
            }
            for entry in entries.findall(f"{_SITEMAP}url")
        }

    def written_in(self, folder: str) -> dict[str, set[str]]:
        """Return the texts of a folder of content/, each with its languages."""
        found: dict[str, set[str]] = {}
        for file in sorted((self.root / "content" / folder).glob("*.md")):
            name, language, _ = file.name.rsplit(".", 2)
            if "\nstatus: draft\n" not in file.read_text("utf-8"):
                found.setdefault(name, set()).add(language)
        return found


def files_of(folder: Path) -> dict[str, bytes]:
    """Return the bytes of every file in *folder* but the ledger, by its path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name != LEDGER
    }


def text_of(element: Element) -> str:
    """Return the text in *element*, with single spaces."""
    return " ".join("".join(element.itertext()).split())


def _parsed(path: str, data: bytes) -> BuiltPage:
    parser = HTMLParser(namespaceHTMLElements=False)
    html = parser.parse(data, transport_encoding="utf-8")
    return BuiltPage(path, html, tuple(parser.errors))
