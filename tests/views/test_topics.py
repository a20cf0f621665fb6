from dataclasses import replace

from plugins.views.topics import topic_card, topic_page, topics_view
from tests.views.sample import changed, speaker_of


def with_themes(network, **fields):
    """Return what speaks of the small network with two themes more."""
    banks = network.topics["river-banks"]
    name = {"fr": "Énergie", "en": "Energy", "es": "Energía"}
    energy = changed(banks, id="energy", kind="theme", name=name, **fields)
    water = changed(banks, id="water", kind="theme", name={"fr": "Eau"})
    topics = {"water": water, "energy": energy, "river-banks": banks}
    return speaker_of(replace(network, topics=topics), "fr")


def test_subjects_and_themes_are_apart(network):
    """In the reader's alphabet: Eau before Énergie."""
    view = topics_view(with_themes(network))

    assert [card.link.text for card in view.subjects] == ["Berges"]
    assert [card.link.text for card in view.themes] == ["Eau", "Énergie"]


def test_a_theme_tells_its_hashtag_and_subjects(network):
    """As it was published, with the sign before it."""
    localizer = with_themes(network, hashtag="Energia", subjects=["river-banks"])
    card = topic_card(localizer.network.topics["energy"], localizer)

    assert card.hashtag == "#Energia"
    assert [link.text for link in card.subjects] == ["Berges"]


def test_a_subject_has_neither(network, french):
    """Nothing is shown where there is nothing."""
    card = topic_card(network.topics["river-banks"], french)

    assert (card.hashtag, card.subjects) == ("", ())


def test_page_leads_to_all_that_is_linked(network, french):
    """Editions, initiatives and releases."""
    page = topic_page(network.topics["river-banks"], french)

    assert page.title == "Berges"
    assert "Berges" in page.summary
    assert [link.url for link in page.view.related.editions] == ["/fr/rencontres/2019/"]
    assert len(page.view.related.releases) == 1
