"""How a build ends that publishes nothing, because an editor has something to do."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import NoReturn

from plugins.domain.problem import Problem


class BuildStoppedError(SystemExit):
    """Ends a build with exit status 1, and knows what its editor was told."""

    def __init__(self, report: str, problems: tuple[Problem, ...] = ()) -> None:
        """Take the *report*, and the *problems* that it tells, if it tells any."""
        super().__init__(1)
        self.report = report
        self.problems = problems


def stop(report: str, problems: Iterable[Problem] = ()) -> NoReturn:
    """Say *report* in the terminal, and end the build.

    Raises:
        BuildStoppedError: Always.
    """
    sys.stderr.write(f"{report}\n")
    raise BuildStoppedError(report, tuple(problems))
