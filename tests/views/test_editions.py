from dataclasses import replace
from datetime import date

import pytest

from plugins.views.editions import edition_card, editions_view, stage_sentence
from tests.views.sample import changed, small_network, speaker_of

LAST_DAY = date(2019, 6, 4)


def on(day, **fields):
    """Return the small network as it was on *day*, with an edition changed."""
    network = small_network()
    edition = changed(network.editions["2019"], **fields)
    return replace(network, today=day, editions={"2019": edition}), edition


def sentence(day, language="en", **fields):
    """Return what was said on *day* of the edition of 2019."""
    network, edition = on(day, **fields)
    return stage_sentence(edition, speaker_of(network, language))


def test_the_latest_comes_first(english):
    """Readers look for the next one, or the last."""
    urls = [card.link.url for card in editions_view(english).editions]

    assert urls == ["/en/editions/2024/", "/en/editions/2019/"]


def test_list_has_a_calendar(french):
    """The one of all editions, beside the page."""
    assert editions_view(french).calendar == "/fr/rencontres/rencontres.ics"


def test_list_without_a_day_has_no_calendar():
    """There is nothing to subscribe to, as long as only a year is known."""
    years = [{"start": "2019", "source": "newspaper"}]
    network, _edition = on(LAST_DAY, dates=years)

    assert editions_view(speaker_of(network, "en")).calendar == ""


def test_card_is_in_the_reader_s_words(network, french):
    """Its theme, its city and where it stands."""
    card = edition_card(network.editions["2019"], french)

    assert (card.stage, card.theme) == ("held", "Vivre au bord de l’eau")
    assert card.host.detail == "Portugal"


class TestStageSentence:
    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            (date(2019, 1, 1), "Porto will host it."),
            (LAST_DAY, "Porto is hosting it now."),
            (date(2026, 1, 1), "Porto hosted it."),
        ],
    )
    def test_finds_the_tense(self, day, expected):
        """Nobody has to correct a page after the event."""
        assert expected == sentence(day)

    @pytest.mark.parametrize(
        ("fields", "expected"),
        [
            ({}, "Porto was to host it. It is cancelled."),
            (
                {"kind": "assembly"},
                "It was to be held in Porto. It is cancelled.",
            ),
            ({"host": None}, "It is cancelled."),
        ],
    )
    def test_cancelled_is_said_before_and_after(self, fields, expected):
        """Whatever the day is."""
        off = {"cancelled": {"source": "newspaper"}}

        assert expected == sentence(date(2019, 1, 1), **off, **fields)
        assert expected == sentence(date(2026, 1, 1), **off, **fields)

    def test_no_report_is_no_success(self):
        """Dates that are past do not prove that it took place."""
        text = sentence(
            date(2026, 1, 1),
            dates=[{"start": "2020-06-03", "end": "2020-06-04", "source": "newspaper"}],
        )

        assert text.startswith("Porto was to host it.")

    def test_an_assembly_has_no_host(self):
        """It is held in a city."""
        assert sentence(date(2026, 1, 1), kind="assembly") == "It was held in Porto."

    def test_is_in_the_reader_s_language(self):
        """With the city's name in it."""
        assert "Porto" in sentence(date(2026, 1, 1), "fr")
        assert sentence(date(2026, 1, 1), "fr") != sentence(date(2026, 1, 1))
