"""Files that no part of the site would read."""

from __future__ import annotations

import pytest

from plugins.reading.stray_files import (
    content_files,
    data_files,
    host_files,
    stray_content,
    stray_data,
    stray_host,
)


@pytest.mark.parametrize(
    "file", ["data/cities.yaml", "data/site.yaml", "host/data/topics.yaml"]
)
def test_knows_the_files_of_data(file):
    """A collection has one file, and host/ may have another."""
    assert stray_data(file) is None


@pytest.mark.parametrize(
    "file",
    ["content/press/x", "host/content/pages/y.md", "content/images/2017/A.JPG"],
)
def test_knows_the_files_of_content(file):
    """Texts have their own folders, and images theirs."""
    assert stray_content(file) is None


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("data/citys.yaml", "cities.yaml"),
        ("data/cities.yml", "cities.yaml"),
        ("data/old/cities.yaml", "cities.yaml"),
        ("host/data/site.yaml", "host/site.yaml"),
    ],
)
def test_proposes_a_name(file, hint):
    """A misspelt file is not skipped in silence."""
    problem = stray_data(file)

    assert ("file_is_known", hint) == (problem.rule, problem.values["better"])


@pytest.mark.parametrize(
    "file", ["content/a.md", "content/press/2017/a.fr.md", "content/images/a.pdf"]
)
def test_says_where_content_goes(file):
    """Nor is a text in a folder of its own, nor what is no image."""
    assert "file_is_known" == stray_content(file).rule


@pytest.mark.parametrize(
    ("file", "is_known"),
    [
        ("host/site.yaml", True),
        ("host/host.css", True),
        ("host/README.md", True),
        ("host/templates/partials/footer.html", True),
        ("host/translations/it/LC_MESSAGES/messages.po", True),
        ("host/translations/it/messages.po", False),
        ("host/site.yml", False),
        ("host/images/a.png", False),
    ],
)
def test_knows_the_files_of_a_host_city(file, is_known):
    """What a host city puts in another place would change nothing: it is told so."""
    assert is_known == (stray_host(file) is None)


def test_data_and_texts_of_a_host_city_are_known_elsewhere(tmp_path):
    """Each file of host/ is judged once."""
    for name in ("host/data/a.yaml", "host/content/press/a.fr.md", "host/a.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert ["host/a.yaml"] == list(host_files(tmp_path))


def test_hidden_files_are_nobodys(tmp_path):
    """What a system or an editor leaves behind its dot is left alone."""
    for name in ("data/.DS_Store", "content/.git/x", "content/press/a.fr.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    assert [] == list(data_files(tmp_path))
    assert ["content/press/a.fr.md"] == list(content_files(tmp_path))


def test_files_are_in_the_order_of_their_folders(tmp_path):
    """On every system; what is hidden is none of them, nor is a folder."""
    for file in ("a-b/x.md", "a/x.md", "a/.x.md", ".a/x.md", "B.md"):
        path = tmp_path / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = ["content/B.md", "content/a/x.md", "content/a-b/x.md"]

    assert found == [*content_files(tmp_path)]
