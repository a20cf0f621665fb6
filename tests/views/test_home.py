from dataclasses import replace
from datetime import date

from plugins.views.home import home_view
from tests.views.sample import speaker_of


def test_shows_the_latest_meetings_while_no_next_is_known(english):
    """A visitor in 2026 sees those of 2024."""
    view = home_view(english)

    assert view.meetings.link.url == "/en/editions/2024/"
    assert not view.is_next


def test_shows_the_next_meetings_before_they_begin(network):
    """A visitor in 2023 saw where to go."""
    view = home_view(speaker_of(replace(network, today=date(2023, 11, 1))))

    assert view.meetings.link.url == "/en/editions/2024/"
    assert view.is_next


def test_shows_the_meetings_that_are_under_way_first(network):
    """During the Meetings they are neither the next nor the latest, but these."""
    view = home_view(speaker_of(replace(network, today=date(2024, 5, 15))))

    assert "/en/editions/2024/" == view.meetings.link.url
    assert view.is_under_way


def test_shows_no_meetings_before_the_first(network):
    """A new network has a home page, too."""
    view = home_view(speaker_of(replace(network, editions={})))

    assert (view.meetings, view.meetings_summary, view.editions) == (None, None, ())


def test_counts_the_records(english):
    """What the site has, not what the network claims."""
    counts = {count.section.url: count.number for count in home_view(english).counts}

    assert counts["/en/cities/"] == "3"
    assert counts["/en/editions/"] == "2"


def test_lists_the_subjects_and_the_latest_releases(english):
    """At most three of these; the others are in the press room."""
    view = home_view(english)

    assert [link.text for link in view.subjects] == ["River banks"]
    assert 1 <= len(view.releases) <= 3
    assert [card.day for card in view.releases] == sorted(
        (card.day for card in view.releases), reverse=True
    )


def test_lists_the_meetings_the_latest_first(english):
    """Assemblies and conferences are elsewhere."""
    urls = [card.link.url for card in home_view(english).editions]

    assert urls == ["/en/editions/2024/", "/en/editions/2019/"]


def test_says_what_the_network_is(french):
    """In the reader's language."""
    assert home_view(french).description == "Trois villes qui vivent avec leur rivière."
