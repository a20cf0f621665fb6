"""A link leads to a record, to a file of content/ or to a whole outside address."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.domain.link import FILES, LINKED, OUTSIDE, Link
from plugins.domain.nearest import nearest
from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a Problem for each link that leads nowhere we know."""
    for path, text in network.texts():
        for language, links in text.links.items():
            for index, link in enumerate(links):
                if not _is_understood(link):
                    yield _problem(link, (*path, language, "links", index))


def _is_understood(link: Link) -> bool:
    if link.scheme in OUTSIDE:
        sign = "@" if link.scheme == "mailto" else "//"
        return sign in link.name and not link.name.endswith(sign)
    is_within = not link.scheme and not link.name and bool(link.fragment)
    return is_within or link.scheme in FILES or link.scheme in LINKED


def _problem(link: Link, at: Path) -> Problem:
    better = nearest(link.scheme, LINKED)
    hint = N_("Write for instance city:cuneo, page:join or https://example.org.")
    if not link.typed:
        hint = N_("Write where it leads to, between the brackets.")
    elif link.name.startswith("www."):
        better = f"https://{link.typed}"
        hint = N_("Write it whole: {better}")
    elif link.scheme and better:
        better = f"{better}:{link.name}"
        hint = DID_YOU_MEAN
    return Problem(
        "link_is_understood",
        N_("Nobody knows where the link “{typed}” leads."),
        at,
        {"typed": link.typed, "better": better},
        hint,
    )
