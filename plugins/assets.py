"""The icon, the pictures of the texts, the scripts, and one stylesheet.

The name of a script or stylesheet is made from its content, so that a browser may
keep it for ever.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import lightningcss
from pelican.contents import Static
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.outputs.drawing.theme_colors import light_colors, theme_colors
from plugins.outputs.editors.build_report import render_unstyled
from plugins.outputs.editors.stopped import stop
from plugins.outputs.publishing.data_address import data_address
from plugins.outputs.publishing.fingerprint import fingerprinted
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.scripts import published_scripts


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of all that is not a page."""
    return AssetsGenerator


class AssetsGenerator(Generator):
    """Bundles ``theme/static/css``, with the host city's own styles last."""

    def generate_context(self) -> None:
        """Tell templates where the stylesheet and each script are, and its colors."""
        self.static = Path(self.settings["THEME"], "static")
        sheet = self._stylesheet()
        scripts = {
            script.name: script.read_text("utf-8")
            for script in self.static.glob("js/*.js")
        }
        self.settings["COLORS"]["theme"] = theme_colors(sheet)
        self.settings["COLORS"]["light"] = light_colors(sheet)
        self.files = {
            "site.css": (fingerprinted("theme/site.css", sheet), sheet),
            **published_scripts(scripts),
        }
        assets: dict[str, str] = self.settings["ASSETS"]
        assets |= {name: f"/{path}" for name, (path, _) in self.files.items()}
        self.icon = (self.static / "icon.svg").read_text("utf-8")
        assets["icon.svg"] = data_address(self.icon)

    def _stylesheet(self) -> str:
        sheet = self._bundled(self.static / "css" / "main.css")
        host = Path(self.settings["PATH"], "host", "host.css")
        return f"{sheet}\n{self._bundled(host)}" if host.is_file() else sheet

    def _bundled(self, sheet: Path) -> str:
        try:
            return lightningcss.bundle_css(str(sheet))
        except (OSError, ValueError) as error:
            catalog: NullTranslations = self.settings["REPORT_CATALOG"]
            root = f"{Path(self.settings['PATH']).resolve()}{os.sep}"
            said = str(error).replace(root, "").replace(os.sep, "/")
            stop(render_unstyled(sheet.name, said, catalog))

    def generate_output(self, _writer: Writer) -> None:
        """Add the stylesheet, the scripts, the icon and the pictures to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        for path, text in self.files.values():
            site.add(path, text)
        site.add("theme/icon.svg", self.icon)
        for path, file in self._pictures():
            site.add_picture(path, file)

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
