"""A picture for each page and language where it is shared, and the icons as PNG."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property, partial
from importlib.metadata import version
from operator import itemgetter
from pathlib import Path
from typing import Final

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.traces import ALL, trace, untraced
from plugins.outputs.drawing.card_map import card_map, pixel
from plugins.outputs.drawing.card_pictures import CardPress, Site, Words
from plugins.outputs.drawing.card_stock import AT_ONCE, CardStock
from plugins.outputs.drawing.two_inks import Inks, rgb
from plugins.outputs.paper.typst_document import language_code, render_pictures
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.kept_files import KeptFiles, code_of
from plugins.reading.basemap import land_bytes, read_land
from plugins.views.cards import Card, card, carded
from plugins.views.localizer import Localizer
from plugins.views.pages import PageRef

ICON_SIZES: Final = (180, 192, 512)  # pixels: Apple's, and those of a web manifest
_MOST_KEPT: Final = 2000  # files of some 10 KB; more where the site has more cards
_DRAWN_BY: Final = ("typst", "pypdfium2")  # another version may draw otherwise
_CODE: Final = tuple(
    Path(__file__).parent / "outputs" / name for name in ("drawing", "paper")
)
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
    """Promises the cards; what an earlier build has drawn of them is kept."""

    def generate_output(self, _writer: Writer) -> None:
        """Promise each card and each icon."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        site.promise_folder("theme/icon-", self._icons)
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        self._count = 0
        for localizer in localizers.values():
            found = sorted(carded(localizer), key=itemgetter(0))
            refs = [ref for _, ref in found]
            self._count += len(refs)
            for number, (path, _) in enumerate(found):
                site.promise(path, partial(self._card, refs, number, localizer))

    def _icons(self) -> dict[str, bytes]:
        icon = Path(self.settings["THEME"], "static", "icon.svg").read_bytes()
        made = render_pictures(_ICON, ICON_SIZES, {"icon.svg": icon})
        paths = [f"theme/icon-{size}.png" for size in ICON_SIZES]
        return dict(zip(paths, made, strict=True))

    def _card(
        self, refs: Sequence[PageRef], number: int, localizer: Localizer
    ) -> bytes:
        """Return a card; the words of those after it are drawn with its own."""
        trace("colors", "light")  # of the stock, which is made once for all cards
        trace("places", ALL)
        shown = card(refs[number], localizer)
        after = refs[number + 1 : number + AT_ONCE]
        others = map(partial(_words_beside, localizer), after)
        site = Site(site=shown.site, dir=shown.dir)
        spot = pixel(*shown.place) if shown.place else None
        return self._stock.card(words_of(shown), site, spot, others)

    @cached_property
    def _stock(self) -> CardStock:
        with untraced():
            return self._new_stock()

    def _new_stock(self) -> CardStock:
        theme = Path(self.settings["THEME"])
        localizer: Localizer = next(iter(self.context["LOCALIZERS"].values()))
        places = list(localizer.relations.places.values())
        sheet = (theme / "typst" / "card.typ").read_text("utf-8")
        inks = inks_of(self.context["COLORS"]["light"])
        versions = map(version, _DRAWN_BY)
        cache = Path(self.settings["CACHE_PATH"], "cards")
        most = max(_MOST_KEPT, 2 * self._count)
        return CardStock(
            CardPress(sheet, lambda: card_map(read_land(theme), places), inks),
            KeptFiles(cache, most, *versions, sheet, code_of(*_CODE)),
            lambda: land_bytes(theme) + repr(places).encode(),
        )


def inks_of(colors: Mapping[str, str]) -> Inks:
    """Return the inks of the site's header: what stands on stone."""
    names = ("stone", "on-stone", "on-stone-accent")
    return Inks(*(rgb(colors[name]) for name in names))


def _words_beside(localizer: Localizer, ref: PageRef) -> Words:
    """Return the words of another card than the one that is asked for."""
    with untraced():
        return words_of(card(ref, localizer))


def words_of(shown: Card) -> Words:
    """Return what the sheet prints at the top of a card."""
    return Words(
        kind=shown.kind,
        title=shown.title,
        language=language_code(shown.language),
        dir=shown.dir,
    )
