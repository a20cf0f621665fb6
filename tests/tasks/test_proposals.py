import re
import shutil
import subprocess

import pytest
from invoke.context import Context

from plugins.tasks import proposals
from tests.building import ROOT, lay


@pytest.fixture
def builds(monkeypatch):
    """The builds that are asked for, none of which is made."""
    asked = []

    def build(root, *options, **_):
        asked.append((root, options))
        return 0

    monkeypatch.setattr(proposals, "_build", build)
    return asked


def test_site_as_it_is_published(builds):
    """Into output/, with addresses that begin at its root."""
    proposals.preview(Context())

    assert builds == [(proposals.ROOT, ())]


def test_site_that_opens_from_the_disk(builds, tmp_path):
    """Where it is asked for, with addresses that begin at each page."""
    proposals.preview(Context(), to=str(tmp_path))
    ((_, options),) = builds

    assert options == ("-o", str(tmp_path), "-e", "FROM_DISK=true")


def test_failed_build_is_the_end(monkeypatch):
    """The exit status is that of the build."""
    monkeypatch.setattr(proposals, "_build", lambda *_: 3)

    with pytest.raises(SystemExit) as end:
        proposals.preview(Context())

    assert end.value.code == 3


def test_unknown_commit_is_told_in_a_sentence():
    """Nothing is built for a word that git does not know."""
    with pytest.raises(SystemExit, match="git has no such commit"):
        proposals.summary(Context(), against="no-such-branch")


def git(root, *words):
    """Run git in *root*."""
    name = "-c", "user.name=x", "-c", "user.email=x@x.example"
    command = ["git", *name, *words]
    subprocess.run(command, cwd=root, check=True, capture_output=True)  # noqa: S603 - our own words


@pytest.fixture
def project(tmp_path):
    """The small site in a repository, with a city renamed since the last commit."""
    root = lay(tmp_path / "site")
    (root / ".gitignore").write_text("/.cache\n", "utf-8")
    shutil.copytree(ROOT / ".cache", root / ".cache", dirs_exist_ok=True)
    git(root, "init", "-b", "main")
    git(root, "add", ".")
    git(root, "commit", "-m", "x")
    cities = root / "data/cities.yaml"
    text = cities.read_text("utf-8").replace("name: Porto", "name: Gaia")
    cities.write_text(text, "utf-8")
    return root


def test_change_is_told_in_words(project, monkeypatch):
    """Which record and which pages, into the file of the forge, after what is there."""
    monkeypatch.setattr(proposals, "ROOT", project)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    said = project / "summary.md"
    said.write_text("before\n", "utf-8")
    proposals.summary(Context(), against="main", lang="fr", to=str(said))
    text = said.read_text("utf-8")

    assert text.startswith("before\n# Ce que")
    assert "Modifications : Gaia" in text
    assert re.search(r"^\| /\S+ \| [\d.]+ → [\d.]+ \|$", text, re.MULTILINE)


def test_built_site_opens_from_the_disk(tmp_path, monkeypatch):
    """Each link of each page leads to a file, from the folder of the page."""
    root = lay(tmp_path / "site")
    monkeypatch.setattr(proposals, "ROOT", root)
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    proposals.preview(Context(), to=str(tmp_path / "out"))
    html = (tmp_path / "out/fr/villes/porto/index.html").read_text("utf-8")

    assert 'href="../../../en/cities/porto/index.html"' in html
    assert 'href="/' not in html
