"""Problems as the report that GitLab compares between branches."""

from __future__ import annotations

import json
from gettext import NullTranslations

from plugins.domain.problem import Mark, Problem
from plugins.outputs.editors.code_quality import render_code_quality
from plugins.reading.catalogs import read_catalog
from plugins.tasks.environment import ROOT

ENGLISH = NullTranslations()


def findings(*problems, catalog=ENGLISH):
    return json.loads(render_code_quality(problems, catalog))


def problem(line, excerpt="host: brague", **given):
    at = Mark("data/editions.yaml", line, 7, 6, (excerpt,))
    return Problem("reference_is_known", "{id} is gone.", at, {"id": "X"}, **given)


def test_a_finding_has_what_gitlab_needs():
    """Each of the five required properties is there, and an error blocks."""
    (found,) = findings(problem(4, hint="Mend it."))

    assert 64 == len(found.pop("fingerprint"))
    assert {
        "description": "X is gone. Mend it.",
        "check_name": "reference_is_known",
        "severity": "blocker",
        "location": {"path": "data/editions.yaml", "lines": {"begin": 4}},
    } == found


def test_warning_does_not_block():
    """GitLab shows it as minor."""
    assert ["minor"] == [
        found["severity"] for found in findings(problem(4, severity="warning"))
    ]


def test_fingerprint_outlives_lines_above():
    """The same mistake further down, or told in French, is no new one for GitLab."""
    french = read_catalog(ROOT, "fr")
    (before,) = findings(problem(4))
    (after,) = findings(problem(9), catalog=french)

    assert before["fingerprint"] == after["fingerprint"]


def test_every_fingerprint_is_its_own():
    """Two equal lines are two findings; another line is another one."""
    found = findings(problem(4), problem(9), problem(12, "host: other"))

    assert 3 == len({each["fingerprint"] for each in found})


def test_all_well_is_an_empty_list():
    """GitLab then tells what was put right."""
    assert [] == findings()


def test_a_file_that_is_wrong_throughout_does_not_fill_the_report():
    """A hundred are told, and how many others there are, as a finding of its own."""
    found = findings(*map(problem, range(1, 15_001)))

    assert 101 == len(found)
    assert 101 == len({each["fingerprint"] for each in found})
    assert found[-1]["description"] == (
        "data/editions.yaml: 14900 more to put right are not shown here."
    )
