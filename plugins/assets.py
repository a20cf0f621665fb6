"""The icon, and one stylesheet.

The stylesheet's name is made from its content, so that a browser may keep it for ever.
"""

from __future__ import annotations

from hashlib import blake2b
from pathlib import Path

import lightningcss
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.outputs.finished_site import FinishedSite


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the stylesheet."""
    return StylesheetGenerator


class StylesheetGenerator(Generator):
    """Bundles ``theme/static/css``, with the host city's own styles last."""

    def generate_context(self) -> None:
        """Tell templates where the stylesheet is."""
        css = Path(self.settings["THEME"], "static", "css")
        sheets = [css / "main.css", Path(self.settings["PATH"], "host", "host.css")]
        self.css = "\n".join(
            lightningcss.bundle_css(str(sheet)) for sheet in sheets if sheet.is_file()
        )
        digest = blake2b(self.css.encode(), digest_size=4).hexdigest()
        self.context["STYLESHEET"] = f"/theme/site.{digest}.css"

    def generate_output(self, _writer: Writer) -> None:
        """Add the stylesheet and the icon to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        site.add(self.context["STYLESHEET"].removeprefix("/"), self.css)
        icon = Path(self.settings["THEME"], "static", "icon.svg")
        site.add("theme/icon.svg", icon.read_text("utf-8"))
