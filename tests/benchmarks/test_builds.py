"""The order of builds, and what is asked of each; no tool is started."""

import pytest

from benchmarks.builds import AFTER, COLD, SAME, UnshownError, measure_builds
from benchmarks.meter import Cost
from benchmarks.tools import Edit, Tool

COST = Cost(1.0, 1.0, 1)


def tool(folder, name):
    """Return a tool that has a text and its page."""
    place = folder / name
    place.mkdir()
    (place / "in.txt").write_text("name: A\n", "utf-8")
    edits = {"a value": Edit("in.txt", "A", "{n}", "index.html")}
    return Tool(name, place, (), "out", edits, kept=("cache",))


def make(tool):
    """Build: the page is the text."""
    page = tool.folder / tool.output / "index.html"
    page.parent.mkdir(exist_ok=True)
    page.write_text((tool.folder / "in.txt").read_text("utf-8"), "utf-8")


def test_tools_take_turns(tmp_path):
    """Each build of all tools, then the next; pages are compared after the first."""
    tools = [tool(tmp_path, name) for name in ("one", "two")]
    done = []

    def run(each):
        is_cold = not (each.folder / each.output).exists()
        make(each)
        done.append(f"{each.name}{' cold' if is_cold else ''}")
        return COST

    figures = measure_builds(tools, 2, lambda: done.append("check"), run)

    cold, warm = ["one cold", "two cold"], ["one", "two"]
    assert [*cold, "check", *warm, *warm, *cold, *warm, *warm] == done
    assert figures == {
        kind: {"one": [COST, COST], "two": [COST, COST]}
        for kind in (COLD, SAME, AFTER.format(kind="a value"))
    }


def test_build_that_does_not_show_the_edit_is_no_figure(tmp_path):
    """A tool that is fast because it made nothing anew is found out."""
    one = tool(tmp_path, "one")

    def run(each):
        if not (each.folder / each.output).exists():
            make(each)
        return COST

    with pytest.raises(UnshownError, match="one does not show the edit of a value"):
        measure_builds([one], 1, lambda: None, run)
