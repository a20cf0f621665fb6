"""The interactive map of the cities: folium's script, and Leaflet from its packages.

Pages show a picture and a list; the files made here are loaded when a reader asks for
them. They are the same for every language, and their names are made from their content.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache, partial
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Final

import lightningcss
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.traces import trace
from plugins.outputs.drawing.leaflet import render_styles, without_map
from plugins.outputs.drawing.map_sheet import light_colors, render_sheet
from plugins.outputs.paper.typst_document import NoFontError
from plugins.outputs.publishing.fingerprint import fingerprinted
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.kept_files import KeptFiles
from plugins.outputs.publishing.promise import Content
from plugins.reading.basemap import FINE, read_land
from plugins.views.localizer import Localizer
from plugins.views.map_sheet import sheet_data
from plugins.views.world_map import sheet_url

_MOST_KEPT: Final = 10  # files of some 90 KB
_MADE_BY: Final = ("folium", "branca", "jinja2")  # another version may write otherwise
_MAKER: Final = ("plugins.outputs.drawing", "interactive_map.py")


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the map's files."""
    return MapGenerator


class MapGenerator(Generator):
    """Makes what the interactive map is made of, and the map to be printed."""

    def generate_context(self) -> None:
        """Tell templates where each file of the map is."""
        kept = KeptFiles(Path(self.settings["CACHE_PATH"], "map"), _MOST_KEPT)
        texts = map_files(Path(self.settings["THEME"]), kept)
        kept.forget()
        self.files = {
            name: (fingerprinted(f"theme/{name}", text), text)
            for name, text in texts.items()
        }
        assets: dict[str, str] = self.settings["ASSETS"]
        assets |= {name: f"/{path}" for name, (path, _) in self.files.items()}

    def generate_output(self, _writer: Writer) -> None:
        """Add the files to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        for path, text in self.files.values():
            site.add(path, text)
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        theme = Path(self.settings["THEME"])
        for localizer in localizers.values():
            speakers = (localizer, *localizers.values())
            name = sheet_url("", localizer).removeprefix("/")
            site.promise_folder(name, partial(sheet_files, name, theme, speakers))


def sheet_files(
    name: str, theme: Path, localizers: Sequence[Localizer]
) -> dict[str, Content]:
    """Return the files of the map to be printed, whose paths begin with *name*."""
    trace("folders", "static/css")
    sheet = (theme / "typst" / "map.typ").read_text("utf-8")
    colors = light_colors((theme / "static/css/tokens.css").read_text("utf-8"))
    pdf, svg = sheets_of(sheet, localizers, colors)
    return {f"{name}pdf": pdf, f"{name}svg": svg}


def sheets_of(
    sheet: str, localizers: Sequence[Localizer], colors: Mapping[str, str]
) -> tuple[bytes, str]:
    """Return the map to be printed, as PDF and as SVG.

    It is in the first language that this computer has the letters of.
    """
    first, *others = localizers
    data, pictures = sheet_data(first, colors)
    try:
        pdf, svg = render_sheet(sheet, data, pictures)
    except NoFontError:
        if not others:
            raise
        return sheets_of(sheet, others, colors)
    return pdf, svg.decode()


def map_files(theme: Path, kept: KeptFiles) -> dict[str, str]:
    """Return each file that the interactive map loads, by its name."""
    own = (theme / "static/css/interactive-map.css").read_text("utf-8")
    return {
        "leaflet.css": _styles(own),
        "leaflet.js": _script("leaflet", "leaflet.js"),
        "leaflet.markercluster.js": _script(
            "leaflet_markercluster", "leaflet.markercluster.js"
        ),
        "interactive-map.js": map_script(theme, kept),
    }


@lru_cache(maxsize=1)
def _styles(own: str) -> str:
    """Return the styles of the packages, which stay as they are, and our *own*."""
    styles = render_styles(
        _packaged("leaflet", "leaflet.css"),
        _packaged("leaflet_markercluster", "MarkerCluster.css"),
    )
    return lightningcss.process_stylesheet(styles + own, minify=True)


@cache
def _script(package: str, name: str) -> str:
    return without_map(_packaged(package, name))


def map_script(theme: Path, kept: KeptFiles) -> str:
    """Return what draws the map: *kept*, or made by folium, which is slow to begin."""
    land = (theme / "basemap" / FINE).read_text("utf-8")
    scripts = sorted((theme / "static/js/map").glob("*.js"))
    functions = [script.read_text("utf-8") for script in scripts]
    maker = resources.files(_MAKER[0]).joinpath(_MAKER[1]).read_bytes()
    made_from = [*_versions(), land, *functions]
    if known := kept.get(maker, *made_from):
        return known.decode()
    from plugins.outputs.drawing.interactive_map import render_script  # noqa: PLC0415 - half a second

    script = render_script(read_land(theme, FINE), functions)
    kept.keep(script.encode(), maker, *made_from)
    return script


@cache
def _versions() -> tuple[str, ...]:
    return tuple(map(version, _MADE_BY))


def _packaged(package: str, name: str) -> str:
    """Return a file of a package that carries Leaflet."""
    file = resources.files(f"xstatic.pkg.{package}") / "data" / name
    return file.read_text("utf-8")
