"""The jobs that visit other sites once a week, on each kind of forge."""

import re
from pathlib import Path

import pytest
import yaml
from invoke.tasks import Task

import tasks

ROOT = Path(__file__).parent.parent
JOBS = (
    ".github/workflows/links.yml",
    ".forgejo/workflows/links.yml",
    ".gitlab/links.yml",
)
KNOWN = {task.name for task in vars(tasks).values() if isinstance(task, Task)}
PINNED = re.compile(r"\buses: \S+@[0-9a-f]{40} # v[\d.]+$", re.MULTILINE)


@pytest.mark.parametrize("job", JOBS)
def test_job_runs_tasks_that_there_are(job):
    """It visits the links, then tells what to do."""
    text = (ROOT / job).read_text("utf-8")
    ran = re.findall(r"python3 tasks\.py (\S+)", text.replace("`", " "))

    assert {"links", "today"} == set(ran) <= KNOWN


@pytest.mark.parametrize("job", JOBS)
def test_job_runs_on_a_schedule_alone(job):
    """No pull request, and no stranger's text, starts it."""
    told = yaml.safe_load((ROOT / job).read_text("utf-8"))
    events = told.get(True)  # the word "on", to YAML 1.1
    rules = [*events] if events else told["links"]["rules"]

    assert rules in (
        ["schedule", "workflow_dispatch"],
        [{"if": '$CI_PIPELINE_SOURCE == "schedule"'}],
    )


@pytest.mark.parametrize("job", JOBS)
def test_job_uses_what_cannot_change(job):
    """What others wrote is named by its commit, with its version beside it."""
    text = (ROOT / job).read_text("utf-8")

    assert text.count("uses:") == len(PINNED.findall(text))
