"""The page of the open data: its table and its examples."""

from __future__ import annotations

from plugins.views.data_page import data_page_view

FILES = {
    "api/v1/cities.json": "x" * 61_617,
    "api/v1/cities.geojson": "é" * 600,
    "api/v1/cities.csv": "x",
    "api/v1/cities-roles.csv": "x",
    "api/v1/cities/cuneo.json": "x",
    "api/v1/cities/osaka.json": "x",
    "fr/index.html": "x",
}


def test_set_has_its_files(french):
    """The list comes first, then the map and the tables; records are counted."""
    cities = data_page_view(french, FILES).sets[0]

    assert ("Villes", "2") == (cities.title, cities.count)
    assert ["cities.json", "cities.geojson", "cities.csv", "cities-roles.csv"] == [
        file.name for file in cities.files
    ]


def test_file_has_its_size_and_type(french, english):
    """Sizes are in kilobytes, at least one, as the language writes them."""
    first, second, *_ = data_page_view(french, FILES).sets[0].files

    assert ("62\u202fko", "application/json") == (first.size, first.type)
    assert ("1\u202fko", "application/geo+json") == (second.size, second.type)
    assert "62 kB" == data_page_view(english, FILES).sets[0].files[0].size
    assert "/api/v1/cities.json" == first.url


def test_examples_have_the_address_of_the_site(english):
    """They work as they stand, wherever the site is."""
    examples = data_page_view(english, FILES).examples

    for code in (
        examples.spreadsheet,
        examples.curl,
        examples.python,
        examples.javascript,
    ):
        assert "https://rivers.example/api/v1/" in code
        assert "{address}" not in code
