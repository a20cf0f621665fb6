"""The DCAT-AP record of the open data, as portals such as data.gouv.fr collect it.

It is JSON-LD with its context inside: who reads it fetches nothing else. Where a
property has several languages, the first of the site is written first: some portals
take the first.

Source: https://semiceu.github.io/DCAT-AP/releases/3.0.0/ and, for data.gouv.fr,
https://guides.data.gouv.fr (harvesting DCAT); the names of languages, formats,
frequencies and themes are https://op.europa.eu/en/web/eu-vocabularies.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from plugins.outputs.open_data.csv_tables import Table
from plugins.outputs.open_data.geojson import bounds
from plugins.outputs.open_data.json_api import LICENCE, render_json
from plugins.outputs.open_data.plain_records import OpenCollection, OpenData, Value

_EU: Final = "http://publications.europa.eu/resource/authority/"
_MEDIA: Final = "https://www.iana.org/assignments/media-types/"
_CONTEXT: Final = {
    "adms": "http://www.w3.org/ns/adms#",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcatap": "http://data.europa.eu/r5r/",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "locn": "http://www.w3.org/ns/locn#",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_LANGUAGES: Final = {  # of ISO 639-3, as the European Union names them
    "ar": "ARA",
    "de": "DEU",
    "en": "ENG",
    "es": "SPA",
    "fr": "FRA",
    "it": "ITA",
    "ja": "JPN",
    "pl": "POL",
    "pt": "POR",
    "ro": "RON",
    "th": "THA",
    "zh": "ZHO",
}
_FORMATS: Final = {  # ending: (file type of the European Union, media type)
    "csv": ("CSV", "text/csv"),
    "geojson": ("GEOJSON", "application/geo+json"),
    "json": ("JSON", "application/json"),
}


def render_catalogue(
    tables: Mapping[str, tuple[Table, ...]], contact: str, data: OpenData
) -> str:
    """Return the catalogue: a dataset a collection, a distribution a file.

    Args:
        tables: Those of each collection, by its name.
        contact: Address of the page that says whom to write to.
        data: What is published.
    """
    publisher: Value = {
        "@id": f"{data.site.url}/#publisher",
        "@type": "foaf:Agent",
        "foaf:name": _texts(data.name),
        "foaf:homepage": _ref(f"{data.site.url}/"),
    }
    catalogue = {
        "@id": f"{data.address}catalogue.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": _texts(data.name),
        "dct:description": _texts(data.site.description.root),
        "dct:publisher": _ref(publisher["@id"]),
        "dct:language": _languages(data),
        "dct:license": _ref(LICENCE["url"]),
        "foaf:homepage": _ref(f"{data.site.url}/"),
        "dcat:dataset": [_ref(_id(each, data)) for each in data.collections],
    }
    datasets = [
        _dataset(each, tables[each.name], contact, data) for each in data.collections
    ]
    graph = [catalogue, publisher, *datasets]
    return render_json({"@context": _CONTEXT, "@graph": graph})


def _dataset(
    collection: OpenCollection, tables: tuple[Table, ...], contact: str, data: OpenData
) -> Value:
    name = data.name
    title = {
        tag: f"{words} – {name.get(tag, next(iter(name.values())))}"
        for tag, words in collection.title.items()
    }
    dataset = {
        "@id": _id(collection, data),
        "@type": "dcat:Dataset",
        "dct:identifier": _id(collection, data),
        "dct:title": _texts(title),
        "dct:description": _texts(collection.description),
        "dcat:keyword": _texts(collection.title),
        "dct:publisher": _ref(f"{data.site.url}/#publisher"),
        "dcat:contactPoint": {
            "@type": "vcard:Organization",
            "vcard:fn": next(iter(name.values())),
            "vcard:hasURL": _ref(contact),
        },
        "dcat:theme": _ref(f"{_EU}data-theme/REGI"),
        "dct:accessRights": _ref(f"{_EU}access-right/PUBLIC"),
        "dct:accrualPeriodicity": _ref(f"{_EU}frequency/IRREG"),
        "dct:language": _languages(data),
        "dcat:landingPage": [_ref(page) for page in data.pages.values()],
        "dcat:distribution": [*_distributions(collection, tables, data)],
    }
    if days := sorted(collection.days):
        dataset["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": _day(days[0]),
            "dcat:endDate": _day(days[-1]),
        }
    if box := _box(collection):
        dataset["dct:spatial"] = _location(*box)
    return dataset


def _distributions(
    collection: OpenCollection, tables: tuple[Table, ...], data: OpenData
) -> Iterator[Value]:
    schema = f"{data.address}schemas/{collection.name}.json"
    told = {"dct:conformsTo": {"@id": schema, "@type": "dct:Standard"}}
    yield _distribution(f"{collection.name}.json", collection.title, data) | told
    for table in tables:
        yield _distribution(f"{table.name}.csv", table.title, data)
    if _box(collection):
        yield _distribution(f"{collection.name}.geojson", collection.title, data)


def _distribution(path: str, title: Mapping[str, str], data: OpenData) -> Value:
    file_type, media = _FORMATS[path.rpartition(".")[2]]
    address = f"{data.address}{path}"
    named = {tag: f"{words} ({file_type})" for tag, words in title.items()}
    return {
        "@id": f"{address}#distribution",
        "@type": "dcat:Distribution",
        "dct:title": _texts(named),
        "dcat:accessURL": _ref(address),
        "dcat:downloadURL": _ref(address),
        "dct:format": _ref(f"{_EU}file-type/{file_type}"),
        "dcat:mediaType": _ref(f"{_MEDIA}{media}"),
        "dct:license": _ref(LICENCE["url"]),
        "dcatap:availability": _ref(f"{_EU}planned-availability/STABLE"),
    }


def _location(west: float, south: float, east: float, north: float) -> Value:
    """Return the rectangle, as DCAT-AP wants it and as data.gouv.fr reads it."""
    ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
    points = ", ".join(f"{x} {y}" for x, y in ring)
    polygon = json.dumps({"type": "Polygon", "coordinates": [ring]})
    return {
        "@type": "dct:Location",
        "dcat:bbox": {"@type": "geo:wktLiteral", "@value": f"POLYGON(({points}))"},
        "locn:geometry": {
            "@type": f"{_MEDIA}application/vnd.geo+json",
            "@value": polygon,
        },
    }


def _box(collection: OpenCollection) -> list[float]:
    """Return the bounds of all places; nothing where records have none."""
    has_places = "latitude" in collection.model.model_fields
    return bounds(collection.records) if has_places else []


def _day(edtf: str) -> dict[str, Any]:
    """Return a day, a month or a year with its type; of a season, the year."""
    year, _, rest = edtf.partition("-")
    if rest[:2] > "12":
        edtf, rest = year, ""
    kind = ("gYear", "gYearMonth", "date")[bool(rest) + ("-" in rest)]
    return {"@type": f"xsd:{kind}", "@value": edtf}


def _languages(data: OpenData) -> list[dict[str, str]]:
    tags = (tag.partition("-")[0] for tag in data.site.languages)
    return [
        _ref(f"{_EU}language/{_LANGUAGES[tag]}") for tag in tags if tag in _LANGUAGES
    ]


def _id(collection: OpenCollection, data: OpenData) -> str:
    return f"{data.address}{collection.name}.json#dataset"


def _ref(address: str) -> dict[str, str]:
    return {"@id": address}


def _texts(text: Mapping[str, str]) -> list[dict[str, str]]:
    return [{"@language": tag, "@value": words} for tag, words in text.items()]
