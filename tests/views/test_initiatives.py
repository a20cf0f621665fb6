from dataclasses import replace

from plugins.views.initiatives import (
    initiative_card,
    initiative_page,
    initiatives_view,
)
from tests.views.sample import changed, speaker_of


def test_groups_are_by_edition_the_latest_first(network):
    """Those of no edition come at the end."""
    swimming = network.initiatives["swimming-in-the-douro"]
    initiatives = {
        "award": swimming.model_copy(update={"id": "award", "edition": None}),
        "swimming-in-the-douro": swimming,
        "boats": changed(swimming, id="boats", name={"en": "Boats"}),
        "lights": changed(swimming, id="lights", edition="2024"),
    }
    view = initiatives_view(speaker_of(replace(network, initiatives=initiatives)))
    told = [
        (
            group.edition.url if group.edition else "",
            [card.link.url.split("/")[-2] for card in group.initiatives],
        )
        for group in view.groups
    ]

    assert told == [
        ("/en/editions/2024/", ["lights"]),
        ("/en/editions/2019/", ["boats", "swimming-in-the-douro"]),
        ("", ["award"]),
    ]


def test_card_is_in_the_reader_s_words(network, french):
    """Its kind, its topic and a sentence."""
    card = initiative_card(network.initiatives["swimming-in-the-douro"], french)

    assert card.kind == "Projet local"
    assert card.topic.text == "Berges"
    assert (card.place, card.hashtag) == (None, "")


class TestInitiativePage:
    def test_tells_when_and_where(self, network, english):
        """A season of EDTF in words, and the city."""
        page = initiative_page(network.initiatives["swimming-in-the-douro"], english)

        assert page.view.when == "summer 2019"
        assert page.view.city.text == "Porto"
        assert [link.url for link in page.crumbs] == ["/en/initiatives/"]

    def test_tells_until_when(self, network, english):
        """What lasted has two dates."""
        initiative = changed(
            network.initiatives["swimming-in-the-douro"], when="2018", until="2020-05"
        )

        assert initiative_page(initiative, english).view.when == "2018 – May 2020"

    def test_summary_is_never_empty(self, network, english):
        """A sentence, else the place, else the name."""
        bare = network.initiatives["swimming-in-the-douro"].model_copy(
            update={"summary": None}
        )
        placed = changed(bare, place={"en": "at the Ribeira"})

        assert initiative_page(bare, english).summary == "Swimming in the Douro"
        assert initiative_page(placed, english).summary == "at the Ribeira"
