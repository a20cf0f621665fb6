import json
from dataclasses import replace

from plugins.outputs.web_files.web_manifest import WebManifest, render_web_manifest

MANIFEST = WebManifest(
    name="Réseau des villes",
    short_name="RV",
    description="Trois villes.",
    language="fr",
    dir="ltr",
    start="fr/",
    color="#fff",
)


def members(**fields):
    """Return what a device reads of a manifest."""
    return json.loads(render_web_manifest(replace(MANIFEST, **fields)))


def test_says_what_the_site_is():
    """Its names, its language and its direction, in that language."""
    found = members()

    assert ("Réseau des villes", "RV") == (found["name"], found["short_name"])
    assert ("fr", "ltr") == (found["lang"], found["dir"])


def test_opens_in_the_browser():
    """A reader keeps the address bar: nothing is to be installed."""
    assert "browser" == members()["display"]


def test_addresses_are_relative():
    """The same file serves a site below any path."""
    found = members()
    addresses = [
        found["start_url"],
        found["scope"],
        *(each["src"] for each in found["icons"]),
    ]

    assert [] == [each for each in addresses if each.startswith("/") or ":" in each]
    assert "fr/" == found["start_url"]


def test_unknown_color_is_left_out():
    """A device takes its own."""
    assert {"theme_color", "background_color"} == members().keys() - members(
        color=""
    ).keys()
