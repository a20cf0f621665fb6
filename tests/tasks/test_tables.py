from pathlib import Path

import pytest
from invoke.context import Context

import tasks
from plugins.tasks import tables
from tests.building import lay

TOPICS = "data/topics.yaml"


@pytest.fixture
def site(monkeypatch, tmp_path):
    """A site of its own, and no terminal; tables stand in the working directory."""
    root = lay(tmp_path / "site")
    monkeypatch.setattr(tables, "ROOT", root)
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    monkeypatch.chdir(tmp_path)
    return root


def exported(old="", new=""):
    """Return the table of the topics, edited."""
    tables.export.body(Context(), "topics", "topics.csv", lang="en")
    table = Path("topics.csv")
    text = table.read_text("utf-8")
    assert old in text
    table.write_text(text.replace(old, new), "utf-8")
    return "topics.csv"


def test_tasks_have_the_names_that_editors_type():
    """`inv export`, `inv import`."""
    assert ("export", "import") == (tasks.export.name, tasks.import_.name)


def test_table_changes_one_line(site, capsys):
    """The difference is told, and written where it was agreed to."""
    before = (site / TOPICS).read_text("utf-8")
    tables.import_.body(Context(), exported("Berges", "Rives"), yes=True, lang="en")
    told = capsys.readouterr().out

    assert before.replace("Berges", "Rives") == (site / TOPICS).read_text("utf-8")
    assert "Name – fr (name.fr): Berges → Rives" in told
    assert "Written: data/topics.yaml." in told


def test_without_a_terminal_nothing_is_written(site, capsys):
    """The option that would agree is told."""
    before = (site / TOPICS).read_bytes()
    tables.import_.body(Context(), exported("Berges", "Rives"), lang="en")

    assert before == (site / TOPICS).read_bytes()
    assert "--yes" in capsys.readouterr().out


@pytest.mark.parametrize(("typed", "is_written"), [("y", True), ("", False)])
def test_editor_is_asked(site, monkeypatch, typed, is_written):
    """Only a yes is one."""
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda _: typed)
    tables.import_.body(Context(), exported("Berges", "Rives"), lang="en")

    assert is_written == ("Rives" in (site / TOPICS).read_text("utf-8"))


@pytest.mark.usefixtures("site")
def test_mistake_ends_the_task():
    """With a sentence in the editor's language, and without a traceback."""
    table = exported("river-banks,subject", "river-banks,sujet")

    with pytest.raises(SystemExit, match=r"topics\.csv:B2: erreur : « sujet »"):
        tables.import_.body(Context(), table, yes=True, lang="fr")
    with pytest.raises(SystemExit, match=r"existe déjà"):
        tables.export.body(Context(), "topics", "topics.csv", lang="fr")
    with pytest.raises(SystemExit, match=r"nowhere\.csv"):
        tables.import_.body(Context(), "nowhere.csv", lang="fr")


def test_site_with_mistakes_has_no_tables(site, capsys):
    """They are told first, as `inv check` does."""
    file = site / TOPICS
    file.write_text(file.read_text("utf-8").replace("subject", "sujet"), "utf-8")

    with pytest.raises(SystemExit, match=r"^First put this right"):
        tables.export.body(Context(), "topics", "topics.csv", lang="en")
    assert "data/topics.yaml:3" in capsys.readouterr().err


@pytest.mark.usefixtures("site")
def test_missing_packages_are_told(monkeypatch):
    """Who has no openpyxl reads what to type."""
    monkeypatch.setitem(__import__("sys").modules, "openpyxl", None)

    with pytest.raises(SystemExit, match=r"pip install .*openpyxl"):
        tables.export.body(Context(), "topics", "topics.xlsx", lang="en")
