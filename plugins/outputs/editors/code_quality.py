"""Problems as GitLab shows them beside the lines of a merge request.

Source: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from gettext import NullTranslations
from hashlib import sha256
from typing import Any, Final

from plugins.domain.problem import Problem, Severity
from plugins.outputs.editors.told_problem import ToldFile, ToldProblem, told_files

_SEVERITIES: Final[dict[Severity, str]] = {"error": "blocker", "warning": "minor"}

_MORE: Final = "more"  # instead of the name of a rule


def render_code_quality(problems: Iterable[Problem], catalog: NullTranslations) -> str:
    """Return the report as JSON: a list, which is empty when all is well."""
    seen: Counter[str] = Counter()
    files = told_files(problems, catalog)
    found = [finding for file in files for finding in _findings(file, seen)]
    return json.dumps(found, ensure_ascii=False, indent=2)


def _findings(file: ToldFile, seen: Counter[str]) -> Iterator[dict[str, Any]]:
    found = [_finding(one, seen) for one in file.problems]
    yield from found
    if file.more:
        what = f"{file.name}\0{file.severity}\0{_MORE}"
        more = {
            "description": file.more,
            "check_name": _MORE,
            "fingerprint": sha256(what.encode("utf-8", "replace")).hexdigest(),
        }
        yield found[-1] | more


def _finding(one: ToldProblem, seen: Counter[str]) -> dict[str, Any]:
    return {
        "description": " ".join(filter(None, (one.says, one.hint))),
        "check_name": one.rule,
        "fingerprint": _fingerprint(one, seen),
        "severity": _SEVERITIES[one.severity],
        "location": {"path": one.at.file, "lines": {"begin": one.at.line}},
    }


def _fingerprint(one: ToldProblem, seen: Counter[str]) -> str:
    """Return what stays the same while lines are added above, in every language."""
    line = one.at.excerpt[-1] if one.at.excerpt else ""
    what = "\0".join((one.at.file, one.rule, line, str(one.at.column)))
    seen[what] += 1
    return sha256(f"{what}\0{seen[what]}".encode("utf-8", "replace")).hexdigest()
