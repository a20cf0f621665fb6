"""What the site says of itself to devices, to researchers and to the curious."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import urlsplit

from plugins.outputs.web_files.humans_txt import Team
from plugins.outputs.web_files.security_txt import PATH, SecurityContact
from plugins.outputs.web_files.web_manifest import WebManifest
from plugins.views.formats import Formats
from plugins.views.home import home_view
from plugins.views.links import city_link
from plugins.views.localizer import Localizer

_SOFTWARE: Final = ("Python", "Pelican", "Jinja", "Markdown", "Babel", "pydantic")


def web_manifest(localizer: Localizer, color: str) -> WebManifest:
    """Return what a device shows where a reader keeps the site."""
    site = localizer.network.site
    return WebManifest(
        name=localizer.text(site.name).plain,
        short_name=localizer.text(site.short_name).plain,
        description=localizer.text(site.description).plain,
        language=localizer.language,
        dir=localizer.dir,
        start=localizer.url("section", "home").removeprefix("/"),
        color=color,
    )


def security_contact(localizer: Localizer) -> SecurityContact | None:
    """Return whom to tell that the site is not safe; None once that may be untrue.

    The file is at the root of its server, wherever the site is.
    """
    network = localizer.network
    security = network.site.security
    if security is None or security.expires <= network.today:
        return None
    contact = str(security.contact or "")
    if not contact and "contact" in network.pages:
        contact = network.site.url + localizer.url("page", "contact")
    if not contact:
        return None
    server = urlsplit(network.site.url)
    return SecurityContact(
        contact=contact,
        expires=security.expires,
        languages=network.site.languages,
        canonical=f"{server.scheme}://{server.netloc}/{PATH}",
    )


def humans(localizer: Localizer) -> Mapping[str, Team]:
    """Return who is behind the site, and what it is made with."""
    site = localizer.network.site
    secretariat = city_link(site.secretariat, localizer)
    meetings = home_view(localizer).meetings
    network = {
        localizer.gettext("General secretariat"): (
            f"{secretariat.text.plain}, {secretariat.detail}"
        )
    }
    if meetings:
        words = f"{meetings.link.text.plain}. {meetings.sentence}"
        network[localizer.gettext("Meetings")] = words
    for account in site.accounts:
        network[localizer.gettext("Account")] = account.name
    made = {
        localizer.gettext("Address"): f"{site.url}/",
        localizer.gettext("Languages"): ", ".join(map(_own_name, site.languages)),
        localizer.gettext("Software"): ", ".join(_SOFTWARE),
    }
    if site.repository:
        made[localizer.gettext("Source of this site")] = str(site.repository)
    return {localizer.text(site.name).plain: network, localizer.gettext("Site"): made}


def _own_name(tag: str) -> str:
    return Formats(tag, str).language_name(tag)
