"""The tasks that tell what to do, on the site itself and on a small one."""

from __future__ import annotations

import json

import pytest
from invoke.context import Context

from plugins.editing import link_visits
from plugins.editing.link_visits import Answer
from plugins.tasks import today
from tests.checks.overlay import lay

ARTICLE = "https://example.net/article"
OUTSIDE = {
    "data/sources.yaml": {"change": {"https://example.org/article": ARTICLE}},
}
WRONG = {"data/cities.yaml": {"change": {"country: NO": "country: XX"}}}


@pytest.fixture
def small(tmp_path, monkeypatch):
    """The small site with a link to another, on a fixed day, far from any network."""
    monkeypatch.setattr(today, "ROOT", lay(OUTSIDE, tmp_path))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795344000")  # 2026-11-22
    asked = []

    def ask(method, address):
        asked.append((method, address))
        return Answer("gone", "404")

    monkeypatch.setattr(link_visits, "asker", lambda _site: ask)
    monkeypatch.setattr(link_visits, "PAUSE", 0.0)
    monkeypatch.setattr(link_visits, "slowly", lambda ask: ask)
    return tmp_path, asked


def test_page_is_in_the_readers_language(capsys):
    """The words of this site's catalogs, and dates as the language writes them."""
    today.to_do.body(Context(), lang="fr")
    said = capsys.readouterr().out

    assert said.startswith("À faire aujourd'hui, ")
    assert "What" not in said


def test_links_are_visited_and_told_the_next_time(small, capsys):
    """The check writes a dated file, and the page reads it."""
    root, asked = small
    today.links.body(Context())
    written = json.loads((root / "checked/links.json").read_text("utf-8"))
    capsys.readouterr()
    today.to_do.body(Context(), lang="en", all=True, markdown=True)
    page = capsys.readouterr().out

    assert [("HEAD", ARTICLE), ("GET", ARTICLE)] == asked
    assert ("2026-11-22", 1) == (written["checked"], written["count"])
    assert [ARTICLE] == [each["address"] for each in written["failing"]]
    assert page.startswith("# What to do today, 22 November 2026\n")
    assert f"* {ARTICLE}: the page is no longer there (404)" in page
    assert "  → `data/sources.yaml:11`" in page


def test_computer_without_a_network_writes_nothing(small, monkeypatch):
    """Where no site at all is found, the links are not what is broken."""
    root, _ = small
    nowhere = Answer("no-site", "Name or service not known")
    monkeypatch.setattr(link_visits, "asker", lambda _site: lambda *_: nowhere)
    with pytest.raises(SystemExit, match="on the network"):
        today.links.body(Context())

    assert not (root / "checked").exists()


def test_links_wait_for_what_is_wrong(small):
    """Which addresses there are is known once data can be read."""
    root, asked = small
    lay(WRONG, root)
    with pytest.raises(SystemExit, match=r"tasks\.py check"):
        today.links.body(Context())

    assert [] == asked
