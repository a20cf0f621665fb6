"""What the site says of itself: web manifests, security.txt, humans.txt."""

from __future__ import annotations

import sys
from functools import partial
from gettext import NullTranslations

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.drawing.theme_colors import ThemeColors
from plugins.outputs.editors.build_report import render_expired
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.web_files.humans_txt import render_humans_txt
from plugins.outputs.web_files.security_txt import PATH, render_security_txt
from plugins.outputs.web_files.web_manifest import render_web_manifest
from plugins.views.identity import humans, security_contact, web_manifest
from plugins.views.localizer import Localizer


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of what the site says of itself."""
    return IdentityGenerator


class IdentityGenerator(Generator):
    """Makes a web manifest a language, and the two texts."""

    def generate_output(self, _writer: Writer) -> None:
        """Add each file to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        colors: ThemeColors | None = self.context["COLORS"].get("theme")
        for localizer in localizers.values():
            manifest = web_manifest(localizer, colors.light if colors else "")
            path = localizer.url("manifest", "").removeprefix("/")
            make = partial(render_web_manifest, manifest)
            site.promise(path, make, given=manifest)
        first = next(iter(localizers.values()))
        site.promise("humans.txt", lambda: render_humans_txt(humans(first)))
        if contact := security_contact(first):
            site.add(PATH, render_security_txt(contact))
        else:
            self._tell_expired()

    def _tell_expired(self) -> None:
        """Say that security.txt is left out, if it is because a day has passed."""
        network: Network = self.context["NETWORK"]
        catalog: NullTranslations = self.settings["REPORT_CATALOG"]
        security = network.site.security
        if security and security.expires <= network.today:
            sys.stderr.write(render_expired(security.expires, catalog) + "\n")
