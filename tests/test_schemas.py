"""schema/ and .vscode/ say what the models say, and tell right from wrong.

``BLESS=1 pytest tests/test_schemas.py`` writes them anew: the diff is the review.
"""

from __future__ import annotations

import json
import os
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from referencing import Registry, Resource

from plugins.editing.schemas import FILES, schema_files
from tests.checks.overlay import lay
from tests.test_docs import data_told, examples_told

ROOT = Path(__file__).parent.parent
CASES = ROOT / "tests/checks/cases"
SCHEMAS = sorted(path.relative_to(ROOT) for path in (ROOT / "schema").rglob("*.json"))
NUMBER = re.compile(r"-?\d+(\.\d+)?")
SEEN = [  # a sample of mistakes that a schema sees as well
    "date_is_year_first/day_first",
    "date_is_year_first/no_day",
    "date_is_year_first/words",
    "field_is_known/inner",
    "field_is_known/misspelt",
    "field_is_present/name",
    "id_is_kebab_case/capitals",
    "id_is_kebab_case/other_letters",
    "language_is_bcp_47/capitals",
    "language_is_bcp_47/of_a_text",
    "list_is_not_empty/languages",
    "number_is_large_enough/number",
    "number_is_plain/clock",
    "number_is_plain/decimal_comma",
    "number_is_plain/spaces",
    "number_is_plain/thousands",
    "number_is_plain/words",
    "old_address_is_a_path/asterisk_within",
    "old_address_is_a_path/no_slash",
    "old_address_is_a_path/whole_address",
    "query_is_one_parameter/question_mark",
    "query_is_one_parameter/two",
    "root_key_is_the_file_name/beside",
    "root_key_is_the_file_name/list",
    "root_key_is_the_file_name/misspelt",
    "statement_has_a_source/empty",
    "statement_has_a_source/figure",
    "statement_has_a_source/no_entry",
    "statement_has_a_source/record",
    "subdivision_is_iso_3166_2/without_country",
    "time_is_24_hours/french",
    "time_is_24_hours/late",
    "url_is_whole/mail",
    "url_is_whole/spaces",
    "url_is_whole/www",
    "value_is_one_of/misspelt",
]


def test_files_are_what_the_models_say():
    """Each is the rendering of the models, to the letter, with docs/data.md's examples.

    Nobody else's settings of Visual Studio Code are in the repository.
    """
    expected = dict(schema_files(ROOT, examples_told(data_told())))
    if os.environ.get("BLESS"):
        for path, text in expected.items():
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(text, "utf-8", newline="\n")
    found = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for folder in ("schema", ".vscode")
        for path in (ROOT / folder).rglob("*.json")
    }

    assert expected == found


def read(path: Path) -> Any:
    """Return the schema at *path*, below the project's folder."""
    return json.loads((ROOT / path).read_text("utf-8"))


@pytest.mark.parametrize("path", SCHEMAS, ids=str)
def test_schema_is_of_draft_7(path):
    """The dialect that editors know best, and nothing that it does not."""
    Draft7Validator.check_schema(read(path))


@pytest.fixture(scope="module")
def registry():
    """Every schema by its address."""
    resources = (
        (address(path), Resource.from_contents(read(path))) for path in SCHEMAS
    )
    return Registry().with_resources(resources)


def address(path: Path) -> str:
    """Return where a schema is, as the references between them see it."""
    return f"https://example.org/{path.as_posix()}"


def mistakes(text: str, schema: str, registry: Registry) -> list[str]:
    """Return what the schema at that path has to say of a file's *text*."""
    reference = {"$ref": address(Path(schema))}
    value = as_yaml(yaml.compose(text, yaml.CSafeLoader))
    return [
        each.message
        for each in Draft7Validator(reference, registry=registry).iter_errors(value)
    ]


def as_yaml(node: Any) -> Any:
    """Return what *node* holds, as the core schema of YAML 1.2 reads it."""
    match node:
        case yaml.MappingNode():
            return {key.value: as_yaml(value) for key, value in node.value}
        case yaml.SequenceNode():
            return [as_yaml(item) for item in node.value]
        case yaml.ScalarNode() if not node.style and NUMBER.fullmatch(node.value):
            return float(node.value) if "." in node.value else int(node.value)
        case _:
            return node.value


@pytest.mark.parametrize("name", FILES)
def test_data_is_right(name, registry):
    """No editor is told of a mistake where there is none, in data/ or in an example."""
    schema = f"schema/{name}.json"
    text = (ROOT / f"data/{name}.yaml").read_text("utf-8")

    assert [] == mistakes(text, schema, registry)
    assert [] == [
        each.message
        for example in read(Path(schema))["examples"]
        for each in Draft7Validator(read(Path(schema))).iter_errors(example)
    ]


@pytest.mark.parametrize("name", FILES)
def test_data_is_right_as_a_host_city_s(name, registry):
    """Whole records may stand in host/ as well."""
    text = (ROOT / f"data/{name}.yaml").read_text("utf-8")

    assert [] == mistakes(text, f"schema/host/{name}.json", registry)


def test_a_host_city_changes_a_field(registry):
    """Its file has what differs; a mistake in it is seen all the same."""
    schema = "schema/host/cities.json"
    right = "cities:\n  - id: cuneo\n    country: IT\n"

    assert [] == mistakes(right, schema, registry)
    assert ["'it' does not match '^[A-Z]{2}$'"] == mistakes(
        right.replace("IT", "it"), schema, registry
    )


@pytest.mark.parametrize("case", SEEN)
def test_mistake_is_seen(case, registry, tmp_path):
    """What the check refuses in one field, an editor underlines while it is typed."""
    files = yaml.safe_load((CASES / f"{case}.yaml").read_text("utf-8"))["files"]
    (file,) = files
    text = (lay(files, tmp_path) / file).read_text("utf-8")

    assert mistakes(text, f"schema/{Path(file).stem}.json", registry)
