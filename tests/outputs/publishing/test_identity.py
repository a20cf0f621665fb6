"""What every page depends on."""

from __future__ import annotations

import pytest

from plugins.outputs.publishing.identity import digest_of_files, identity


@pytest.fixture
def theme(tmp_path):
    """A theme of three files."""
    for name in ("templates/a.html", "static/css/a.css", "typst/a.typ"):
        (tmp_path / name).parent.mkdir(parents=True)
        (tmp_path / name).write_text("a")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "is_another"),
    [
        ("typst/a.typ", True),
        ("typst/b.typ", True),
        ("templates/a.html", False),
        ("static/css/a.css", False),
    ],
)
def test_files_that_no_page_notes_count(theme, name, is_another):
    """Templates and styles are noted by the pages that read them."""
    before = identity(theme, {}, None)
    (theme / name).write_text("b")

    assert is_another == (before != identity(theme, {}, None))


@pytest.mark.parametrize(
    ("settings", "is_another"),
    [
        ({"PUBLISH": True}, True),
        ({"EXTRA": {"a": (1, {"x"})}}, True),
        ({"OUTPUT_PATH": "b"}, False),
        ({"TODAY": "2026-01-02"}, False),
        ({"NETWORK": object()}, True),
    ],
)
def test_settings_count_but_for_where_and_when(theme, settings, is_another):
    """The same site in another folder is the same; pages note the day."""
    given = {"OUTPUT_PATH": "a", "TODAY": None}
    before = identity(theme, given, None)

    assert is_another == (before != identity(theme, given | settings, None))


def test_is_the_same_in_each_process(theme):
    """What has no value of its own counts by its kind, and not by its address."""
    assert len({identity(theme, {"X": object()}, None) for _ in range(3)}) == 1


def test_what_the_site_says_counts(theme):
    """Each page has its name and its menu."""
    assert identity(theme, {}, {"a": 1}) != identity(theme, {}, {"a": 2})


def test_a_file_of_another_name_is_another(theme):
    """Not only what files hold."""
    before = digest_of_files(theme)
    (theme / "typst/a.typ").rename(theme / "typst/b.typ")

    assert before != digest_of_files(theme)
