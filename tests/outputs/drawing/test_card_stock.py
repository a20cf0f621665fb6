from __future__ import annotations

import pytest

from plugins.outputs.drawing.card_ground import WIDTH
from plugins.outputs.drawing.card_pictures import Site, Words
from plugins.outputs.drawing.card_stock import CardStock
from plugins.outputs.drawing.two_inks import strip
from plugins.outputs.publishing.kept_files import KeptFiles

SITE = Site(site="Network", dir="ltr")


class Press:
    """Draws nothing, and notes what it is asked for."""

    def __init__(self):
        """Begin with nothing asked."""
        self.asked = []

    def words(self, cards):
        """Return a row of its own for each card."""
        self.asked.append([each["title"] for each in cards])
        return (strip(each["title"].encode().ljust(WIDTH), WIDTH) for each in cards)

    def ground(self, site):
        """Return two rows."""
        self.asked.append(site["site"])
        return strip(bytes(2 * WIDTH), WIDTH)

    def card(self, words, *_):
        """Return what the words say."""
        return words.rows(WIDTH)[0].strip()


def titled(*titles):
    """Return the words of cards."""
    return [Words(kind="", title=each, language="en", dir="ltr") for each in titles]


def stock(press, folder, shown=b"map"):
    """Return a stock that keeps in *folder*."""
    return CardStock(press, KeptFiles(folder, 99, "sheet"), lambda: shown)


def test_draws_the_next_cards_with_the_first(tmp_path):
    """One run of typst for many; each card is its own."""
    press = Press()
    cards = stock(press, tmp_path)
    one, other = titled("Cuneo", "Osaka")

    assert cards.card(one, SITE, None, [other]) == b"Cuneo"
    assert cards.card(other, SITE, None, titled("Porto")) == b"Osaka"
    assert press.asked == [["Cuneo", "Osaka"], "Network"]


def test_a_kept_card_is_not_drawn(tmp_path):
    """Neither by the next build, nor beside one that is new."""
    one, other, new = titled("Cuneo", "Osaka", "Porto")
    stock(Press(), tmp_path).card(one, SITE, None, [other])
    press = Press()
    cards = stock(press, tmp_path)

    assert cards.card(other, SITE, None, [new]) == b"Osaka"
    assert cards.card(new, SITE, None, [one]) == b"Porto"
    assert press.asked == [["Porto"]]


def test_another_map_asks_for_new_grounds_alone(tmp_path):
    """Where a city comes in, every card changes: the words on it stay."""
    (one,) = titled("Cuneo")
    stock(Press(), tmp_path).card(one, SITE, None, [])
    press = Press()
    stock(press, tmp_path, b"another map").card(one, SITE, None, [])

    assert press.asked == ["Network"]


@pytest.mark.parametrize("damage", [b"", b"\0" * 40])
def test_what_is_damaged_is_drawn_anew(tmp_path, damage):
    """A killed build never leaves a wrong card."""
    (one,) = titled("Cuneo")
    stock(Press(), tmp_path).card(one, SITE, None, [])
    for file in tmp_path.iterdir():
        file.write_bytes(damage)
    press = Press()

    assert stock(press, tmp_path).card(one, SITE, None, []) == b"Cuneo"
    assert press.asked == [["Cuneo"], "Network"]


def test_works_where_nothing_can_be_kept(tmp_path):
    """A full disk makes a build slower, and stops none."""
    (tmp_path / "cards").write_text("a file in the folder's place")
    press = Press()
    cards = stock(press, tmp_path / "cards")
    one, other = titled("Cuneo", "Osaka")
    cards.card(one, SITE, None, [other])

    assert cards.card(other, SITE, None, []) == b"Osaka"
    assert press.asked == [["Cuneo", "Osaka"], "Network"]
