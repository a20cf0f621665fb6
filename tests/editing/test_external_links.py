from datetime import date

from plugins.editing.external_links import external_links
from plugins.reading.network import read_network
from tests.checks.overlay import lay

TODAY = date(2026, 11, 22)
TEXT = """---
title: About
summary: About us.
---

See [this](https://a.example/page#top), [that](https://example.org/en/) and
[it](https://a.example/page).
"""
SOURCE = {
    "change": {"basis: document": "basis: document\n    address: https://b.example/x"}
}


def places(root, files):
    """Return where each address of the base site with *files* is typed."""
    found = external_links(read_network(lay(files, root), TODAY))
    return {
        address: [f"{at.file}:{at.line}:{at.column}" for at in marks]
        for address, marks in found.items()
    }


def test_each_address_is_told_once_with_its_places(tmp_path):
    """A page is one whatever its fragment; the site's own pages are not others'."""
    found = places(tmp_path, {"content/pages/about.en.md": TEXT})

    assert [
        "content/pages/about.en.md:6:12",
        "content/pages/about.en.md:7:6",
    ] == found["https://a.example/page"]
    assert not any("example.org" in address for address in found)


def test_addresses_of_records_are_told(tmp_path):
    """What a record links to has its file and line."""
    files = {"data/sources.yaml": SOURCE}
    found = places(tmp_path, files)

    assert ["data/sources.yaml:21:14"] == found["https://b.example/x"]


def test_where_data_cannot_be_read_nothing_is_told(tmp_path):
    """Mistakes are mended first."""
    broken = {"data/cities.yaml": {"change": {"country: NO": "country: XX"}}}

    assert {} == places(tmp_path, broken)
