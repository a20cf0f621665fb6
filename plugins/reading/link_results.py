"""Read what the last check of the links to other sites found."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any, Final, get_args

from plugins.domain.link_results import FailingLink, Failure, LinkResults

FILE: Final = "checked/links.json"


def link_results_path(root: Path) -> Path:
    """Return where the results are; a host city has its own, in host/."""
    host = root / "host"
    return (host if host.is_dir() else root) / FILE


def read_link_results(root: Path) -> LinkResults | None:
    """Return the results of the last check; None where there are none to be read."""
    try:
        told: Any = json.loads(link_results_path(root).read_text("utf-8"))
        return LinkResults(
            date.fromisoformat(told["checked"]),
            int(told["count"]),
            tuple(_failing(each) for each in told["failing"]),
        )
    except (OSError, ValueError, TypeError, KeyError):
        return None


def _failing(told: Any) -> FailingLink:  # noqa: ANN401 - JSON gives any
    failure = told["failure"]
    if failure not in get_args(Failure):
        raise ValueError(failure)
    since = date.fromisoformat(told["since"])
    return FailingLink(str(told["address"]), failure, since, str(told["said"]))
