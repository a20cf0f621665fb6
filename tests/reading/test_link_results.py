from datetime import date

import pytest

from plugins.domain.link_results import FailingLink, LinkResults
from plugins.outputs.editors.link_results import render_link_results
from plugins.reading.link_results import link_results_path, read_link_results

DAY = date(2026, 11, 22)
RESULTS = LinkResults(
    DAY,
    73,
    (
        FailingLink("https://a.example/é", "gone", date(2026, 11, 15), "404"),
        FailingLink("https://b.example/", "no-site", DAY, "unknown"),
    ),
)


def written(root, text):
    """Return what is read where the results are *text*."""
    path = link_results_path(root)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return read_link_results(root)


def test_reading_gives_back_what_was_written(tmp_path):
    """The next check, and `today`, know what this one found."""
    assert RESULTS == written(tmp_path, render_link_results(RESULTS))


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "{}", '{"checked": "yesterday", "count": 1, "failing": []}']
    + [
        render_link_results(RESULTS).replace(*each)
        for each in (("gone", "odd"), ('"2026-11-15"', "3"), ("73", "null"))
    ],
)
def test_damaged_file_is_none(tmp_path, text):
    """What nobody can read stops nobody: the links count as never checked."""
    assert written(tmp_path, text) is None


def test_host_city_keeps_its_own(tmp_path):
    """One writer a path: the check of a copy does not touch the network's file."""
    assert "checked/links.json" == place(tmp_path)
    (tmp_path / "host").mkdir()
    assert "host/checked/links.json" == place(tmp_path)


def place(root):
    """Return the path of the results below *root*."""
    return link_results_path(root).relative_to(root).as_posix()


def test_no_file_is_none(tmp_path):
    """Before the first check there is nothing."""
    assert read_link_results(tmp_path) is None
