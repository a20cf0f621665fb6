"""The settings of Visual Studio Code."""

import json

from plugins.outputs.editors.vscode import (
    YAML_EXTENSION,
    render_extensions,
    render_settings,
)

SCHEMAS = json.loads(render_settings(["site", "cities"]))["yaml.schemas"]


def test_each_file_has_its_schema():
    """Those of a host city have their own, which requires less."""
    assert {
        "./schema/site.json": ["data/site.yaml", "!host/site.yaml"],
        "./schema/host/site.json": ["host/site.yaml"],
        "./schema/cities.json": ["data/cities.yaml", "!host/data/cities.yaml"],
        "./schema/host/cities.json": ["host/data/cities.yaml"],
    } == SCHEMAS


def test_the_extension_that_reads_them_is_proposed():
    """One click installs it."""
    assert [YAML_EXTENSION] == json.loads(render_extensions())["recommendations"]
