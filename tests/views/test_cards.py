from dataclasses import replace

import pytest

from plugins.views.cards import card, card_url, carded
from plugins.views.page import Page
from tests.views.sample import speaker, speaker_of


def found(localizer):
    """Return each card by its path."""
    return {path: card(ref, localizer) for path, ref in carded(localizer)}


class TestUrl:
    def page(self, localizer, kind, page_id):
        return Page(kind, page_id, "", localizer.word("x"), "", None)

    def test_names_the_page(self, english):
        """It stays when titles change: what was shared keeps its picture."""
        page = self.page(english, "city", "porto")

        assert card_url(page, "fr") == "/cards/fr/city/porto.png"

    @pytest.mark.parametrize("kind", ["chooser", "not-found", "of-a-new-kind"])
    def test_a_page_without_a_card_has_the_home_page_s(self, english, kind):
        """Every page has one."""
        page = self.page(english, kind, "root")

        assert card_url(page, "en") == "/cards/en/section/home.png"
        assert card_url(page, "en").removeprefix("/") in found(english)


class TestCards:
    def test_one_for_each_page(self, french):
        """Records, sections, releases and pages."""
        paths = found(french)

        assert "cards/fr/section/cities.png" in paths
        assert "cards/fr/release/2019-06-05-charter-signed.png" in paths
        assert "cards/fr/page/press.png" in paths

    def test_says_what_and_where(self, french):
        """Ville · Portugal, above the name of the city."""
        card = found(french)["cards/fr/city/porto.png"]

        assert (card.kind, card.title) == ("Ville · Portugal", "Porto")
        assert card.place == pytest.approx((-8.6, 41.1), abs=0.1)

    def test_says_when(self, english):
        """An edition has its dates, a release its day."""
        paths = found(english)

        assert paths["cards/en/release/2019-06-05-charter-signed.png"].kind == (
            "Press release · 5 June 2019"
        )
        assert "2019" in paths["cards/en/edition/2019.png"].kind

    def test_an_edition_is_where_its_host_is(self, english):
        """The ring is around the city that hosts it."""
        paths = found(english)
        host = english.network.editions["2019"].host

        assert paths["cards/en/edition/2019.png"].place == (
            paths[f"cards/en/city/{host}.png"].place
        )

    def test_a_title_keeps_its_language(self):
        """A release that is not translated has the title it was given."""
        card = found(speaker("es"))["cards/es/release/2019-06-05-charter-signed.png"]

        assert card.language == "fr"
        assert "5 de junio de 2019" in card.kind

    def test_right_to_left(self, arabic):
        """A title in Arabic begins at the right."""
        assert found(arabic)["cards/ar/section/figures.png"].dir == "rtl"

    def test_the_home_page_is_the_network(self, english):
        """Its title is the network's name."""
        card = found(english)["cards/en/section/home.png"]

        assert card.title == card.site

    def test_a_city_whose_place_is_unknown(self, english):
        """No ring, and no fault."""
        cities = {
            name: city.model_copy(update={"longitude": None})
            for name, city in english.network.cities.items()
        }
        localizer = speaker_of(replace(english.network, cities=cities))

        assert found(localizer)["cards/en/city/porto.png"].place is None
