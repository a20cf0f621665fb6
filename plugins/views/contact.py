"""Whom to write to."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.site import Account
from plugins.views.link import Link
from plugins.views.links import city_link
from plugins.views.localizer import Localizer
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class ContactView:
    """The general secretariat, and the network's public accounts."""

    secretariat: Link
    accounts: tuple[Account, ...]
    press_contact: Text | None
    press_email: str


def contact_view(localizer: Localizer) -> ContactView:
    """Return the contacts that the site's record names."""
    site = localizer.network.site
    press = localizer.network.organisations.get(site.press_contact or "")
    return ContactView(
        secretariat=city_link(site.secretariat, localizer),
        accounts=site.accounts,
        press_contact=localizer.organisation(press.id) if press else None,
        press_email=(press.email if press else None) or "",
    )
