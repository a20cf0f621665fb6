"""What a host city's own site does not take over: what was verified on another."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

from plugins.domain.site import Site
from plugins.reading.desk import Desk

_HOST = "host/"
_Record = TypeVar("_Record")


def is_another_site(desk: Desk) -> bool:
    """Return whether host/ gives the site an address of its own."""
    return desk.locate(("site", "url")).file.startswith(_HOST)


def audits_of_its_own(
    audits: Iterable[tuple[str, _Record]], desk: Desk
) -> dict[str, _Record]:
    """Return those of the *audits* whose day was typed in host/."""
    return {
        name: audit
        for name, audit in audits
        if desk.locate(("audits", name, "done")).file.startswith(_HOST)
    }


def with_what_is_its_own(site: Site, desk: Desk) -> Site:
    """Return *site* without what only host/ can tell of another site.

    Nobody confirmed the network's security contact there, and what is written in the
    web editor must not be saved into the network's repository.
    """
    others = {
        field: None
        for field in ("security", "web_editor")
        if not desk.locate(("site", field)).file.startswith(_HOST)
    }
    return site.model_copy(update=others)
