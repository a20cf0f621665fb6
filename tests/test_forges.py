"""What forges run when a change is proposed: tasks that exist, and nothing unpinned."""

from __future__ import annotations

import re
from inspect import signature
from pathlib import Path

import pytest
import yaml

import tasks

ROOT = Path(__file__).parents[1]
FILES = (
    ".github/workflows/site.yml",
    ".forgejo/workflows/site.yml",
    ".gitlab-ci.yml",
)
CALL = re.compile(r"tasks\.py ([a-z-]+)((?: +--[a-z-]+)?[^\n]*)")
PINNED = re.compile(r"[\w./:-]+@[0-9a-f]{40}")


def read(file):
    """Return what a file for a forge holds, parsed."""
    return yaml.safe_load((ROOT / file).read_text("utf-8"))


def scripts(value):
    """Yield each text in *value*, however deep."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from scripts(each)
    else:
        yield str(value)


@pytest.mark.parametrize("file", FILES)
def test_tasks_exist(file):
    """Each task that a forge calls is one, with the options that it is given."""
    found = CALL.findall("\n".join(scripts(read(file))))
    names = {name for name, _ in found}

    assert {"check", "preview", "summary"} <= names
    for name, given in found:
        task = getattr(tasks, name.replace("-", "_"))
        options = {
            f"--{each.strip('_').replace('_', '-')}"
            for each in signature(task.body).parameters
        }

        assert set(re.findall(r"--[a-z-]+", given)) <= options


@pytest.mark.parametrize("file", FILES)
def test_whole_project_is_tested(file):
    """The content first, which takes a minute; then all that .ci/run runs."""
    assert any(".ci/run" in each for each in scripts(read(file))) or "forgejo" in file


@pytest.mark.parametrize("file", FILES[:2])
def test_actions_are_pinned(file):
    """By their digest: a name may be moved to other code by who owns it."""
    text = (ROOT / file).read_text("utf-8")
    used = re.findall(r"uses: (\S+)", text)

    assert used
    assert [each for each in used if not PINNED.fullmatch(each)] == []


def test_strangers_get_no_secret():
    """A change from a fork runs without any, and may only read."""
    workflow = read(FILES[0])

    assert workflow["permissions"] == {"contents": "read"}
    assert "pull_request_target" not in workflow[True]  # "on", to YAML 1.1
    for file in FILES:
        assert "secrets." not in (ROOT / file).read_text("utf-8")


def test_what_is_proposed_is_no_part_of_a_command():
    """A branch may be called as a command: names come as variables, in quotes."""
    for file in FILES[:2]:
        for line in (ROOT / file).read_text("utf-8").splitlines():
            if re.match(r"\s+(?:- )?run:", line):
                assert "${{" not in line
