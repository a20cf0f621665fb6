"""The printable map."""

from io import BytesIO

import pytest
from html5lib import HTMLParser
from pypdf import PdfReader

from plugins.outputs.drawing.map_picture import (
    PEOPLED,
    WITH_NAMES,
    europe_picture,
    world_picture,
)
from plugins.outputs.drawing.map_sheet import (
    NamedPlace,
    draw_map,
    light_colors,
    render_sheet,
    sheet_map,
    spread,
)
from plugins.reading.basemap import FINE, read_land
from tests.building import ROOT

SHEET = (ROOT / "theme/typst/map.typ").read_text("utf-8")
LAND = read_land(ROOT / "theme", FINE)
EUROPE = europe_picture(LAND, 1400, WITH_NAMES)
WORLD = world_picture(LAND, 640, PEOPLED)
COLORS = {
    "accent": "#9c2a1b",
    "host": "#2d6147",
    "ink": "#1a1c1f",
    "ink-soft": "#50565a",
    "land": "#ccd3ca",
    "sea": "#eef1ec",
    "surface": "#ffffff",
}
CUNEO = NamedPlace("Cuneo", "it", (7.54, 44.39), is_host=True)
TURIN = NamedPlace('Torino & "C"', "it", (7.68, 45.07), is_host=False)
DATA = {
    "title": "Cities",
    "network": "Network",
    "lead": "Named by sources.",
    "date": [2026, 1, 31],
    "language": "en",
    "dir": "ltr",
    "address": "https://rivers.example/en/map/",
    "credits": ["31 January 2026", "Natural Earth"],
    "colors": COLORS,
    "legend": [{"kind": "host", "text": "Host city"}],
    "maps": [
        sheet_map("world", WORLD, [CUNEO, TURIN], []),
        sheet_map("europe", EUROPE, [CUNEO, TURIN], []),
    ],
    "continents": [
        {
            "name": "Europe",
            "countries": [
                {
                    "name": "Italy",
                    "cities": [
                        {
                            "text": "Cuneo",
                            "language": "it",
                            "is_host": True,
                            "roles": "Host city",
                        }
                    ],
                }
            ],
        }
    ],
}
PICTURE = draw_map(EUROPE, [CUNEO, TURIN], [CUNEO.place, TURIN.place], COLORS)


@pytest.fixture(scope="module")
def sheet():
    return render_sheet(SHEET, DATA, {"world.svg": PICTURE, "europe.svg": PICTURE})


def test_sheet_is_one_page_of_a3(sheet):
    """Landscape, 420 by 297 millimetres."""
    (page,) = PdfReader(BytesIO(sheet[0])).pages

    assert (420, 297) == tuple(
        round(float(side) / 72 * 25.4) for side in page.mediabox[2:]
    )


def test_sheet_is_tagged_titled_and_in_a_language(sheet):
    """Who listens to it hears what it is."""
    reader = PdfReader(BytesIO(sheet[0]))

    assert "Cities" == reader.metadata.title
    assert "en" == reader.root_object["/Lang"]
    assert "/StructTreeRoot" in reader.root_object


def test_sheet_has_its_words(sheet):
    """Names on the map and in the list, the legend, the date and the credits."""
    (page,) = PdfReader(BytesIO(sheet[0])).pages
    text = " ".join(page.extract_text().split())

    for words in ('Torino & "C"', "Host city", "31 January 2026", "Natural Earth"):
        assert words in text
    assert text.count("Cuneo") == 3


def test_drawing_needs_nothing_else(sheet):
    """The SVG has no style and no address: it can be opened anywhere."""
    text = sheet[1].decode()

    assert text.startswith("<svg ")
    assert " style=" not in text
    assert "<style" not in text
    assert "<script" not in text


def test_sheet_is_the_same_at_every_build(sheet):
    """The same input gives the same bytes."""
    files = {"world.svg": PICTURE, "europe.svg": PICTURE}

    assert sheet == render_sheet(SHEET, DATA, files)


def test_map_has_a_dot_for_each_city():
    """Hosts are drawn last, in their own color."""
    circles = [
        each
        for each in HTMLParser(namespaceHTMLElements=False).parse(PICTURE).iter()
        if each.tag.endswith("circle")
    ]

    assert [COLORS["accent"], COLORS["host"]] == [
        circle.get("fill") for circle in circles
    ]


def test_labels_are_from_the_corner_of_the_map():
    """Where typst puts them: right of the left edge, below the upper one."""
    made = sheet_map("europe", EUROPE, [CUNEO], [])
    (label,) = made["labels"]

    assert 0 < label["x"] < made["width"]
    assert 0 < label["y"] < made["height"]


@pytest.mark.parametrize(
    "spots",
    [
        [(0, 0), (0, 0)],
        [(0, 0), (5, 0), (0, 5)],
        [(0, 0), (1, 1), (2, 2), (3, 3), (50, 50)],
    ],
)
def test_close_dots_are_moved_apart(spots):
    """Names get room, and what has room stays."""
    moved = spread(spots, 20)

    for index, (x, y) in enumerate(moved):
        for a, b in moved[:index]:
            assert (a - x) ** 2 + (b - y) ** 2 >= 18**2
    assert [(9, 9)] == spread([(9, 9)], 20)


def test_a_crowd_stays_where_it_is():
    """Moved, its names would stand beside dots of others."""
    crowd = [(x, y) for x in range(0, 100, 5) for y in range(0, 100, 5)]

    assert crowd == spread(crowd, 20)


def test_colors_are_those_of_light_pages():
    """Paper is white, whatever the reader's screen."""
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    colors = light_colors(tokens)

    assert COLORS.keys() <= colors.keys()
    assert {"a": "#fff"} == light_colors(
        "--color-a: #fff;\n@media (prefers-color-scheme: dark) { --color-a: #000; }"
    )
