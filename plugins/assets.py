"""The icon, the pictures of the texts, and one stylesheet.

The stylesheet's name is made from its content, so that a browser may keep it for ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from pathlib import Path

import lightningcss
from pelican.contents import Static
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.outputs.finished_site import FinishedSite


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of all that is not a page."""
    return AssetsGenerator


class AssetsGenerator(Generator):
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
        """Add the stylesheet, the icon and the pictures to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        site.add(self.context["STYLESHEET"].removeprefix("/"), self.css)
        icon = Path(self.settings["THEME"], "static", "icon.svg")
        site.add("theme/icon.svg", icon.read_text("utf-8"))
        for path, file in self._pictures():
            site.add_picture(path, file.read_bytes())

    def _pictures(self) -> Iterator[tuple[str, Path]]:
        """Yield (path in the site, file) of each picture, those of host/ last.

        They are taken from Pelican, which would copy them before all pages are right.
        """
        root = Path(self.settings["PATH"])
        static: list[Static] = self.context["staticfiles"]
        for path, saved_as in sorted(
            (str(each.relative_source_path), each.save_as) for each in static
        ):
            yield saved_as.replace("\\", "/"), root / path
        static.clear()
