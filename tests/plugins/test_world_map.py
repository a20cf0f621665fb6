"""The files that the interactive map loads, and the pages that load them."""

import re
import sys
from unittest.mock import patch

import pytest

from plugins import world_map
from plugins.outputs.drawing.map_sheet import light_colors
from plugins.outputs.paper.typst_document import NoFontError
from plugins.outputs.publishing.kept_files import KeptFiles
from tests.building import ROOT, build, lay
from tests.built_site import files_of, text_of
from tests.views.sample import small_network, speaker_of

MAKER = "plugins.outputs.drawing.interactive_map"
NAMES = (
    "leaflet.css",
    "leaflet.js",
    "leaflet.markercluster.js",
    "interactive-map.js",
)


def map_files(files):
    """Return the path of each file of the map, by the name that it is made from."""
    found = {}
    for name in NAMES:
        stem, _, suffix = name.rpartition(".")
        pattern = re.compile(rf"theme/{re.escape(stem)}\.[0-9a-f]{{8}}\.{suffix}")
        (found[name],) = [path for path in files if pattern.fullmatch(path)]
    return found


def test_every_file_of_the_map_is_there(small):
    """Under a name made from its content: a browser may keep it for ever."""
    paths = map_files(small.files)
    kept = small.files["_headers"].decode()

    assert all(f"\n/{path}\n" in kept for path in paths.values())


def test_page_names_them_for_later(small):
    """In a template: nothing of it is loaded before the reader asks."""
    page = small.pages["en/map/index.html"]
    (template,) = page.all("template", **{"data-parts": ""})
    named = [part.get("href") or part.get("src") for part in template]

    assert [f"/{path}" for path in map_files(small.files).values()] == named


def test_script_is_one_for_all_languages(small):
    """One file, whatever the languages of the site."""
    script = small.files[map_files(small.files)["interactive-map.js"]].decode()

    assert not [
        text_of(name)
        for page in small.localized
        for name in page.all("h1")
        if len(text_of(name)) > 4 and text_of(name) in script
    ]


def test_script_changes_with_its_functions(small, tmp_path):
    """What a browser keeps is never out of date."""
    root = lay(tmp_path / "site")
    source = root / "theme/static/js/map/list-route.js"
    source.write_text(source.read_text("utf-8").replace("24", "25"), "utf-8")
    changed = map_files(files_of(build(root, root / "output", PUBLISH=True)))
    before = map_files(small.files)

    assert {"interactive-map.js"} == {
        name for name in NAMES if before[name] != changed[name]
    }


def test_folium_is_begun_for_a_new_map_alone(tmp_path):
    """It takes half a second, of each build; what it has made is the same."""
    kept = KeptFiles(tmp_path / "map", 9)
    made = world_map.map_script(ROOT / "theme", kept)
    with patch.dict(sys.modules, {"folium": None}):  # to import it fails
        sys.modules.pop(MAKER, None)
        again = world_map.map_script(ROOT / "theme", kept)

        with pytest.raises(ImportError):
            world_map.map_script(ROOT / "theme", KeptFiles(tmp_path / "none", 9))

    assert made == again


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("basemap/land-fine.json", "[175.9,69.9],", ""),
        ("static/js/map/list-route.js", "24", "25"),
    ],
    ids=["land", "function"],
)
def test_map_of_something_else_is_made_anew(tmp_path, file, old, new):
    """By the land and by what is called, not by the day."""
    root, kept = lay(tmp_path / "site"), KeptFiles(tmp_path / "map", 9)
    before = world_map.map_script(root / "theme", kept)
    source = root / "theme" / file
    source.write_text(source.read_text("utf-8").replace(old, new, 1), "utf-8")

    assert before != world_map.map_script(root / "theme", kept)


def test_list_is_what_the_data_says(small):
    """Every city is in the list of the map, once, with its name and its page."""
    page = small.pages["en/map/index.html"]
    (items,) = page.all("div", id="map-list")
    cities = {item.get("data-city"): item for item in items.iter("li")}

    assert {"montreal", "osaka", "porto"} == set(cities)
    link = next(cities["osaka"].iter("a"))
    assert ("/en/cities/osaka/", "Osaka") == (link.get("href"), text_of(link))


def test_page_for_frames_is_found_by_no_search_engine(small):
    """Nor is it in the sitemap: readers arrive on the map itself."""
    page = small.pages["en/map/embed/index.html"]

    assert page.is_hidden
    assert page.canonical is None
    assert not any(page.address in url for url in small.versions)
    assert b"/map/embed/" not in small.files["sitemap.xml"]
    assert b"/map/lists/" in small.files["sitemap.xml"]


def test_page_for_frames_leads_out_of_the_frame(small):
    """Its links open the whole site, not a site within a frame."""
    page = small.pages["en/map/embed/index.html"]

    assert "_top" == page.one("base").get("target")
    assert "/en/map/" in [link.get("href") for link in page.all("a")]


def test_sheet_is_in_a_language_that_the_computer_has_letters_for(monkeypatch):
    """A map in English is better than none in Japanese."""

    def render(_sheet, data, _pictures):
        if data["language"] == "ja":
            raise NoFontError(frozenset("都"))
        return data["language"].encode(), b"<svg/>"

    monkeypatch.setattr(world_map, "render_sheet", render)
    colors = light_colors((ROOT / "theme/static/css/tokens.css").read_text("utf-8"))
    speakers = [speaker_of(small_network(), tag) for tag in ("ja", "en")]

    assert (b"en", "<svg/>") == world_map.sheets_of("", speakers, colors)
    with pytest.raises(NoFontError):
        world_map.sheets_of("", speakers[:1], colors)
