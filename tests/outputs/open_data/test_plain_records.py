"""Records made plain: what is left out, what is kept, and what their date is."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from plugins.domain.dates import PartialDate
from plugins.domain.document import Document
from plugins.domain.figure import Figure
from plugins.domain.milestone import Milestone
from plugins.domain.organisation import Organisation
from plugins.domain.values import LocalText
from plugins.outputs.open_data.plain_records import (
    as_of,
    cited_in,
    in_order,
    open_record,
    open_value,
)

LANGUAGES = ("fr", "en", "es")
TEXT = {"en": "City", "fr": "Ville"}
MILESTONE = {
    "id": "foundation",
    "title": TEXT,
    "dates": [{"start": "2018-03", "source": "act"}],
    "people": ["ada", "grace", "hidden"],
    "sources": ["act"],
}


class TestInOrder:
    def test_languages_of_the_site_come_first(self):
        """They come in its order; others follow by their code."""
        text = LocalText({"zh": "市", "en": "City", "de": "Stadt", "fr": "Ville"})

        assert ["fr", "en", "de", "zh"] == [*in_order(text, LANGUAGES)]


class TestOpenValue:
    def test_default_is_told(self):
        """Who reads a figure need not know what nobody typed: its rank is there."""
        figure = Figure.model_validate(
            {"measure": "cities", "value": "40", "source": "act", "as_of": "2017-11"}
        )

        assert {
            "measure": "cities",
            "value": 40,
            "qualifier": "exactly",
            "status": "reported",
            "as_of": "2017-11",
            "rank": "normal",
            "source": "act",
        } == open_value(figure, LANGUAGES)

    def test_number_keeps_its_part(self):
        """A whole number has no point, another keeps what follows it."""
        assert (55, 55.5) == (open_value(55.0, ()), open_value(55.5, ()))

    def test_date_is_written_as_typed(self):
        """A month stays a month, a day is a day."""
        month, day = PartialDate(2017, 11), date(2017, 11, 29)

        assert ["2017-11", "2017-11-29"] == open_value((month, day), ())

    def test_address_of_an_organisation_is_withheld(self):
        """Nobody collects e-mail addresses from here."""
        organisation = Organisation.model_validate(
            {
                "id": "agency",
                "name": "Agency",
                "language": "en",
                "kind": "agency",
                "email": "press@rivers.example",
                "sources": ["act"],
            }
        )

        assert "email" not in open_value(organisation, LANGUAGES)


class TestOpenRecord:
    def test_link_to_somebody_private_is_left_out(self):
        """Of three people, the one without a public part is not named."""
        record = Milestone.model_validate(MILESTONE)

        value = open_record(record, LANGUAGES, {"ada", "grace"})

        assert ["ada", "grace"] == value["people"]

    def test_list_of_private_links_is_left_out(self):
        """Where nobody of a list is public, there is no list."""
        record = Milestone.model_validate(MILESTONE)

        assert "people" not in open_record(record, LANGUAGES, ())

    def test_single_private_link_is_left_out(self):
        """A field that names one person alone is left out with them."""
        document = Document.model_validate(
            {
                "id": "charter",
                "kind": "charter",
                "title": TEXT,
                "status": "adopted",
                "summary": TEXT,
                "proposed_by": "hidden",
                "sources": ["act"],
            }
        )

        assert "proposed_by" not in open_record(document, LANGUAGES, ())


class TestCitedIn:
    def test_at_any_depth(self):
        """Sources of a record, of its parts and of what is derived are found."""
        value = {
            "sources": ["a"],
            "dates": [{"source": "b"}],
            "x": {"y": {"source": 1}},
        }

        assert ["a", "b", 1] == [*cited_in(value)]


class TestAsOf:
    def test_is_the_latest_day_of_a_source(self):
        """A year alone is no day."""
        sources = {
            "a": {"id": "a", "consulted": "2026-01-15", "published": "2027"},
            "b": {"id": "b", "published": "2019-06-05"},
        }

        assert "2026-01-15" == as_of({"sources": ["a", "b"]}, sources)

    def test_of_a_source_is_its_own(self):
        """The file of a source has the day on which it was read."""
        assert "2026-01-15" == as_of({"id": "a", "consulted": "2026-01-15"}, {})

    def test_may_be_unknown(self):
        """Without a whole day nothing is told."""
        assert "" == as_of({"sources": ["a"]}, {"a": {"published": "2018-03"}})


class TestOpenData:
    def test_knows_its_collections(self, open_data, collections):
        """A collection has its kind, and the model of what is derived, if any."""
        assert ("city", "CityFacts") == (
            collections["cities"].kind,
            collections["cities"].facts.__name__,
        )
        assert collections["figures"].facts is None
        assert "https://rivers.example/api/v1/" == open_data.address
        assert "Network of River Cities" == open_data.name["en"]
        assert collections["cities"] is open_data.collection("cities")

    def test_lists_are_read_when_they_are_asked_for(self, collections):
        """A collection has the records of its list, and the day of all of them."""
        cities = replace(
            collections["cities"],
            text=lambda: '{"as_of": "2026-01-15", "records": [{"id": "porto"}]}',
        )

        assert ([{"id": "porto"}], "2026-01-15") == (cities.records, cities.as_of)
        assert "" == replace(cities, text=lambda: "{}").as_of

    def test_days_are_found_at_any_depth(self, collections):
        """What only looks like a date within a text is none."""
        note = {"note": {"en": '"date": "2031"'}, "roles": [{"when": "2019-06"}]}
        value = {"records": [{"date": "2018", "period": {"start": "2017"}}, note]}
        cities = replace(collections["cities"], text=lambda: json.dumps(value))

        assert {"2017", "2018", "2019-06"} == cities.days
