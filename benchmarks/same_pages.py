"""Whether all tools made the same pages with the same facts: what differs is told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from benchmarks.page_facts import PageFacts, parse_page, plain

API: Final = "api/v1"
NOT_OURS: Final = "press"  # we publish releases as texts, and not as data
BESIDE: Final = ("atom.xml", "search.json")  # of each language


def compare_sites(ours: Path, peers: Mapping[str, Path]) -> Iterator[str]:
    """Yield each difference between our site and those of *peers*.

    Peers make the sections that docs/performance.md names: of those, all pages that are
    translated, neither less nor more.
    """
    made = {name: set(pages_of(folder)) for name, folder in peers.items()}
    everywhere: set[str] = set().union(*made.values())
    lists = {parent_of(address) for address in everywhere}
    for address in pages_of(ours):
        is_of_list = parent_of(address) in lists and not is_home(parent_of(address))
        if is_of_list and address not in everywhere and is_own(ours, address):
            yield f"ours alone: {address}"
    for address in sorted(everywhere):
        yield from _compare_at(address, ours, peers, everywhere, address in lists)
    for name, folder in peers.items():
        yield from (f"{name}: {missing}" for missing in missing_files(ours, folder))


def _compare_at(
    address: str,
    ours: Path,
    peers: Mapping[str, Path],
    made: AbstractSet[str],
    is_list: bool,  # noqa: FBT001 - of this page
) -> Iterator[str]:
    mine = page_at(ours, address)
    if mine is None:
        yield f"ours: {address}: no such page"
        return
    for name, folder in peers.items():
        theirs = page_at(folder, address)
        if theirs is None:
            yield f"{name}: {address}: no such page"
        else:
            found = compare_pages(mine, theirs, address, made, is_list=is_list)
            yield from (f"{name}: {address}: {difference}" for difference in found)


def missing_files(ours: Path, peer: Path) -> Iterator[str]:
    """Yield each file for programs that *peer* should have made, and has not."""
    languages = {address.split("/")[1] for address in pages_of(peer)}
    wanted = {f"{tag}/{name}" for tag in languages for name in BESIDE}
    collections = {path.name for path in (peer / API).iterdir() if path.is_dir()}
    for name in sorted(collections - {NOT_OURS}):
        files = [*(ours / API / name).glob("*.json"), ours / API / f"{name}.json"]
        wanted |= {path.relative_to(ours).as_posix() for path in files}
    for name in sorted(wanted):
        if not (peer / name).is_file():
            yield f"{name}: no such file"
    listed = {urlsplit(url).path for url in _mapped(peer)}
    for address in pages_of(peer):
        if address not in listed:
            yield f"{address}: not in the sitemap"


def _mapped(folder: Path) -> Iterator[str]:
    """Yield each address of the site's maps, as it is written."""
    for path in folder.rglob("sitemap.xml"):
        yield from re.findall("<loc>(.*?)</loc>", path.read_text("utf-8"))


def pages_of(folder: Path) -> Iterator[str]:
    """Yield the address of each page in *folder* that belongs to a language."""
    for path in sorted(folder.rglob("index.html")):
        name = path.parent.relative_to(folder).as_posix()
        if name != ".":
            yield f"/{name}/"


def page_at(folder: Path, address: str) -> PageFacts | None:
    """Return what the page at *address* says, if there is one."""
    path = folder / address[1:] / "index.html"
    return parse_page(path.read_text("utf-8")) if path.is_file() else None


def parent_of(address: str) -> str:
    """Return the address above *address*."""
    return address.removesuffix("/").rpartition("/")[0] + "/"


def is_home(address: str) -> bool:
    """Return whether *address* is that of a language."""
    return parent_of(address) == "/"


def is_own(folder: Path, address: str) -> bool:
    """Return whether a page is itself, and no text that waits for its translation."""
    page = page_at(folder, address)
    return page is not None and page.canonical.endswith(address)


def compare_pages(
    ours: PageFacts,
    theirs: PageFacts,
    address: str,
    made: AbstractSet[str],
    *,
    is_list: bool = False,
) -> Iterator[str]:
    """Yield each difference of two pages at *address*, where those *made* are."""
    for name in ("title", "heading", "canonical"):
        said, other = (plain(getattr(page, name)) for page in (ours, theirs))
        if said != other:
            yield f"{name}: {other!r}, ours {said!r}"
    languages = {(tag, href) for tag, href in ours.languages if href in made}
    if languages != set(theirs.languages):
        yield f"languages: {theirs.languages}, ours {ours.languages}"
    if is_list:
        mine, others = (links_among(page, address, made) for page in (ours, theirs))
        mine &= others if is_home(address) else mine
    else:
        mine, others = facts_of(ours), facts_of(theirs)
    yield from (f"lacks {fact}" for fact in sorted(mine - others))
    yield from (f"adds {fact}" for fact in sorted(others - mine))


def facts_of(page: PageFacts) -> set[str]:
    """Return the facts of *page* as texts, with the links of each."""
    found = {f"{href} ({plain(detail)})" for href, detail in page.details}
    for fact in page.facts:
        links = sorted(f"{plain(text)} <{href}>" for href, text in fact.links)
        said = (fact.heading, fact.label, fact.text)
        found.add(" | ".join([*map(plain, said), *links]))
    return found


def links_among(page: PageFacts, address: str, made: AbstractSet[str]) -> set[str]:
    """Return the links of *page* to pages *made* below its *address*."""
    return {
        f"{plain(text)} <{href}>"
        for href, text in page.links
        if href in made and href.startswith(address) and href != address
    }
