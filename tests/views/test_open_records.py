"""Records with their addresses and with what follows from others."""

from __future__ import annotations

import json

import pytest

from plugins.views.open_records import open_ids, open_record_of, record_files
from tests.views.sample import speaker


@pytest.fixture(name="records")
def records_():
    """Return a function that gives the records of a collection by their id."""
    localizers = {tag: speaker(tag) for tag in ("fr", "en", "es")}
    return lambda name: {
        each: open_record_of(name, each, localizers)
        for each in open_ids(name, localizers)
    }


def test_record_has_its_addresses(records):
    """One of its file, and one of its page in each language."""
    porto = records("cities")["porto"]

    assert "https://rivers.example/api/v1/cities/porto.json" == porto["url"]
    assert {
        "fr": "https://rivers.example/fr/villes/porto/",
        "en": "https://rivers.example/en/cities/porto/",
        "es": "https://rivers.example/es/ciudades/porto/",
    } == porto["pages"]


def test_record_without_a_page_has_a_place_or_none(records):
    """A source has a page, a body is a place of one; an organisation has none."""
    assert (
        "https://rivers.example/en/sources/newspaper/"
        == (records("sources")["newspaper"]["pages"]["en"])
    )
    assert (
        "https://rivers.example/en/governance/#executive-committee"
        == (records("governance")["executive-committee"]["pages"]["en"])
    )
    assert "pages" not in records("organisations")["river-agency"]


def test_city_has_all_its_roles(records):
    """Its own, and those that editions, documents and bodies tell, with sources."""
    facts = records("cities")["porto"]["derived"]

    assert {"founder", "host", "signatory", "co-president"} <= {*facts["role_kinds"]}
    assert {"role": "host", "when": "2019-06-03", "edition": "2019"}.items() <= next(
        role for role in facts["roles"] if role["role"] == "host"
    ).items()
    assert all(role["source"] for role in facts["roles"])
    assert ("150", "Europa") == (facts["continent"], facts["continent_name"]["es"])
    assert ["river-charter"] == facts["linked"]["documents"]


def test_edition_has_its_stage(records):
    """It follows from its dates, its sources and today."""
    editions = records("editions")

    assert ("held", "2019-06-04") == (
        editions["2019"]["derived"]["stage"],
        editions["2019"]["derived"]["end"],
    )
    assert "unreported" == editions["2024"]["derived"]["stage"]


def test_document_is_counted(records):
    """Two commitments, two signatories."""
    facts = records("documents")["river-charter"]["derived"]

    assert (2, 2) == (facts["commitment_count"], facts["signatory_count"])


def test_source_knows_what_rests_on_it(records):
    """Each record that cites it, by kind and identifier."""
    supports = records("sources")["newspaper"]["derived"]["supports"]

    assert {"kind": "city", "record": "osaka"} in supports


def test_other_records_are_linked(records):
    """A person and a topic know the edition; a figure has nothing derived."""
    assert ["2019"] == records("people")["ines-ribeiro"]["derived"]["linked"][
        "editions"
    ]
    assert ["2019"] == records("topics")["river-banks"]["derived"]["linked"]["editions"]
    assert "derived" not in records("figures")["members-2019"]


def test_file_of_a_record_has_its_sources():
    """They are there without all that rests on them."""
    files = dict(record_files({"en": speaker("en")}))
    value = json.loads(files["cities/porto.json"]())

    assert "porto" == value["record"]["id"]
    assert {"founding-act", "newspaper"} <= {each["id"] for each in value["sources"]}
    assert not any("derived" in each for each in value["sources"])
