"""The results of a check of links, as the file that the next one compares with."""

from __future__ import annotations

import json

from plugins.domain.link_results import LinkResults


def render_link_results(results: LinkResults) -> str:
    """Return *results* as JSON, one line a value: what changes is a short diff."""
    told = {
        "checked": results.checked.isoformat(),
        "count": results.count,
        "failing": [
            {
                "address": each.address,
                "failure": each.failure,
                "since": each.since.isoformat(),
                "said": each.said,
            }
            for each in sorted(results.failing)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
