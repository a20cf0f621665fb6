import re
import tomllib
from pathlib import Path

import pytest
from invoke.context import Context

import tasks
from plugins.tasks.environment import DEV, NEED_DEV, ROOT, RUNTIME

PIN = re.compile(r"^([a-z0-9-]+)==(\S+)", re.MULTILINE)


@pytest.fixture
def commands(monkeypatch):
    """The commands that tasks run, none of which is run, with their statuses."""
    ran = []
    statuses = []

    def run(*command):
        ran.append([Path(part).name for part in command[1:]])
        return statuses.pop(0) if statuses else 0

    monkeypatch.setattr(tasks, "run", run)
    monkeypatch.setattr("sys.argv", ["invoke"])
    monkeypatch.setenv("LANGUAGE", "")  # what a task sets ends with the test
    return ran, statuses


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        (["invoke", "build"], []),
        (["invoke", "build", "--"], []),
        (["invoke", "build", "--", "-e", 'X="a b"'], ["-e", 'X="a b"']),
    ],
)
def test_what_follows_two_hyphens_is_for_pelican(typed, expected):
    """Pelican gets the arguments after ``--`` as they were typed, spaces included."""
    assert expected == tasks.passed_on(typed)


@pytest.mark.parametrize(
    ("options", "extra", "expected"),
    [
        ([], {}, []),
        (["-v"], {"TODAY": ""}, ["-v"]),
        ([], {"TODAY": "2026-01-31"}, ["-e", 'TODAY="2026-01-31"']),
        (["-v"], {"PUBLISH": True}, ["-v", "-e", "PUBLISH=true"]),
        (["-e", "X=3", "-v"], {"Y": True}, ["-e", "Y=true", "X=3", "-v"]),
    ],
)
def test_settings_join_those_typed(options, extra, expected):
    """Pelican hears one ``-e`` only: ours and the typed ones share it."""
    assert expected == tasks.with_settings(options, extra)


def test_build_ends_as_pelican_does(commands):
    """The exit status of Pelican is that of the task."""
    _, statuses = commands
    statuses.append(3)

    with pytest.raises(SystemExit) as end:
        tasks.build(Context())

    assert end.value.code == 3


def test_build_asks_for_strictness_and_language(commands):
    """A warning stops a build, and its report speaks the language asked for."""
    ran, _ = commands
    tasks.build(Context(), lang="fr", today="2026-01-31")

    assert "--fatal warnings" in " ".join(ran[0])
    assert 'TODAY="2026-01-31"' in ran[0]
    assert tasks.os.environ["LANGUAGE"] == "fr"


def test_impossible_day_is_told_in_a_sentence():
    """A day that is not one is refused before Pelican starts."""
    with pytest.raises(SystemExit, match="write year-month-day"):
        tasks.check_day("31/01/2026")


def test_nginx_is_told_of_the_published_site(commands):
    """What nginx includes is written where it is asked for, of what is published."""
    ran, _ = commands
    tasks.nginx(Context(), to="site.conf")

    assert "publishconf.py" in ran[0]
    assert 'NGINX_CONF="site.conf"' in ran[0]


def test_publishing_nowhere_is_refused(commands):
    """Without a destination nothing is built, and nothing is copied."""
    ran, _ = commands

    with pytest.raises(SystemExit, match="Where to"):
        tasks.publish(Context(), to="")

    assert ran == []


def test_every_linter_runs_even_after_a_fault(commands):
    """One run reports the faults of every linter, and fails for any of them."""
    ran, statuses = commands
    statuses += [1, 0, 1, 0]

    assert tasks.lint_all() == ["Format", "Types"]
    assert len(ran) == len(tasks.LINTERS)


@pytest.mark.parametrize(
    ("results", "expected"),
    [
        ([0, 1, 0, 0, 0], "Not in order: Lint."),
        ([0, 0, 0, 0, 1], "Not in order: Tests."),
        ([1, 0, 0, 1, 1], "Not in order: Format, Imports, Tests."),
    ],
)
def test_what_is_not_in_order_is_named(commands, results, expected):
    """Whatever fails, everything runs, and the last line names what failed."""
    ran, statuses = commands
    statuses += results

    with pytest.raises(SystemExit, match=expected):
        tasks.test(Context())

    assert len(results) == len(ran)


def test_tests_run_cheapest_first():
    """Whole sites come after units, and browsers last."""
    names = ["browser", "checks", "site", "test_docs.py"]
    ordered = sorted(map(Path, names), key=tasks.cheapest_first)

    assert [path.name for path in ordered] == [
        "checks",
        "test_docs.py",
        "site",
        "browser",
    ]


def test_development_tasks_are_tasks():
    """Each task that needs the tests' packages exists under that name."""
    names = {name for name in dir(tasks) if hasattr(getattr(tasks, name), "called")}

    assert set() == NEED_DEV - names


def test_locks_agree():
    """What builds the site has the same version in both locks."""
    runtime = dict(PIN.findall(RUNTIME.read_text("utf-8")))
    dev = dict(PIN.findall(DEV.read_text("utf-8")))

    assert runtime == {name: dev[name] for name in runtime}


@pytest.mark.parametrize("lock", [RUNTIME, DEV], ids=lambda lock: lock.name)
def test_lock_is_for_any_computer(lock):
    """A lock names no server and no folder, and every package has its hashes."""
    text = lock.read_text("utf-8")
    packages = re.split(r"\n(?=[a-z])", text)[1:]

    assert re.findall(r"://|--index|--find-links|file:", text) == []
    assert [package for package in packages if "--hash=sha256:" not in package] == []


def test_locks_have_all_that_is_asked():
    """Each dependency of pyproject.toml is in its lock: `inv lock` was run."""
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = {
        RUNTIME: asked["project"]["dependencies"],
        DEV: asked["dependency-groups"]["dev"],
    }

    for lock, lines in wanted.items():
        names = {re.match(r"[\w-]+", line)[0].lower() for line in lines}
        assert set() == names - dict(PIN.findall(lock.read_text("utf-8"))).keys()
