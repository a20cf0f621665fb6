"""The day on which something was verified is not still to come."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.domain.network import Network
from plugins.domain.problem import Path, Problem
from plugins.domain.wording import N_


def check(network: Network) -> Iterator[Problem]:
    """Yield a warning for each audit or contact that was verified after today.

    It stops nothing: a site can be built as it was on an earlier day.
    """
    for name, audit in network.audits.items():
        if audit.done > network.today:
            yield _problem(("audits", name, "done"), audit.done)
    security = network.site.security
    if security and security.checked > network.today:
        yield _problem(("site", "security", "checked"), security.checked)


def _problem(at: Path, day: dt.date) -> Problem:
    return Problem(
        "verified_day_has_come",
        N_("{day} is still to come: nobody can have verified anything then."),
        at,
        {"day": day.isoformat()},
        N_("Write the day on which it was done."),
        "warning",
    )
