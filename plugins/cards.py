"""A picture for each page and language where it is shared, and the icons as PNG."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Final

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.drawing.card_map import card_map, pixel
from plugins.outputs.drawing.card_pictures import Drawing, draw
from plugins.outputs.drawing.two_inks import Inks, rgb
from plugins.outputs.paper.typst_document import language_code, render_pictures
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.kept_files import KeptFiles
from plugins.reading.basemap import read_land
from plugins.views.cards import FOLDER, Card, cards
from plugins.views.localizer import Localizer

ICON_SIZES: Final = (180, 192, 512)  # pixels: Apple's, and those of a web manifest
_MOST_KEPT: Final = 2000  # files of some 15 KB
_DRAWN_BY: Final = ("typst", "pypdfium2")  # another version may draw otherwise
_ICON: Final = """
#let sizes = json("data.json")
#for size in sizes {
  page(width: size * 1pt, height: size * 1pt, margin: 0pt, fill: none,
    image("icon.svg", width: 100%, height: 100%))
}
"""


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the cards."""
    return CardsGenerator


class CardsGenerator(Generator):
    """Draws the cards that no earlier build has drawn."""

    def generate_output(self, _writer: Writer) -> None:
        """Add each card and each icon to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        site.promise_folder(FOLDER, self._cards)
        site.promise_folder("theme/icon-", self._icons)

    def _cards(self) -> dict[str, bytes]:
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        found = [card for localizer in localizers.values() for card in cards(localizer)]
        paths = [card.path for card in found]
        return dict(zip(paths, self._pictures(found), strict=True))

    def _icons(self) -> dict[str, bytes]:
        icon = Path(self.settings["THEME"], "static", "icon.svg").read_bytes()
        made = render_pictures(_ICON, ICON_SIZES, {"icon.svg": icon})
        paths = [f"theme/icon-{size}.png" for size in ICON_SIZES]
        return dict(zip(paths, made, strict=True))

    def _pictures(self, found: Sequence[Card]) -> Iterator[bytes]:
        """Yield the picture of each card; those of an earlier build are kept."""
        theme = Path(self.settings["THEME"])
        network: Network = self.context["NETWORK"]
        sheet = (theme / "typst" / "card.typ").read_text("utf-8")
        world = card_map(read_land(theme), placed(network))
        kept = KeptFiles(Path(self.settings["CACHE_PATH"], "cards"), _MOST_KEPT)
        inks = inks_of(self.context["COLORS"]["light"])
        made_with: tuple[str | bytes, ...]
        made_with = (*map(version, _DRAWN_BY), sheet, world, repr(inks))
        drawings = [drawing(card) for card in found]
        keys = [json.dumps(each, ensure_ascii=False) for each in drawings]
        known = [kept.get(*made_with, key) for key in keys]
        new = [each for each, old in zip(drawings, known, strict=True) if old is None]
        drawn = draw(new, sheet, world, inks)
        for key, old in zip(keys, known, strict=True):
            picture = next(drawn) if old is None else old
            if old is None:
                kept.keep(picture, *made_with, key)
            yield picture
        kept.forget()


def inks_of(colors: Mapping[str, str]) -> Inks:
    """Return the inks of the site's header: what stands on stone."""
    names = ("stone", "on-stone", "on-stone-accent")
    return Inks(*(rgb(colors[name]) for name in names))


def drawing(card: Card) -> Drawing:
    """Return what the sheet prints of *card*."""
    return Drawing(
        kind=card.kind,
        title=card.title,
        site=card.site,
        language=language_code(card.language),
        dir=card.dir,
        place=pixel(*card.place) if card.place else None,
    )


def placed(network: Network) -> Iterator[tuple[float, float]]:
    """Yield the longitude and latitude of each city that has them."""
    for city in network.cities.values():
        if city.longitude is not None and city.latitude is not None:
            yield city.longitude, city.latitude
