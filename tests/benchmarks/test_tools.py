"""The tools that are measured: what they are given to do."""

from pathlib import Path

import pytest

from benchmarks.installed_peers import InstalledPeers
from benchmarks.results import OURS, WHOLE
from benchmarks.tools import Edit, Tool, hugo, our_tools, pelican

PEERS = InstalledPeers(Path("python"), Path("hugo"), None, None, Path("modules"))


@pytest.fixture
def tool(tmp_path):
    """A tool with a text to edit, an output and a cache."""
    for name in ("out/page.html", "cache/kept", "in.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("name: A\n", "utf-8")
    edits = {"a value": Edit("in.txt", "A", "{n}", "page.html")}
    return Tool("one", tmp_path, (), "out", edits, kept=("cache",))


def test_edits_are_each_of_the_original(tool):
    """A save replaces the last one's text, and undo brings the first back."""
    path = tool.folder / "in.txt"
    assert tool.save("a value", 1) == "Edit00001"
    assert tool.save("a value", 2) == "Edit00002"
    assert path.read_text("utf-8") == "name: Edit00002\n"
    tool.undo()
    assert path.read_text("utf-8") == "name: A\n"


def test_edit_without_its_place_is_a_mistake(tool):
    """A template or a network that changed is no tool that never shows an edit."""
    (tool.folder / "in.txt").write_text("name: B\n", "utf-8")
    with pytest.raises(ValueError, match="'A' is not there to be edited"):
        tool.save("a value", 1)


def test_page_shows_what_is_on_disk(tool):
    """A page that is not there, or not new yet, shows nothing."""
    assert tool.shows("a value", "name: A")
    assert not tool.shows("a value", "Edit00001")
    tool.forget()
    assert not tool.shows("a value", "name: A")


def test_nothing_is_left_of_an_earlier_build(tool):
    """A cold build has neither output nor cache; its input stays."""
    tool.forget()
    assert [path.name for path in tool.folder.iterdir()] == ["in.txt"]


def test_both_of_ours_edit_the_same_files(tmp_path):
    """What one of them saved is the other's to undo."""
    pages, whole = our_tools(tmp_path, is_whole=True)
    assert [pages.name, whole.name] == [OURS, WHOLE]
    assert pages.originals is whole.originals
    assert pages.output != whole.output


def test_edits_fit_what_peers_are_given(tmp_path):
    """Each edits a city and a release where they are; heads of texts differ."""
    for name, text in (("000", "- id: anderson\n"), ("001", "- id: cuneo\n")):
        path = tmp_path / f"data/cities/{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    tools = [hugo(tmp_path, PEERS), pelican(tmp_path, PEERS)]
    assert {"a value", "a text"} == {kind for tool in tools for kind in tool.edits}
    assert {tool.edits["a value"].file for tool in tools} == {"data/cities/001.yaml"}
    assert tools[0].edits["a text"].old == "\n---\n"
    assert tools[1].edits["a text"].old == "\n\n"
