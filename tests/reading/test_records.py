"""The records of data/, and those that host/ puts over them."""

from __future__ import annotations

import pytest

from plugins.reading.records import read_records, read_settings


@pytest.fixture
def root(tmp_path):
    (tmp_path / "data").mkdir()
    (tmp_path / "host/data").mkdir(parents=True)
    return tmp_path


def values(records):
    return [record.value for record in records.written]


def test_host_adds_and_overrides(root):
    """A known id overrides field by field, and a new one adds a record."""
    (root / "data/topics.yaml").write_text(
        "topics:\n  - id: a\n    kind: theme\n    hashtag: A\n"
    )
    (root / "host/data/topics.yaml").write_text(
        "topics:\n  - id: a\n    hashtag: B\n  - id: c\n"
    )

    records = read_records(root, "topics")

    assert [{"id": "a", "kind": "theme", "hashtag": "B"}, {"id": "c"}] == values(
        records
    )
    assert "host/data/topics.yaml" == records.written[0].mark(("hashtag",)).file


def test_host_overrides_settings(root):
    """host/site.yaml has the last word on each field that it has."""
    (root / "data/site.yaml").write_text("site:\n  url: a\n  secretariat: b\n")
    (root / "host/site.yaml").write_text("site:\n  url: c\n")

    assert [{"url": "c", "secretariat": "b"}] == values(read_settings(root))


def test_a_broken_overlay_leaves_the_rest(root):
    """What the network wrote is checked, whatever the host city broke."""
    (root / "data/site.yaml").write_text("site:\n  url: a\n")
    (root / "host/site.yaml").write_text("site: b\n")

    records = read_settings(root)

    assert ([{"url": "a"}], False) == (values(records), records.is_whole)
    assert ["host/site.yaml"] == [problem.at.file for problem in records.problems]


def test_tells_both_places_of_an_id(root):
    """The first of two records is kept."""
    (root / "data/topics.yaml").write_text("topics:\n  - id: a\n  - x: y\n  - id: a\n")

    records = read_records(root, "topics")

    assert [{"id": "a"}, {"x": "y"}] == values(records)
    assert [("id_is_unique", 4, "2")] == [
        (one.rule, one.at.line, one.values["line"]) for one in records.problems
    ]
