"""The task that checks, on the site itself."""

from __future__ import annotations

import json

import pytest
from invoke.context import Context

from plugins.tasks import checking
from tests.checks.overlay import lay

WRONG = {"data/cities.yaml": {"change": {"country: NO": "country: XX"}}}


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    """No test depends on the machine that runs it."""
    for name in ("GITHUB_ACTIONS", "GITLAB_CI", "LANGUAGE", "LC_ALL", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def small(tmp_path, monkeypatch):
    """The small site, as the one that is checked."""
    monkeypatch.setattr(checking, "ROOT", lay({}, tmp_path))
    return tmp_path


def test_this_site_is_in_order(capsys):
    """What is published has no mistake, and whoever checks is told so."""
    checking.check.body(Context(), lang="fr")

    assert "erreur" not in capsys.readouterr().out


def test_mistake_ends_with_a_status(small, capsys):
    """A forge stops at it; the report is on the stream of errors."""
    lay(WRONG, small)
    with pytest.raises(SystemExit) as end:
        checking.check.body(Context())

    said = capsys.readouterr()
    assert (1, "") == (end.value.code, said.out)
    assert "data/cities.yaml:34:14: error: " in said.err


def test_check_writes_nothing(small):
    """Who only checks changes no file."""
    before = {path: path.stat().st_mtime_ns for path in small.rglob("*")}
    checking.check.body(Context())

    assert before == {path: path.stat().st_mtime_ns for path in small.rglob("*")}


def test_report_goes_to_a_file(small, tmp_path_factory):
    """GitLab takes it from there, whether or not there is a mistake."""
    file = tmp_path_factory.mktemp("report") / "quality.json"
    checking.check.body(Context(), format="gitlab", to=str(file))
    assert [] == json.loads(file.read_text("utf-8"))

    lay(WRONG, small)
    with pytest.raises(SystemExit):
        checking.check.body(Context(), format="gitlab", to=str(file))
    assert 1 == len(json.loads(file.read_text("utf-8")))


def test_annotations_go_to_the_log(small, capsys, monkeypatch):
    """On a machine of GitHub they need no option."""
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    lay(WRONG, small)
    with pytest.raises(SystemExit):
        checking.check.body(Context())

    assert capsys.readouterr().out.startswith("::error file=data/cities.yaml,")


def test_a_rule_is_explained_in_the_language_of_who_asks(capsys):
    """The name that a report gave is enough."""
    checking.explain.body(Context(), rule="file_is_utf_8", lang="fr")

    assert "Un fichier est enregistré en UTF-8." in capsys.readouterr().out


def test_rules_are_listed(capsys):
    """All are, area by area."""
    checking.rules.body(Context(), lang="es")

    assert "\n  file_is_utf_8: Un archivo se guarda en UTF-8.\n" in (
        capsys.readouterr().out
    )


def test_unknown_rule_is_told_with_the_nearest():
    """A slip of the finger is put right."""
    with pytest.raises(SystemExit, match="Did you mean “file_is_utf_8”"):
        checking.explain.body(Context(), rule="file-is-utf8", lang="en")


def test_chance_finds_nothing(capfd):
    """Every reader takes a few hundred inputs that nobody meant."""
    checking.fuzz.body(Context(), count=250, seed=1)

    assert capfd.readouterr().out.startswith("250 inputs, 0 faults, ")


def test_build_over_an_earlier_one_is_a_clean_one(capfd):
    """After each of a row of edits, every byte is that of a build that kept nothing."""
    checking.prove.body(Context(), count=25, seed=1)

    assert capfd.readouterr().out.endswith(", 0 faults\n")


def test_unknown_format_is_a_sentence():
    """Nothing is read, and no traceback is shown."""
    with pytest.raises(SystemExit, match="write one of text, github, gitlab"):
        checking.check.body(Context(), format="gitbub")
