"""What is on the public site leads to no text that is a draft only."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from plugins.domain.link import Link
from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.text import PageText, Release
from plugins.domain.wording import N_

Texts = Mapping[str, PageText] | Mapping[str, Release]

FOLDERS = {"pages": "pages", "press": "releases"}  # of content/, and what they hold


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each menu entry, and each link, that leads to a draft."""
    for menu in ("navigation", "footer"):
        for index, name in enumerate(getattr(network.site, menu) or ()):
            if _is_draft(network, "pages", name):
                yield _problem(("site", menu, index), name)
    for at, link in network.links():
        if at[0] == "redirects":  # one waits until its text is published
            continue
        if not _is_draft(network, *at[:3]) and _is_draft(network, *_text_of(link)):
            yield _problem(at, link.typed)


def _text_of(link: Link) -> Path:
    """Return the collection, the name and maybe the language of what it leads to."""
    if not link.file:
        return link.collection, link.name
    folder, file = posixpath.split(link.file)
    name, _, rest = file.partition(".")
    return FOLDERS.get(posixpath.basename(folder), ""), name, rest.partition(".")[0]


def _is_draft(
    network: Network, collection: str | int, name: str | int, language: str | int = ""
) -> bool:
    """Return whether a text, or its version in *language*, is not published."""
    if collection not in FOLDERS.values():
        return False
    texts: Texts = network.pages if collection == "pages" else network.releases
    text = texts.get(str(name))
    if text is None:
        return False
    drafts = {tag for tag, one in text.versions.items() if one.status == "draft"}
    return (
        language in drafts if language in text.versions else drafts == {*text.versions}
    )


def _problem(at: Path, name: str) -> Problem:
    return Problem(
        "linked_text_is_published",
        N_("“{id}” leads to a draft, which the public site does not have."),
        at,
        {"id": name},
        N_("Publish that text first, or remove what leads to it."),
    )
