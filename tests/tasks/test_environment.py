import ast
import sys
from pathlib import Path

import pytest

from plugins.tasks import environment

PYTHON = Path("python")


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A project with two locks, and a record of what is done to its .venv."""
    done = []
    names = {"VENV": ".venv", "STAMPS": "stamps", "RUNTIME": "run", "DEV": "dev"}
    for name, path in names.items():
        monkeypatch.setattr(environment, name, tmp_path / path)
    for name in ("make_environment", "install_packages"):
        monkeypatch.setattr(environment, name, lambda *_, name=name: done.append(name))
    environment.RUNTIME.write_text("pelican==4.12.0", "utf-8")
    environment.DEV.write_text("pelican==4.12.0 pytest==9.2.0", "utf-8")
    return done


@pytest.mark.usefixtures("place")
def test_stamp_tells_locks_apart():
    """Two locks have two stamps, and the same lock always has the same one."""
    first = environment.stamp(environment.RUNTIME)

    assert first == environment.stamp(environment.RUNTIME)
    assert first != environment.stamp(environment.DEV)


@pytest.mark.usefixtures("place")
def test_stamp_tells_pythons_apart(monkeypatch):
    """Another version of Python needs another environment."""
    before = environment.stamp(environment.RUNTIME)
    monkeypatch.setattr(sys, "version_info", (3, 99, 0))

    assert environment.stamp(environment.RUNTIME) != before


def test_second_start_installs_nothing(place):
    """What the first start installed, the second one finds."""
    environment.install(PYTHON, environment.RUNTIME)
    environment.install(PYTHON, environment.RUNTIME)

    assert place == ["make_environment", "install_packages"]


def test_dev_lock_has_the_runtime_too(place):
    """After the tests' packages, a build has nothing more to install."""
    environment.install(PYTHON, environment.DEV)
    environment.install(PYTHON, environment.RUNTIME)

    assert place == ["make_environment", "install_packages"]


def test_dev_joins_the_runtime(place):
    """The tests' packages are added to those that are there."""
    environment.install(PYTHON, environment.RUNTIME)
    environment.install(PYTHON, environment.DEV)

    assert place == ["make_environment", "install_packages", "install_packages"]


def test_changed_lock_begins_afresh(place):
    """Nothing that an older lock installed is left in .venv."""
    environment.install(PYTHON, environment.RUNTIME)
    environment.RUNTIME.write_text("pelican==4.13.0", "utf-8")
    environment.install(PYTHON, environment.RUNTIME)

    assert place == ["make_environment", "install_packages"] * 2


def test_environment_in_use_is_not_removed(place, monkeypatch):
    """Started by .venv's own Python, the tasks install without making it anew."""
    monkeypatch.setattr(sys, "prefix", str(environment.VENV))
    environment.install(PYTHON, environment.RUNTIME)

    assert place == ["install_packages"]


def test_python_without_venv_is_told_in_a_sentence(monkeypatch):
    """Debian's Python without python3-venv names the package to install."""
    monkeypatch.setattr(environment.importlib.util, "find_spec", lambda _: None)

    with pytest.raises(SystemExit, match="apt install python3-venv"):
        environment.make_environment()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "WARNING: Retrying after connection broken by 'NewConnectionError'",
            "The packages could not be fetched: is this computer online? Try again.",
        ),
        (
            "ERROR: WRONG\n",
            "ERROR: WRONG\nThe packages could not be installed; pip says why, above.",
        ),
    ],
)
def test_failed_installation_is_told_in_a_sentence(said, told):
    """A computer without network is told so; any other failure keeps pip's words."""
    assert told == environment.why_not_installed(said)


def test_nothing_is_needed_before_the_installation():
    """What runs before .venv is there imports the standard library alone."""
    module = ast.parse(Path(environment.__file__).read_text("utf-8"))
    names = {
        name.partition(".")[0]
        for node in ast.walk(module)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in (
            [node.module]
            if isinstance(node, ast.ImportFrom)
            else [alias.name for alias in node.names]
        )
    }

    assert set() == names - sys.stdlib_module_names


def test_old_python_can_read_the_refusal():
    """tasks.py is no syntax error to Python 3.6, which can then say what it lacks."""
    source = (environment.ROOT / "tasks.py").read_text("utf-8")

    assert ast.parse(source, feature_version=(3, 6))
    assert "from __future__" not in source
