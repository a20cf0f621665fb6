from plugins.views.globe import edition_globe, globe
from tests.views.sample import changed, speaker_of, with_records


def test_globe_shows_the_city_and_the_others(english):
    """Those on its side of the Earth: from Porto, Montréal and not Osaka."""
    found = globe("porto", english)

    assert found is not None
    assert "Porto on the globe" == found.name
    assert 1 == found.others.count("h0")
    assert found.land
    assert found.mesh


def test_city_whose_place_is_not_known_has_no_globe(network):
    """Nor has no city at all."""
    lost = network.cities["porto"].model_copy(update={"latitude": None})
    localizer = speaker_of(with_records(cities=lost))

    assert globe("porto", localizer) is None
    assert globe(None, localizer) is None


def test_globe_of_an_edition_says_that_nobody_is_named(network, english):
    """Who came, no source tells: the reader need not wonder."""
    found = edition_globe(network.editions["2024"], english)

    assert found is not None
    assert "The sources do not name the cities that came." == found.caption
    assert () == found.more


def test_globe_of_a_coming_edition_says_nothing_of_who_came(network):
    """Nobody did yet."""
    dates = [{"start": "2030", "source": "announcement"}]
    edition = changed(network.editions["2024"], dates=dates)
    found = edition_globe(edition, speaker_of(with_records(editions=edition)))

    assert found is not None
    assert ("", ()) == (found.caption, found.more)


def test_globe_of_an_edition_counts_who_is_named(network, english):
    """As the map does, where there is no line to draw."""
    found = edition_globe(network.editions["2019"], english)

    assert found is not None
    assert ["1 city was invited", "2 cities signed: River charter"] == [
        link.text for link in found.more
    ]
