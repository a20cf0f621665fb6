from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from plugins.domain.dates import PartialDate
from plugins.views.timeline_picture import _rows, timeline_picture
from tests.views.sample import real_network, speaker_of

NAMES = st.lists(st.tuples(st.integers(0, 900), st.floats(9, 200)), max_size=12)


def drawn(localizer, *moments):
    """Return the picture of the editions and of other *moments*."""
    picture = timeline_picture(moments, localizer)
    assert picture is not None
    return picture


def test_has_each_year_from_the_first_to_the_next(english):
    """From the foundation of the network to the end of the last edition's year."""
    years = [year.name for year in drawn(english, PartialDate(2018)).years]

    assert ["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"] == years


def test_editions_stand_where_they_were(english):
    """The first Meetings, and the second ones, on which nobody reported."""
    first, second = drawn(english).editions

    assert ("Porto", "Montreal") == (first.place, second.place)
    assert first.x < second.x
    assert (False, True) == (first.is_coming, second.is_coming)


def test_moment_stands_in_the_middle_of_what_is_known(english):
    """A year is in its middle, between its first day and its last."""
    picture = drawn(english, PartialDate(2021), PartialDate(2021, 1, 1))
    (first, middle) = picture.moments
    (start,) = [year.x for year in picture.years if year.name == "2021"]
    (end,) = [year.x for year in picture.years if year.name == "2022"]

    assert abs(start - first) <= 1
    assert abs((start + end) / 2 - middle) <= 1


def test_edition_without_a_city_says_what_it_is():
    """The conference of 2021 was nowhere."""
    places = [each.place for each in drawn(speaker_of(real_network())).editions]

    assert "Virtual conference" in places


def test_no_edition_is_no_picture(network):
    """A network that begins has nothing to show."""
    localizer = speaker_of(replace(network, editions={}))

    assert timeline_picture([PartialDate(2018)], localizer) is None


def test_everything_is_on_the_picture():
    """Of the real network, in each language."""
    for language in ("fr", "en", "es"):
        picture = drawn(speaker_of(real_network(), language))

        assert all(0 <= year.x <= 1000 for year in picture.years)
        assert all(0 < each.y < picture.line for each in picture.editions)
        assert all(each.x < picture.end for each in picture.editions)


@given(NAMES)
def test_no_stem_crosses_a_name(names):
    """A name stands above each later one that begins below it."""
    names = sorted(names)
    rows = _rows(names)

    assert all(
        row > later
        for at, ((x, width), row) in enumerate(zip(names, rows, strict=True))
        for (start, _), later in zip(names[at + 1 :], rows[at + 1 :], strict=True)
        if start <= x + width
    )
