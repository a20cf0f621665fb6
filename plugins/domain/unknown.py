"""What is said when an identifier is that of no record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from plugins.domain.nearest import nearest
from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.section import SECTIONS
from plugins.domain.values import DID_YOU_MEAN
from plugins.domain.wording import N_

_SAYS: Final[Mapping[str, str]] = {
    "cities": N_("No city is called “{id}”."),
    "documents": N_("No document is called “{id}”."),
    "editions": N_("No edition is called “{id}”."),
    "initiatives": N_("No initiative is called “{id}”."),
    "organisations": N_("No organisation is called “{id}”."),
    "pages": N_("No page is called “{id}”."),
    "people": N_("Nobody is called “{id}”."),
    "releases": N_("No press release is called “{id}”."),
    "sections": N_("No part of the site is called “{id}”."),
    "sources": N_("No source is called “{id}”."),
    "topics": N_("No topic is called “{id}”."),
}
_FOLDERS: Final = {"pages": "content/pages/", "releases": "content/press/"}


def unknown(
    rule: str, at: Path, name: str, collections: tuple[str, ...], network: Network
) -> Problem:
    """Return the problem that none of *collections* has a record called *name*."""
    better = nearest(name, [one for each in collections for one in network.ids(each)])
    first = collections[0]
    hint = N_("Add it to {file} first, or write another.")
    if better:
        hint = DID_YOU_MEAN
    elif first == "sections":
        hint = N_("The parts are: {choices}.")
    values = {
        "id": name,
        "better": better,
        "file": _FOLDERS.get(first, f"data/{first}.yaml"),
        "choices": ", ".join(SECTIONS),
    }
    return Problem(rule, _SAYS[first], at, values, hint)
