"""The open data of both sites, held against the standards that they name."""

from __future__ import annotations

import csv
import json
import re
from hashlib import sha256
from io import StringIO
from pathlib import PurePosixPath

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker
from rdflib import Literal, URIRef
from rdflib.namespace import DCAT, DCTERMS, FOAF, RDF, XSD

from plugins.domain.network import COLLECTIONS
from plugins.outputs.open_data.plain_records import KINDS
from tests.rdf import graph_of

FOLDER = "api/v1/"
EU = "http://publications.europa.eu/resource/authority/"

READERS = {"integer": int, "number": float}
PATH = r"^(?=[^./~])(?!file:)((?!\/\.\.\/)(?!\\)(?!:\/\/).)*$|^https?:\/\/.*$"
NAMED = {"type": "string", "minLength": 1}
URL = {"type": "string", "format": "uri"}
PACKAGE = {  # what https://datapackage.org/profiles/2.0/datapackage.json demands
    "required": ["$schema", "name", "licenses", "contributors", "resources"],
    "properties": {
        "$schema": {"const": "https://datapackage.org/profiles/2.0/datapackage.json"},
        "name": NAMED,
        "homepage": URL,
        "version": NAMED,
        "licenses": {
            "minItems": 1,
            "items": {
                "anyOf": [{"required": ["name"]}, {"required": ["path"]}],
                "properties": {"name": {"pattern": "^([-a-zA-Z0-9._])+$"}, "path": URL},
            },
        },
        "contributors": {"minItems": 1, "items": {"minProperties": 1}},
        "sources": {"items": {"minProperties": 1}},
        "resources": {
            "minItems": 1,
            "items": {
                "required": ["name", "path", "schema", "bytes", "hash"],
                "properties": {
                    "name": NAMED,
                    "path": {"type": "string", "pattern": PATH},
                    "type": {"enum": ["table", "json"]},
                    "mediatype": {"pattern": "^(.+)/(.+)$"},
                    "encoding": NAMED,
                    "bytes": {"type": "integer"},
                    "hash": {
                        "pattern": "^([^:]+:[a-fA-F0-9]+|[a-fA-F0-9]{32}|)$",
                    },
                    "schema": {"$ref": "#/$defs/table"},
                },
            },
        },
    },
    "$defs": {
        "table": {
            "required": ["fields"],
            "properties": {
                "fields": {
                    "minItems": 1,
                    "items": {
                        "required": ["name", "type"],
                        "properties": {
                            "name": NAMED,
                            "type": {
                                "enum": ["string", "number", "integer", "date", "list"]
                            },
                        },
                    },
                },
                "primaryKey": {"type": "array", "minItems": 1},
                "foreignKeys": {
                    "items": {
                        "required": ["fields", "reference"],
                        "properties": {
                            "reference": {"required": ["resource", "fields"]}
                        },
                    },
                },
            },
        }
    },
}


def value_of(site, path):
    """Return what a JSON file of the open data holds."""
    return json.loads(site.files[FOLDER + path])


def rows_of(site, path):
    """Return the rows of a CSV file of the open data, the header first."""
    text = site.files[FOLDER + path].decode()
    return [*csv.reader(StringIO(text, newline=""), strict=True)]


def json_files(site):
    """Return every JSON file that has a schema, by its path in the folder."""
    found = {path.removeprefix(FOLDER) for path in site.files if "/v1/" in path}
    return [
        path
        for path in sorted(found)
        if path.endswith(".json") and not path.startswith(("schemas/", "datapackage"))
    ]


def closed(schema):
    """Return *schema* with every object as it is today: no other member is right."""
    if isinstance(schema, list):
        return [closed(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    found = {name: closed(item) for name, item in schema.items()}
    if isinstance(schema.get("properties"), dict) and "type" in schema:
        found["additionalProperties"] = False
    return found


def addresses(value):
    """Yield every address within *value*."""
    if isinstance(value, str) and re.match(r"https?://", value):
        yield value
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            yield from addresses(item)


def is_on(site, url):
    """Return whether *url* leads to a file of the site, and to a place in it."""
    path, _, place = url.removeprefix(f"{site.url}/").partition("#")
    file = f"{path}index.html" if path.endswith("/") or not path else path
    if file not in site.files:
        return False
    return (
        not place or not file.endswith(".html") or bool(site.pages[file].all(id=place))
    )


def test_every_file_keeps_to_its_schema(site):
    """Each names its schema, which knows each of its members, and nothing is amiss."""
    validators = {}
    for path in json_files(site):
        value = value_of(site, path)
        name = value["$schema"].removeprefix(f"{site.url}/{FOLDER}")
        if name not in validators:
            schema = closed(value_of(site, name))
            validators[name] = Draft202012Validator(
                schema, format_checker=FormatChecker()
            )
        errors = [
            (path, error.json_path, error.message)
            for error in validators[name].iter_errors(value)
        ]
        assert [] == errors


def test_every_file_has_its_terms(site):
    """Licence, publisher and its own address are in each file of JSON."""
    for path in [*json_files(site), "cities.geojson"]:
        value = value_of(site, path)

        assert "etalab-2.0" == value["licence"]["spdx"]
        assert {*site.languages} == {*value["publisher"]["name"]}
        assert f"{site.url}/{FOLDER}{path}" == value["url"]


def test_addresses_of_the_site_exist(site):
    """Whatever is named of this site is there, pages and places in them too."""
    names = [path for path in site.files if path.endswith((".json", ".geojson"))]
    found = {
        url
        for path in names
        if path.startswith(FOLDER)
        for url in addresses(json.loads(site.files[path]))
        if url.startswith(f"{site.url}/") and "{" not in url
    }

    sources = value_of(site, "sources.json")["records"]
    former = {source.get("address") for source in sources}  # may be of the former site

    assert [] == sorted(url for url in found - former if not is_on(site, url))
    assert len(found) > len(KINDS)


def test_entry_leads_to_every_file(site):
    """From index.json on, each file of the open data can be found."""
    index = value_of(site, "index.json")
    schemas = (f"{FOLDER}schemas/{name}.json" for name in ("index", "words"))
    found = {*addresses(index), *(f"{site.url}/{path}" for path in schemas)}
    for entry in index["collections"]:
        records = value_of(site, f"{entry['name']}.json")["records"]
        assert len(records) == entry["count"]
        found |= {entry["record"].replace("{id}", record["id"]) for record in records}

    assert [] == sorted(
        path
        for path in site.files
        if path.startswith(FOLDER) and f"{site.url}/{path}" not in found
    )


def test_record_is_the_same_everywhere(site):
    """The file of a record holds what the list says of it."""
    for name in KINDS:
        for record in value_of(site, f"{name}.json")["records"]:
            assert record == value_of(site, f"{name}/{record['id']}.json")["record"]


def test_every_source_can_be_found(site):
    """Whatever names a source names one that the list explains."""
    known = {source["id"] for source in value_of(site, "sources.json")["records"]}
    texts = [site.files[f"{FOLDER}{name}.json"].decode() for name in KINDS]
    cited = {name for text in texts for name in re.findall(r'"source": "(.+?)"', text)}

    assert cited <= known


def test_every_figure_has_its_source_and_rank(site):
    """No figure is without them; those of editions have a table of their own."""
    editions = value_of(site, "editions.json")["records"]
    figures = [each for edition in editions for each in edition.get("figures", ())]
    figures += [each["figure"] for each in value_of(site, "figures.json")["records"]]

    assert figures
    assert [] == [each for each in figures if not each["source"] or not each["rank"]]


def test_nobody_private_is_named(site):
    """People are those who have a page; no e-mail address is told."""
    people = {record["id"] for record in value_of(site, "people.json")["records"]}
    pages = {
        PurePosixPath(path).parent.name for path in site.pages if "/people/" in path
    }
    texts = [data for path, data in site.files.items() if path.startswith(FOLDER)]
    written = yaml.safe_load((site.root / "data/people.yaml").read_text("utf-8"))
    private = {each["id"] for each in written["people"]} - people

    assert people == pages - {"people"}
    assert [] == [name for name in private for data in texts if name.encode() in data]
    assert [] == [data for data in texts if re.search(rb"[\w.-]+@[\w-]+\.\w", data)]


def test_geojson_is_geojson(site):
    """Features have what RFC 7946 demands, within the box, longitude first."""
    value = value_of(site, "cities.geojson")
    west, south, east, north = value["bbox"]

    assert "FeatureCollection" == value["type"]
    assert len(value["features"]) == len(value_of(site, "cities.json")["records"])
    for feature in value["features"]:
        assert {"type", "id", "geometry", "properties"} == feature.keys()
        assert "Feature" == feature["type"]
        if feature["geometry"] is not None:
            longitude, latitude = feature["geometry"]["coordinates"]
            assert "Point" == feature["geometry"]["type"]
            assert -180 <= west <= longitude <= east <= 180
            assert -90 <= south <= latitude <= north <= 90
    assert "crs" not in value  # RFC 7946, section 4: it is always WGS 84


def test_csv_is_csv(site):
    """Lines end as RFC 4180 says, and every row has a cell a column."""
    for path, data in site.files.items():
        if path.startswith(FOLDER) and path.endswith(".csv"):
            header, *rows = rows_of(site, path.removeprefix(FOLDER))

            assert data.endswith(b"\r\n")
            assert not data.startswith(b"\xef\xbb\xbf")
            assert {len(header)} >= {len(row) for row in rows}
            assert len(set(header)) == len(header)


def test_csv_says_what_json_says(site):
    """The rows of a collection are its records, in the same order."""
    for name in KINDS:
        header, *rows = rows_of(site, f"{name}.csv")
        records = value_of(site, f"{name}.json")["records"]

        assert "id" == header[0]
        assert [record["id"] for record in records] == [row[0] for row in rows]


def test_data_package_keeps_to_its_profile(site):
    """The descriptor has what version 2 of the standard demands."""
    package = value_of(site, "datapackage.json")

    Draft202012Validator(PACKAGE, format_checker=FormatChecker()).validate(package)


def test_data_package_is_right(site):
    """Each table has the columns, size and digest that are told of it."""
    package = value_of(site, "datapackage.json")
    paths = {resource["path"] for resource in package["resources"]}

    assert paths == {
        path.removeprefix(FOLDER) for path in site.files if path.endswith(".csv")
    }
    for resource in package["resources"]:
        data = site.files[FOLDER + resource["path"]]
        header = rows_of(site, resource["path"])[0]

        assert (len(data), f"sha256:{sha256(data).hexdigest()}") == (
            resource["bytes"],
            resource["hash"],
        )
        assert header == [field["name"] for field in resource["schema"]["fields"]]


def test_cells_are_of_their_type(site):
    """A number is one, a required cell is not empty, a word is one of those told."""
    for resource in value_of(site, "datapackage.json")["resources"]:
        _, *rows = rows_of(site, resource["path"])
        for at, field in enumerate(resource["schema"]["fields"]):
            rules = field.get("constraints", {})
            for cell in (row[at] for row in rows):
                where = resource["name"], field["name"], cell
                assert cell or not rules.get("required"), where
                if cell:
                    READERS.get(field["type"], str)(cell)
                    assert cell in rules.get("enum", [cell]), where
                    assert re.search(rules.get("pattern", ""), cell), where


def test_keys_lead_to_rows(site):
    """A cell that names a row of another table names one that is there."""
    resources = value_of(site, "datapackage.json")["resources"]
    ids = {
        each["name"]: {row[0] for row in rows_of(site, each["path"])[1:]}
        for each in resources
        if "primaryKey" in each["schema"]
    }
    for resource in resources:
        header, *rows = rows_of(site, resource["path"])
        for key in resource["schema"]["foreignKeys"]:
            at = header.index(key["fields"][0])
            cells = {row[at] for row in rows} - {""}
            assert cells <= ids[key["reference"]["resource"]], (resource["name"], key)


@pytest.fixture(name="catalogue")
def catalogue_(site):
    """What the DCAT-AP record says."""
    return graph_of(site.files[f"{FOLDER}catalogue.jsonld"].decode())


@pytest.mark.parametrize(
    ("kind", "properties"),
    [
        (DCAT.Catalog, [DCTERMS.title, DCTERMS.description, DCTERMS.publisher]),
        (DCAT.Catalog, [DCAT.dataset, DCTERMS.license, DCTERMS.language]),
        (DCAT.Dataset, [DCTERMS.title, DCTERMS.description, DCTERMS.publisher]),
        (DCAT.Dataset, [DCAT.contactPoint, DCAT.distribution, DCAT.keyword]),
        (DCAT.Dataset, [DCAT.theme, DCTERMS.accrualPeriodicity, DCTERMS.identifier]),
        (DCAT.Distribution, [DCAT.accessURL, DCTERMS.license, DCTERMS["format"]]),
        (FOAF.Agent, [FOAF.name]),
    ],
)
def test_catalogue_has_what_dcat_ap_demands(catalogue, kind, properties):
    """Each thing has what is mandatory for it, and what portals ask for."""
    things = [*catalogue.subjects(RDF.type, kind)]

    assert things
    for thing in things:
        for name in properties:
            assert catalogue.value(thing, name, any=True) is not None, (thing, name)


def test_catalogue_is_complete(site, catalogue):
    """Every collection is a dataset; every list, table and map is a distribution."""
    files = {str(url) for url in catalogue.objects(None, DCAT.downloadURL)}
    expected = {
        f"{site.url}/{path}"
        for path in site.files
        if re.fullmatch(rf"{FOLDER}[\w-]+\.(csv|geojson|json)", path)
    } - {
        f"{site.url}/{FOLDER}{name}.json" for name in ("index", "datapackage", "words")
    }

    assert expected == files
    assert len(KINDS) == len([*catalogue.subjects(RDF.type, DCAT.Dataset)])


def test_catalogue_speaks_each_language(site, catalogue):
    """Every title and description is there in each language of the site, once."""
    for name in (DCTERMS.title, DCTERMS.description):
        for thing in {*catalogue.subjects(name)}:
            texts = [*catalogue.objects(thing, name)]
            assert sorted(site.languages) == sorted(text.language for text in texts)


def test_catalogue_uses_the_words_of_the_union(catalogue):
    """Frequency, format, theme and language are the European Union's own names."""
    names = DCTERMS.accrualPeriodicity, DCTERMS["format"], DCAT.theme, DCTERMS.language
    for name in names:
        assert {True} == {
            isinstance(each, URIRef) and each.startswith(EU)
            for each in catalogue.objects(None, name)
        }


def test_catalogue_has_typed_dates(catalogue):
    """A period has a first and a last day, month or year, in this order."""
    for period in catalogue.subjects(RDF.type, DCTERMS.PeriodOfTime):
        start = catalogue.value(period, DCAT.startDate)
        end = catalogue.value(period, DCAT.endDate)

        assert isinstance(start, Literal)
        assert {start.datatype, end.datatype} <= {XSD.date, XSD.gYearMonth, XSD.gYear}
        assert str(start) <= str(end)


def test_every_record_page_leads_to_its_data(site):
    """A page of a record, or of a list, names its file for readers and machines."""
    found = {
        page.one("a", type="application/json", rel="alternate").get("href"): page
        for page in site.localized
        if page.all("a", type="application/json", rel="alternate")
    }
    without_page = {"figures", "governance", "milestones", "organisations"}
    lists = KINDS.keys() - {"organisations"}
    expected = {f"/{FOLDER}{name}.json" for name in lists}
    expected |= {
        f"/{path}"
        for name in KINDS.keys() - without_page
        for path in site.files
        if path.startswith(f"{FOLDER}{name}/")
    }

    assert expected == found.keys()
    for address, page in found.items():
        assert page.all("a", href=address), page.path


def test_collections_are_public_or_not():
    """What tells of this site and of the former one is no data of the network."""
    assert {"audits", "redirects"} == COLLECTIONS.keys() - KINDS.keys()
