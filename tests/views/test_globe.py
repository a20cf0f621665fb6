from dataclasses import replace

import pytest

from plugins.domain.traces import tracing
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


def test_globe_of_an_edition_says_that_nobody_is_named(network):
    """It was held; who came, no source tells: the reader need not wonder."""
    documents = {
        name: document.model_copy(update={"edition": None})
        for name, document in network.documents.items()
    }
    cities = {
        name: city.model_copy(update={"roles": ()})
        for name, city in network.cities.items()
    }
    localizer = speaker_of(replace(network, documents=documents, cities=cities))
    found = edition_globe(network.editions["2019"], localizer)

    assert found is not None
    assert "The sources do not name the cities that came." == found.caption
    assert () == found.more


@pytest.mark.parametrize("start", ["2024-05-14", "2030"])
def test_globe_of_an_edition_says_nothing_of_who_came(network, start):
    """Nobody knows whether it was held, or nobody came yet."""
    dates = [{"start": start, "source": "announcement"}]
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


def test_every_globe_depends_on_what_is_in_sight(english):
    """Also the second one, and on no place that it does not show."""
    for city in [*english.relations.places][:2]:
        with tracing() as traces:
            globe(city, english)

        assert ["sight"] == [shelf for shelf, _ in traces if shelf == "sight"]
        assert [("places", city)] == [each for each in traces if each[0] == "places"]
