"""Which day it is, for the site."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime


def day_of_build(typed: str | None = None) -> date:
    """Return the day *typed*, else that of SOURCE_DATE_EPOCH, else the clock's.

    Source: https://reproducible-builds.org/specs/source-date-epoch/
    """
    if typed:
        return date.fromisoformat(typed)
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(epoch), tz=UTC).date()
    return datetime.now(tz=UTC).date()
