from dataclasses import replace
from datetime import date

import pytest

from plugins.views.changes import MOST, changes
from tests.views.sample import changed, small_network, speaker_of


def found(localizer):
    """Return the changes by what changed."""
    return {(each.kind, each.id): each for each in changes(localizer)}


def test_the_latest_come_first(network):
    """Whatever they are."""
    page = network.pages["accessibility"]
    header = changed(page.versions["en"], modified="2026-01-20")
    later = replace(page, versions={"en": header})
    found = changes(
        speaker_of(replace(network, pages={**network.pages, page.id: later}))
    )
    days = [each.day for each in found]

    assert ("page", "accessibility") == (found[0].kind, found[0].id)
    assert sorted(days, reverse=True) == days


def test_text_has_the_day_of_its_last_change(french):
    """A release that was never changed has that of its publication."""
    release = found(french)["release", "2019-06-05-charter-signed"]

    assert release.day == date(2019, 6, 7)
    assert found(french)["page", "accessibility"].day == date(2025, 12, 1)


def test_page_without_a_day_is_left_out(english):
    """Nobody says when it changed."""
    assert ("page", "press") not in found(english)


@pytest.mark.parametrize("language", ["fr", "en", "es"])
def test_text_is_in_its_own_language(network, language):
    """A text that is not translated is no change for this reader; nor is a draft."""
    texts = {
        each.id
        for each in changes(speaker_of(network, language))
        if each.kind == "release"
    }

    assert texts == (set() if language == "es" else {"2019-06-05-charter-signed"})


def test_record_has_the_day_of_its_latest_source(english):
    """That day is told, with what the record is about."""
    edition = found(english)["edition", "2019"]

    assert edition.day == date(2026, 1, 15)
    assert edition.summary == (
        "3–4 June 2019. Porto hosted it. "
        "Latest source published or read on 15 January 2026."
    )


def test_record_that_nobody_dates_is_left_out(network):
    """No day is made up."""
    source = changed(network.sources["founding-act"])
    source = source.model_copy(update={"published": None})
    undated = replace(network, sources={**network.sources, "founding-act": source})
    milestone = network.milestones["foundation"]
    alone = milestone.model_copy(update={"dates": milestone.dates[:1]})
    undated = replace(undated, milestones={"foundation": alone})

    assert ("milestone", "foundation") in found(speaker_of(network))
    assert ("milestone", "foundation") not in found(speaker_of(undated))


def test_milestone_leads_to_its_place(english):
    """In the history of the network."""
    link = found(english)["milestone", "foundation"].link

    assert link.url == "/en/timeline/#foundation"


def test_there_are_not_too_many():
    """Who subscribes today need not read everything."""
    network = small_network()
    milestone = network.milestones["foundation"]
    many = {
        f"m{number}": milestone.model_copy(update={"id": f"m{number}"})
        for number in range(MOST + 9)
    }

    assert len(changes(speaker_of(replace(network, milestones=many)))) == MOST
