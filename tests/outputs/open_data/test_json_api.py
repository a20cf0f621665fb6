"""JSON: lists, records and the entry, each with the terms of its use."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from plugins.outputs.open_data.json_api import (
    CREDITS,
    LICENCE,
    render_index,
    render_json,
    render_list,
    render_record,
)
from plugins.outputs.open_data.plain_records import KINDS

PLAIN = st.text() | st.integers(-(2**63), 2**63 - 1) | st.booleans() | st.none()


def test_json_is_for_people_too():
    """Letters stay as they are, members stand one a line, the last line ends."""
    assert '{\n  "name": "大阪市"\n}\n' == render_json({"name": "大阪市"})


@given(st.recursive(PLAIN, lambda of: st.lists(of) | st.dictionaries(st.text(), of)))
def test_json_is_laid_out_as_python_does(value):
    """Whoever reads it back has what was written; signs are escaped where they must."""
    text = render_json({"record": value})

    assert {"record": value} == json.loads(text)
    assert json.dumps({"record": value}, ensure_ascii=False, indent=2) + "\n" == text


class TestList:
    def test_has_its_terms_and_all_records(self, open_texts):
        """It says what it is, who publishes it, on what terms, and how many."""
        value = json.loads(open_texts["cities.json"])

        assert LICENCE == value["licence"]
        assert [*CREDITS] == value["credits"]
        assert {"fr": "Villes", "en": "Cities", "es": "Ciudades"} == value["title"]
        assert "2026-01-15" == value["as_of"]
        assert ["montreal", "osaka", "porto"] == [r["id"] for r in value["records"]]
        assert len(value["records"]) == value["count"]

    def test_has_a_line_a_record(self, open_data, collections):
        """A changed record is one changed line."""
        files = [{"record": {"id": name}} for name in ("osaka", "porto")]
        text = render_list(collections["cities"], files, open_data)

        assert 1 == sum(
            line.startswith('    {"id": "porto"') for line in text.split("\n")
        )

    def test_of_nothing(self, open_data, collections):
        """A list without a record is JSON all the same."""
        value = json.loads(render_list(collections["cities"], (), open_data))

        assert (0, [], None) == (value["count"], value["records"], value.get("as_of"))

    def test_day_is_the_latest_of_a_record(self, open_data, collections):
        """Each record's file has its own; some have none."""
        days = ({"as_of": "2026-01-15"}, {"as_of": "2025-12-31"}, {})
        files = [{"record": {}, **day} for day in days]
        value = json.loads(render_list(collections["cities"], files, open_data))

        assert "2026-01-15" == value["as_of"]

    def test_credits_are_where_they_are_due(self, open_texts):
        """Only the data on cities hold data of others."""
        assert "credits" not in json.loads(open_texts["topics.json"])


class TestRecord:
    def test_stands_alone(self, open_data, collections):
        """It has the sources that it names."""
        cities = collections["cities"]
        (porto,) = [each for each in cities.records if each["id"] == "porto"]
        sources = {each["id"]: each for each in collections["sources"].records}
        text = render_record(porto, "cities", sources.__getitem__, open_data)
        value = json.loads(text)

        assert porto == value["record"]
        assert "https://rivers.example/api/v1/cities/porto.json" == value["url"]
        assert {"founding-act", "newspaper"} <= {
            each["id"] for each in value["sources"]
        }


class TestIndex:
    def test_leads_to_everything(self, open_data):
        """Each collection is there with its files; the cities have a map too."""
        value = json.loads(render_index(open_data))
        entries = {each["name"]: each for each in value["collections"]}

        assert [*KINDS] == [*entries]
        assert ["cities"] == [
            name for name, each in entries.items() if "geojson" in each
        ]
        assert f"{open_data.address}cities-roles.csv" in entries["cities"]["csv"]
        assert f"{open_data.address}cities/{{id}}.json" == entries["cities"]["record"]

    def test_derives_who_presides(self, open_data):
        """What follows for the network as a whole is said to be derived."""
        value = json.loads(render_index(open_data))

        assert {
            "co_president_cities": ["porto", "montreal"],
            "latest_meetings": "2024",
        } == value["derived"]
