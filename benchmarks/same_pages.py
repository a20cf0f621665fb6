"""Whether all tools made the same pages, with the same facts: each difference is told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from pathlib import Path
from typing import Final

from benchmarks.page_facts import PageFacts, parse_page, plain

LISTS: Final = "list"
"""Pages of which the links to records are compared: ours say more of each record."""


def compare_sites(ours: Path, peers: Mapping[str, Path]) -> Iterator[str]:
    """Yield each difference between the pages of our site and those of *peers*."""
    expected = {name: set(pages_of(folder)) for name, folder in peers.items()}
    everywhere = set().union(*expected.values())
    for name, addresses in expected.items():
        for address in sorted(everywhere - addresses):
            yield f"{name}: {address}: no such page"
    for address in sorted(everywhere):
        file = ours / address[1:] / "index.html"
        if not file.is_file():
            yield f"ours: {address}: no such page"
            continue
        page = parse_page(file.read_text("utf-8"))
        for name, folder in peers.items():
            if address in expected[name]:
                text = (folder / address[1:] / "index.html").read_text("utf-8")
                theirs = parse_page(text)
                for difference in compare_pages(page, theirs, address, everywhere):
                    yield f"{name}: {address}: {difference}"


def missing_pages(ours: Path, peer: Path, subset: Iterable[str]) -> Iterator[str]:
    """Yield each page below *subset* that we make in a language of its own alone."""
    made = set(pages_of(peer))
    for address in pages_of(ours):
        if any(address.startswith(start) for start in subset) and address not in made:
            yield address


def pages_of(folder: Path) -> Iterator[str]:
    """Yield the address of each page in *folder* that belongs to a language."""
    for path in folder.rglob("index.html"):
        name = path.parent.relative_to(folder).as_posix()
        if name != ".":
            yield f"/{name}/"


def compare_pages(
    ours: PageFacts, theirs: PageFacts, address: str, made: Set[str]
) -> Iterator[str]:
    """Yield each difference of two pages at *address*, of sites that have those *made*."""
    for name in ("title", "heading", "canonical"):
        mine, other = (plain(getattr(page, name)) for page in (ours, theirs))
        if mine != other:
            yield f"{name}: {other!r}, ours {mine!r}"
    languages = {(tag, href) for tag, href in ours.languages if href in made}
    if languages != set(theirs.languages):
        yield f"languages: {theirs.languages}, ours {ours.languages}"
    is_list = address.count("/") < 4
    mine, other = facts_of(ours), facts_of(theirs)
    if is_list:
        mine, other = (links_among(page, address, made) for page in (ours, theirs))
        if address.count("/") == 2:
            mine &= other
    for fact in sorted(mine - other):
        yield f"lacks {fact}"
    for fact in sorted(other - mine):
        yield f"adds {fact}"


def facts_of(page: PageFacts) -> set[str]:
    """Return the facts of *page* as texts, with the links of each."""
    found = set()
    for fact in page.facts:
        links = sorted(f"{plain(text)} <{href}>" for href, text in fact.links)
        found.add(" | ".join([plain(fact.label), plain(fact.text), *links]))
    return found | {f"{href} ({plain(detail)})" for href, detail in page.details}


def links_among(page: PageFacts, address: str, made: Set[str]) -> set[str]:
    """Return the links of *page* to pages *made* below its *address*."""
    return {
        f"{plain(text)} <{href}>"
        for href, text in page.links
        if href in made and href.startswith(address) and href != address
    }
