import pytest
from invoke.context import Context

import tasks
from plugins.tasks import importing, writing
from tests.building import lay
from tests.editing.releases.documents import TEXT


@pytest.fixture
def site(monkeypatch, tmp_path):
    """A site of its own, and nobody to ask."""
    root = lay(tmp_path / "site")
    monkeypatch.setattr(importing, "ROOT", root)
    monkeypatch.setattr(writing, "ROOT", root)
    monkeypatch.setenv("CI", "true")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "release.txt").write_text(TEXT, "utf-8")
    return root


def test_task_has_the_name_that_editors_type():
    """`inv import-release`."""
    assert "import_release" == tasks.import_release.name


def test_release_is_written(site, capsys):
    """With every answer given as an option, nothing is asked."""
    importing.import_release.body(
        Context(), "release.txt", sources="founding-act", slug="oslo", lang="en"
    )

    assert (site / "content/press/2019-03-05-oslo.fr.md").is_file()
    assert "Written: content/press/2019-03-05-oslo.fr.md" in capsys.readouterr().out


def test_missing_answer_ends_the_task(site):
    """And nothing is written."""
    with pytest.raises(SystemExit, match=r"--sources is missing"):
        importing.import_release.body(Context(), "release.txt", lang="en")

    assert [] == list(site.glob("content/press/2019-03-05*"))
