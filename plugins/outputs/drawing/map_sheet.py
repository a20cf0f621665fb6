"""The printable map: a sheet of A3 as PDF, and the same sheet as SVG."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from itertools import islice, product
from math import hypot
from typing import Any, Final

from plugins.domain.rings import Point
from plugins.outputs.drawing.label_places import SIZE, Spot, label_places
from plugins.outputs.drawing.map_picture import Picture
from plugins.outputs.paper.typst_document import render_drawing, render_pdf

_APART: Final = 22  # units between the dots that have names: else they would collide
_ROUNDS: Final = 60
_PACKED: Final = 3  # pairs a dot, where each is among six, as close as they can be
_COLOR: Final = re.compile(r"--color-([\w-]+): (#[0-9a-f]{3,8});")


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A city as the sheet shows it."""

    text: str
    language: str  # BCP 47: that of the name
    place: Point
    is_host: bool


@dataclass(frozen=True, slots=True)
class Label:
    """A name on a map, from the map's left and top edges."""

    x: int
    y: int
    anchor: str  # start, middle or end
    text: str
    language: str
    is_host: bool


@dataclass(frozen=True, slots=True)
class SheetMap:
    """A map of the sheet, in typst's terms."""

    file: str
    name: str
    width: int
    height: int
    size: int  # of a line of text
    labels: tuple[Label, ...]


def render_sheet(
    sheet: str, data: Mapping[str, Any], pictures: Mapping[str, str]
) -> tuple[bytes, bytes]:
    """Return the sheet as PDF, then as SVG.

    Args:
        sheet: How it looks, in typst: theme/typst/map.typ.
        data: What it says.
        pictures: The maps as SVG, by the names that *data* gives them.

    Raises:
        NoFontError: No font has a sign of a name.
    """
    files = {name: picture.encode() for name, picture in pictures.items()}
    return render_pdf(sheet, data, files), render_drawing(sheet, data, files)


def sheet_map(
    name: str, picture: Picture, named: Sequence[NamedPlace], others: Iterable[Point]
) -> dict[str, Any]:
    """Return a map whose *named* cities have their names beside them.

    Names that would collide are moved apart; those of the *others* are elsewhere.
    """
    in_order = sorted(
        named, key=lambda each: (not each.is_host, picture.at(*each.place))
    )
    spots = spread([picture.at(*each.place) for each in in_order])
    names = [each.text for each in in_order]
    found = label_places(
        list(zip(spots, names, strict=True)), [picture.at(*each) for each in others]
    )
    box = picture.box
    labels = tuple(
        Label(
            at.x - box.left,
            at.y - box.top,
            at.anchor,
            each.text,
            each.language.partition("-")[0],
            each.is_host,
        )
        for each, at in zip(in_order, found, strict=True)
        if at is not None
    )
    made = SheetMap(f"{name}.svg", name, box.width, box.height, SIZE, labels)
    return asdict(made)


def spread(spots: Sequence[Spot], apart: int = _APART) -> list[Spot]:
    """Return *spots* moved as little as it takes for names to have room.

    Where there is no room for all of them, each stays where its dot is.
    """
    return list(_spread(tuple(spots), apart))


@lru_cache(maxsize=4)  # the maps of a sheet, which are the same in each language
def _spread(spots: tuple[Spot, ...], apart: int) -> tuple[Spot, ...]:
    moved = [(float(x), float(y)) for x, y in spots]
    if _are_crowded(moved, apart):
        return spots
    for _ in range(_ROUNDS):
        pairs = sorted(_close(moved, apart))
        if not pairs:
            break
        for one, other in pairs:
            _push(moved, one, other, apart)
    return tuple((round(x), round(y)) for x, y in moved)


def _are_crowded(places: Sequence[Point], apart: int) -> bool:
    """Return whether *places* have no room to be *apart*, without asking all pairs."""
    most = _PACKED * len(places)
    return next(islice(_close(places, apart), most, None), None) is not None


def _close(places: Sequence[Point], apart: int) -> Iterator[tuple[int, int]]:
    """Yield each two *places*, by their numbers, that are less than *apart*.

    Each is compared with those of its square and of the squares around it alone.
    """
    squares: dict[tuple[int, int], list[int]] = defaultdict(list)
    for number, (x, y) in enumerate(places):
        column, row = int(x // apart), int(y // apart)
        for square in product(
            (column - 1, column, column + 1), (row - 1, row, row + 1)
        ):
            for other in squares.get(square, ()):
                if _distance(places[other], (x, y)) < apart:
                    yield other, number
        squares[column, row].append(number)


def _distance(one: Point, other: Point) -> float:
    return hypot(other[0] - one[0], other[1] - one[1])


def _push(moved: list[Point], one: int, other: int, apart: int) -> None:
    """Move two places away from each other, half of the way each."""
    (x, y), (a, b) = moved[one], moved[other]
    distance = _distance(moved[one], moved[other])
    across, down = (a - x, b - y) if distance else (1.0, 0.0)
    share = max(0.0, apart - distance) / 2 / (distance or 1)
    moved[one] = x - across * share, y - down * share
    moved[other] = a + across * share, b + down * share


def draw_map(
    picture: Picture,
    cities: Sequence[NamedPlace],
    stops: Sequence[Point],
    colors: Mapping[str, str],
) -> str:
    """Return a map as SVG that needs no style: the land, the route, the cities."""
    box = picture.box
    land, route = picture.land, picture.ways(stops)
    edges = f'x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}"'
    dotted = 'stroke-width="2.5" stroke-dasharray="1 7" stroke-linecap="round"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box.view_box}">',
        f'<rect {edges} fill="{colors["sea"]}"/>',
        f'<path d="{land}" fill="{colors["land"]}"/>',
        f'<path d="{route}" fill="none" stroke="{colors["host"]}" {dotted}/>',
    ]
    for city in sorted(cities, key=lambda each: each.is_host):
        x, y = picture.at(*city.place)
        radius, color = (8, "host") if city.is_host else (6, "accent")
        parts.append(
            f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{colors[color]}" '
            f'stroke="{colors["surface"]}"/>'
        )
    return "".join([*parts, "</svg>"])


def light_colors(tokens: str) -> dict[str, str]:
    """Return the colors that tokens.css gives to light pages, by their meaning."""
    return dict(_COLOR.findall(tokens.partition("@media")[0]))
