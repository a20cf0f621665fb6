from plugins.views.timeline import timeline_view
from tests.views.sample import changed, speaker_of, with_records


def events(localizer):
    """Return every event in its order."""
    return [event for year in timeline_view(localizer).years for event in year.events]


def test_is_by_year_the_first_first(english):
    """From the foundation to the latest Meetings."""
    years = timeline_view(english).years

    assert [year.name for year in years] == ["2018", "2019", "2021", "2023", "2024"]


def test_holds_whatever_has_a_date(english):
    """Milestones, editions, documents, votes and meetings, in the order of time."""
    assert [event.anchor for event in events(english)] == [
        "foundation",
        "edition-2019",
        "document-river-charter",
        "vote-2024-1",
        "executive-committee-1",
        "edition-2024",
    ]


def test_other_dates_stand_beside(english):
    """The founding act says March 2018, the newspaper 2018."""
    foundation = events(english)[0]
    (other,) = foundation.other_dates

    assert (foundation.when, other.text) == ("March 2018", "2018")
    assert [link.text for link in other.sources] == ["Diário do Rio"]


def test_events_lead_to_their_page(english):
    """A milestone has none; a vote's is that of the edition it was about."""
    links = [event.link.url if event.link else "" for event in events(english)]

    assert links[0] == ""
    assert links[1:] == [
        "/en/editions/2019/",
        "/en/documents/river-charter/",
        "/en/editions/2024/",
        "/en/governance/#executive-committee",
        "/en/editions/2024/",
    ]


def test_anchors_are_unique(english):
    """Each event can be linked to."""
    anchors = [event.anchor for event in events(english)]

    assert sorted(set(anchors)) == sorted(anchors)


def test_every_event_is_cited(english):
    """No history without a source."""
    assert all(event.sources for event in events(english))


def test_milestone_names_its_cities_and_says_its_note(network):
    """All that its record tells is there."""
    told = {"fr": "Note", "en": "Note", "es": "Nota"}
    milestone = changed(network.milestones["foundation"], cities=["porto"], note=told)
    event = events(speaker_of(with_records(milestones=milestone)))[0]

    assert ["/en/cities/porto/"] == [link.url for link in event.cities]
    assert "Note" == event.note
