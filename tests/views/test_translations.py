"""The page of the translators."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.domain.problem import Mark
from plugins.domain.translation import Translation
from plugins.views.translations import forge_url, translations_view
from tests.views.sample import small_network, speaker_of

FORGE = "https://github.com/example/site"


def view(language="es", repository=None):
    """Return the page of a network with three texts to translate."""
    network = small_network()
    site = network.site.model_copy(update={"repository": repository})
    found = tuple(
        Translation(("cities", name, "note"), tag, "fr", status, mark, 1200)
        for name, tag, status, mark in (
            ("porto", "es", "missing", Mark("data/cities.yaml", 40, 9)),
            ("oslo", "es", "missing", Mark("data/cities.yaml", 12, 9)),
            ("porto", "en", "translated", Mark("data/cities.yaml", 41, 9)),
        )
    )
    changed = replace(network, site=site, translations=found)
    return translations_view(speaker_of(changed, language), {})


def test_all_languages_are_counted():
    """Each is named in the reader's, and numbers are written as there."""
    rows = {row.language: row for row in view().rows}

    assert ("0", "0", "2", "0") == rows["español"].counts
    assert ("2.400", "0") == (rows["español"].words, rows["inglés"].words)


def test_what_to_open_is_of_the_readers_language():
    """A page lists the files of one language: others have pages of their own."""
    (file,) = view().files

    assert ("data/cities.yaml", "2", "") == (file.file, file.count, file.url)
    assert () == view("en").files


def test_a_file_leads_to_its_forge():
    """At the first of its lines, where the repository is known."""
    (file,) = view(repository=FORGE).files

    assert f"{FORGE}/blob/HEAD/data/cities.yaml#L12" == file.url


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        ("https://github.com/a/b/", "https://github.com/a/b/blob/HEAD/x.md#L3"),
        ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/blob/HEAD/x.md#L3"),
        (
            "https://codeberg.org/a/b",
            "https://codeberg.org/a/b/src/branch/main/x.md#L3",
        ),
    ],
)
def test_each_forge_has_its_addresses(repository, expected):
    """GitHub, GitLab, and what resembles Forgejo."""
    assert expected == forge_url(repository, "x.md", 3)
