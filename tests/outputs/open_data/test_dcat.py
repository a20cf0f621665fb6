"""The catalogue, as a reader of RDF sees it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from rdflib import Literal, Namespace, URIRef
from rdflib.namespace import DCAT, DCTERMS, RDF

from plugins.outputs.open_data.csv_tables import tables_of
from plugins.outputs.open_data.dcat import render_catalogue
from tests.rdf import graph_of

CONTACT = "https://rivers.example/fr/contact/"
CITIES = URIRef("https://rivers.example/api/v1/cities.json#dataset")
EDITIONS = URIRef("https://rivers.example/api/v1/editions.json#dataset")
LOCN = Namespace("http://www.w3.org/ns/locn#")


@pytest.fixture(name="text", scope="module")
def text_(open_data):
    """The catalogue of the small site."""
    tables = {each.name: tables_of(each, open_data) for each in open_data.collections}
    return render_catalogue(tables, CONTACT, open_data)


@pytest.fixture(name="graph", scope="module")
def graph_(text):
    """What the catalogue says."""
    return graph_of(text)


def test_dataset_is_named_in_each_language(graph, text):
    """The first language of the site comes first: some portals take the first."""
    assert {
        Literal("Villes – Réseau des villes de rivière", "fr"),
        Literal("Cities – Network of River Cities", "en"),
        Literal("Ciudades – Red de Ciudades de Río", "es"),
    } == {*graph.objects(CITIES, DCTERMS.title)}
    (cities,) = [
        each for each in json.loads(text)["@graph"] if each["@id"] == str(CITIES)
    ]
    assert "fr" == cities["dct:title"][0]["@language"]


def test_file_has_its_format(graph):
    """JSON, CSV and GeoJSON are told by the names that portals know."""
    formats = {
        str(graph.value(each, DCTERMS.format)).rpartition("/")[2]
        for each in graph.objects(CITIES, DCAT.distribution)
    }

    assert {"CSV", "GEOJSON", "JSON"} == formats


def test_time_and_place_are_told(graph):
    """Editions have a first and a last date, cities a rectangle."""
    period = graph.value(EDITIONS, DCTERMS.temporal)
    place = graph.value(CITIES, DCTERMS.spatial)
    polygon = json.loads(graph.value(place, LOCN.geometry))

    assert "2019-06-03" == str(graph.value(period, DCAT.startDate))
    assert "2024-05-16" == str(graph.value(period, DCAT.endDate))
    assert str(graph.value(place, DCAT.bbox)).startswith("POLYGON((-73.59 34.69, ")
    assert [-73.59, 34.69] == polygon["coordinates"][0][0]


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("2019-06-03", "date", "2019-06-03"),
        ("2019-06", "gYearMonth", "2019-06"),
        ("2018-21", "gYear", "2018"),
        ("2018", "gYear", "2018"),
    ],
)
def test_date_has_its_type(open_data, collections, written, kind, value):
    """A day, a month and a year are told apart; a season becomes its year."""
    record = {"id": "a", "dates": [{"start": written}]}
    edition = replace(
        collections["editions"], text=lambda: json.dumps({"records": [record]})
    )
    data = replace(open_data, collections=(edition,))
    (_, _, dataset) = json.loads(render_catalogue({"editions": ()}, CONTACT, data))[
        "@graph"
    ]

    assert {"@type": f"xsd:{kind}", "@value": value} == (
        dataset["dct:temporal"]["dcat:startDate"]
    )


def test_whom_to_ask_is_told(graph):
    """A dataset leads to the page of contacts."""
    contact = graph.value(CITIES, DCAT.contactPoint)

    assert URIRef(CONTACT) in {*graph.objects(contact)}
    assert 11 == len({*graph.subjects(RDF.type, DCAT.Dataset)})
