from datetime import date

import pytest

from plugins.editing.gazetteer import Found, find_homonyms, parse_map_link


def row(name, region, people, *others, country="US"):
    return {
        "name": name,
        "countrycode": country,
        "admin1code": region,
        "latitude": 34.50344,
        "longitude": -82.65013,
        "population": people,
        "alternatenames": list(others),
    }


CITIES = {
    "1": row("Anderson", "IN", 55305),
    "2": row("Anderson", "SC", 27335),
    "3": row("Anderson", "04", 900, country="GB"),
    "4": row("Saint-Étienne", "84", 171961, "Sant-Etiève", country="FR"),
    "5": row("Osaka", "32", 2592413, "大阪市", country="JP"),
}


@pytest.mark.parametrize(
    ("name", "country", "region", "expected"),
    [
        ("Anderson", "US", "", [1, 2]),
        ("anderson ", "US", "sc", [2]),
        ("Saint Etienne", "FR", "", [4]),
        ("大阪市", "JP", "", [5]),
        ("Anderson", "FR", "", []),
        ("…", "FR", "", []),
    ],
)
def test_homonyms_are_all_found(name, country, region, expected):
    """Every place of the name is found, the largest first, whatever the accents."""
    found = find_homonyms(name, country, CITIES, region)

    assert expected == [one.number for one in found]


def test_homonyms_are_told_apart():
    """Region, inhabitants and place say which is which, in the reader's numbers."""
    found = find_homonyms("Anderson", "US", CITIES)[1]

    assert "Anderson, SC (27,335), 34.50, -82.65" == found.told("en")
    assert "27\u202f335" in found.told("fr")


def test_record_has_what_geonames_says():
    """The population has its day and its source; an American region has its code."""
    found = find_homonyms("Anderson", "US", CITIES)[1]
    fields = found.fields(date(2026, 7, 28))

    assert {
        "subdivision": "US-SC",
        "geonames": 2,
        "latitude": 34.50344,
        "longitude": -82.65013,
        "population": {
            "value": 27335,
            "as_of": date(2026, 7, 28),
            "source": "geonames",
        },
    } == fields
    assert ["latitude", "longitude"] == list(
        Found("A", "1", "FR", 1.0, 2.0, 3).fields(None)
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.openstreetmap.org/#map=13/44.39/7.5483", (44.39, 7.5483)),
        ("https://osm.org/?mlat=-33.4&mlon=-70.6#map=5/1/2", (-33.4, -70.6)),
        ("https://www.openstreetmap.org/relation/42#map=12/44.39/7.5", (44.39, 7.5)),
        ("geo:44.39,7.54", (44.39, 7.54)),
        ("44.39, 7.54", (44.39, 7.54)),
        ("44.39 7.54", (44.39, 7.54)),
        ("https://www.openstreetmap.org/node/42", None),
        ("94.39, 7.54", None),
        ("44,39, 7,54", None),
    ],
)  # fmt: skip
def test_place_is_read_from_a_map(text, expected):
    """The address of a map holds its middle; nothing else is taken for a place."""
    assert expected == parse_map_link(text)
