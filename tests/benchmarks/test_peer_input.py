"""What each peer is given: the same records and texts, as it wants them."""

import json

import pytest
import yaml

from benchmarks import peer_input
from benchmarks.peer_input import (
    count_nested,
    eleventy_text,
    hugo_text,
    pelican_text,
    write_peer_input,
)
from benchmarks.plain_site import PlainSite, Text

RELEASE = Text(
    "2017-12-05-results",
    "en",
    {
        "title": "Results",
        "summary": "Forty cities",
        "address": "/en/press/2017-12-05-results/",
        "date": "2017-12-05",
        "related": [{"label": "Cities", "of": ["cities/cuneo"]}],
    },
    "\nForty [cities](/en/cities/).\n",
)
PAGE = Text("join", "fr", {"title": "T", "summary": "S", "address": "/fr/j/"}, "\nA\n")
SITE = PlainSite(
    base="https://example.org",
    chrome={"en": {"name": "Network"}},
    words={"en": {"italy-0": "Italy"}},
    lists={"cities": {"name": "Cities", "address": {"en": "/en/cities/"}}},
    records={"cities": [{"id": f"city-{n}", "name": "É", "of": []} for n in range(5)]},
    texts=(RELEASE, PAGE),
)


@pytest.mark.parametrize("peer", ["hugo", "eleventy", "pelican"])
def test_peer_gets_everything(tmp_path, monkeypatch, peer):
    """Its own templates, the records in parts, the words and the texts."""
    monkeypatch.setattr(peer_input, "SHARD", 4)
    folder = tmp_path / peer
    write_peer_input(SITE, peer, folder)

    parts = sorted((folder / "data/cities").iterdir())
    assert [part.name for part in parts] == ["000.yaml", "001.yaml", "002.yaml"]
    read = [record for part in parts for record in yaml.safe_load(part.read_bytes())]
    assert SITE.records["cities"] == read
    said = json.loads((folder / "data/site.json").read_text("utf-8"))
    assert {"base", "chrome", "lists", "words"} == set(said)
    assert {
        f"content/press/{RELEASE.id}.en.md",
        "content/pages/join.fr.md",
    } == {
        path.relative_to(folder).as_posix() for path in folder.rglob("content/*/*.md")
    }


def test_files_are_cut_by_what_is_nested():
    """Hugo counts lists and mappings: one large record has a file of its own."""
    small, large = {"id": "a"}, {"id": "b", "facts": [{"text": "c"}] * 20}
    assert [count_nested(each) for each in (small, large, "text")] == [1, 22, 0]


@pytest.mark.parametrize(
    ("write", "expected"),
    [
        (hugo_text, {"url": "/en/press/2017-12-05-results/", "layout": "release"}),
        (
            eleventy_text,
            {"permalink": "/en/press/2017-12-05-results/index.html", "language": "en"},
        ),
    ],
)
def test_head_is_yaml(write, expected):
    """Hugo and Eleventy read where a text goes, and what is related to it."""
    name, text = write(RELEASE)
    _, head, body = text.split("---\n")

    assert name == "content/press/2017-12-05-results.en.md"
    read = yaml.safe_load(head)
    assert expected.items() <= read.items()
    assert read["related"] == RELEASE.head["related"]
    assert body == RELEASE.body


def test_head_is_lines_for_pelican():
    """Pelican reads a name and a value a line; each language is below its own site."""
    _, text = pelican_text(RELEASE)
    head, _, body = text.partition("\n\n")

    lines = dict(line.split(": ", 1) for line in head.splitlines())
    assert lines["save_as"] == "press/2017-12-05-results/index.html"
    assert json.loads(lines["related"]) == RELEASE.head["related"]
    assert body == RELEASE.body.lstrip()
    assert "save_as: fr/j/index.html" in pelican_text(PAGE)[1]
