"""The site of a network as plain data for other tools, as our pages tell it.

Every word, date, number and relation is there ready-made: a peer only has to look up
the records that a page names, which is less work than our own build has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from benchmarks.page_facts import Element, found, parse_elements, parse_page
from benchmarks.plain_records import (
    Pages,
    Places,
    Record,
    merged,
    path_of,
    take_words,
)

FIRST: Final = "en"  # where the addresses are made of collections and ids
ORDER: Final = ("fr", "en", "es")
COLLECTIONS: Final = {  # and what texts call their records
    "cities": "city",
    "editions": "edition",
    "initiatives": "initiative",
    "topics": "topic",
    "sources": "source",
    "documents": "document",
    "people": "person",
    "press": "release",
}
PAGES: Final = ("join", "legal-notice", "network", "privacy")
_LINK: Final = re.compile(r"\]\((\w+):([\w.-]+)(#[\w-]+)?\)")


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one language: what stands above it, and its Markdown."""

    id: str
    language: str
    head: Record
    body: str


@dataclass(frozen=True, slots=True)
class PlainSite:
    """All that a peer is given."""

    base: str
    chrome: Record  # by language: names, menus and words around each page
    words: dict[str, dict[str, str]]  # by language and key
    lists: dict[str, Record]  # by collection: name and address by language
    records: dict[str, list[Record]]  # by collection
    texts: tuple[Text, ...]


def read_plain_site(output: Path, content: Path) -> PlainSite:
    """Return the site built into *output*, whose texts are in *content*."""
    pages = dict(_record_pages(output))
    home = _pages_of(output, f"/{FIRST}/")
    lists = {name: _pages_of(output, f"/{FIRST}/{name}/") for name in COLLECTIONS}
    places = Places(pages, lists)
    records: dict[str, list[Record]] = {name: [] for name in COLLECTIONS}
    for ref in pages:
        records[ref.split("/")[0]].append(places.record(ref))
    records["places"] = list(places.others.values())
    first = next(iter(home.values()))
    sections = {
        path.parent.name: _pages_of(output, f"/{FIRST}/{path.parent.name}/")
        for path in sorted((output / FIRST).glob("*/index.html"))
    }
    addresses = _addresses(sections, pages, content)
    texts = tuple(_texts(content, records["press"], addresses))
    for release in records["press"]:
        del release["related"]  # they stand above its texts
    return PlainSite(
        base=first.canonical.removesuffix(path_of(first)),
        chrome={
            tag: _chrome(output / tag / "index.html")
            | {
                "home": [
                    places.refs[href] for href, _ in page.links if href in places.refs
                ]
            }
            for tag, page in home.items()
        },
        words=take_words(records, tuple(home)),
        lists={
            name: {
                "name": merged({tag: page.heading for tag, page in each.items()}),
                "address": {tag: path_of(page) for tag, page in each.items()},
            }
            for name, each in lists.items()
        },
        records=records,
        texts=texts,
    )


def _record_pages(output: Path) -> Iterator[tuple[str, Pages]]:
    """Yield each record that has a page, and its pages."""
    for name in COLLECTIONS:
        for path in sorted((output / FIRST / name).glob("*/index.html")):
            ref = f"{name}/{path.parent.name}"
            yield ref, _pages_of(output, f"/{FIRST}/{ref}/")


def _pages_of(output: Path, address: str) -> Pages:
    """Return the page at *address* and its translations; not what stands in for one."""
    page = parse_page((output / address[1:] / "index.html").read_text("utf-8"))
    both = {FIRST: page}
    for tag, href in page.languages:
        other = (output / href[1:] / "index.html").read_text("utf-8")
        both[tag] = parse_page(other)
    return {
        tag: both[tag]
        for tag in ORDER
        if tag in both and path_of(both[tag]).startswith(f"/{tag}/")
    }


def _addresses(
    lists: dict[str, Pages], pages: dict[str, Pages], content: Path
) -> dict[tuple[str, str, str], str]:
    """Return the address of what texts link to: by kind, id and language."""
    found_at = {}
    for name, each in lists.items():
        for tag, page in each.items():
            found_at["section", name, tag] = path_of(page)
    for ref in pages:
        name, record_id = ref.split("/")
        for tag, page in lists[name].items():
            address = f"{path_of(page)}{record_id}/"
            found_at[COLLECTIONS[name], record_id, tag] = address
    for path in sorted((content / "pages").glob("*.md")):
        record_id, tag, _ = path.name.split(".")
        head, _ = _split(path)
        found_at["page", record_id, tag] = f"/{tag}/{head.get('address', record_id)}/"
    return found_at


def _texts(
    content: Path, releases: list[Record], addresses: dict[tuple[str, str, str], str]
) -> Iterator[Text]:
    by_id = {release["id"]: release for release in releases}
    for path in sorted(content.glob("p*/*.md")):
        record_id, tag, _ = path.name.split(".")
        is_release = path.parent.name == "press"
        if not is_release and record_id not in PAGES:
            continue
        head, body = _split(path)
        kind = "release" if is_release else "page"
        mine: Record = {
            "title": head["title"],
            "summary": head["summary"],
            "address": addresses[kind, record_id, tag],
        }
        if is_release:
            mine |= {"date": record_id[:10], "related": by_id[record_id]["related"]}
            mine |= {"place": head["place"]} if "place" in head else {}

        def address(link: re.Match[str], tag: str = tag) -> str:
            place = addresses.get((link[1], link[2], tag))
            return f"]({place}{link[3] or ''})" if place else link[0]

        yield Text(record_id, tag, mine, _LINK.sub(address, body))


def _split(path: Path) -> tuple[Record, str]:
    _, head, body = path.read_text("utf-8").split("---\n", 2)
    return yaml.load(head, yaml.BaseLoader), body  # noqa: S506 - it makes texts only


def _chrome(path: Path) -> Record:
    """Return what stands around the pages of a language."""
    text = path.read_text("utf-8")
    tree, page = parse_elements(text), parse_page(text)
    links = list(found(tree, "a"))
    navs = list(found(tree, "nav"))
    return {
        "skip": _own(links[0]),
        "short_name": _own(links[1]),
        "name": page.heading,
        "language": _own(navs[0]),
        "menu": [_named(link) for link in found(navs[1], "a")],
        "footer": [_named(link) for link in found(next(found(tree, "footer")), "a")],
        "lead": page.facts[0].text,
    }


def _own(element: Element) -> str:
    return " ".join(c.strip() for c in element.children if isinstance(c, str)).strip()


def _named(link: Element) -> Record:
    return {"name": _own(link), "address": link.attributes["href"]}
