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


def with_its_own_contact(site: Site, desk: Desk) -> Site:
    """Return *site* without a security contact that nobody confirmed in host/."""
    if desk.locate(("site", "security")).file.startswith(_HOST):
        return site
    return site.model_copy(update={"security": None})
