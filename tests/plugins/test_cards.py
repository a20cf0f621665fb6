"""The pictures of shared pages, and the icons, in the built site."""

from __future__ import annotations

import struct

import pytest

from plugins import cards
from plugins.outputs.drawing.two_inks import strip
from tests.building import ROOT, build, lay
from tests.built_site import files_of

HEAVIEST = 30_000  # bytes of a card
CARD = "cards/en/city/porto.png"


def size(png):
    """Return (width, height) in pixels."""
    return struct.unpack_from(">II", png, 16)


def test_every_card_is_light(site):
    """1200 by 630 pixels, in 30 KB at most: no message waits for its picture."""
    found = {path: png for path, png in site.files.items() if path.startswith("cards/")}

    assert len(found) > 60
    assert {(1200, 630)} == {size(png) for png in found.values()}
    assert {path: len(png) for path, png in found.items() if len(png) > HEAVIEST} == {}


def test_cards_are_of_stone(real):
    """Their ground is that of the site's header, whatever paper and the dark want."""
    tokens = (ROOT / "theme/static/css/tokens.css").read_text("utf-8")
    ground = bytes.fromhex(tokens.partition("--color-stone: #")[2][:6])
    card = real.files["cards/fr/section/home.png"]

    assert ground == card[card.index(b"PLTE") + 4 :][:3]


def test_every_language_has_every_card(site):
    """The same pages, each with words of its own."""
    by_language = [
        {
            path.removeprefix(f"cards/{tag}/")
            for path in site.files
            if path.startswith(f"cards/{tag}/")
        }
        for tag in site.languages
    ]

    assert by_language == by_language[:1] * len(by_language)


def test_every_page_has_a_card(site):
    """What a page names for those who share it is there, whatever page it is."""
    named = {
        path: image.get("content", "").removeprefix(f"{site.url}/")
        for path, page in site.pages.items()
        for image in page.all("meta", property="og:image")
    }

    assert len(named) > len(site.pages) / 2
    assert {path: card for path, card in named.items() if card not in site.files} == {}


@pytest.mark.parametrize("side", cards.ICON_SIZES)
def test_icons_are_square(small, side):
    """For home screens, which show no SVG."""
    assert size(small.files[f"theme/icon-{side}.png"]) == (side, side)


def test_cards_are_kept(tmp_path, monkeypatch):
    """A second build draws none; the words of a card that changed are drawn alone."""
    root = lay(tmp_path / "site")
    drawn = []

    def words(_, new):
        drawn.extend(each["title"] for each in new)
        return (strip(bytes(1200), 1200) for _ in new)

    monkeypatch.setattr(cards.CardPress, "words", words)
    kept = str(tmp_path / "kept")
    first = files_of(build(root, root / "output", CACHE_PATH=kept))
    count = len(drawn)
    second = files_of(build(root, root / "output", CACHE_PATH=kept))

    assert first == second
    assert len(drawn) == count > 60

    cities = root / "data/cities.yaml"
    text = cities.read_text("utf-8")
    cities.write_text(text.replace("name: Porto", "name: Gaia"), "utf-8")
    build(root, root / "output", CACHE_PATH=kept)

    assert all("Gaia" in title for title in drawn[count:])
    assert 0 < len(drawn[count:]) < 10
