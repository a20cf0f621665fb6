"""Which browser the tests drive, and what to say where there is none."""

from __future__ import annotations

import os
from pathlib import Path
from shutil import which

import pytest

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
)
ARGUMENTS = (
    "--no-sandbox",  # containers have none to give
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
MISSING = "No browser was found. Install Chromium, or run: python3 tasks.py browser"


def browser_path(fetched: str) -> str:
    """Return the computer's own browser, else the one at *fetched*, by `inv browser`.

    Raises:
        pytest.skip.Exception: There is neither.
        pytest.fail.Exception: There is neither, and CI must have one.
    """
    own = next(filter(None, map(which, NAMES)), None)
    if own or Path(fetched).exists():
        return own or fetched
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING, pytrace=False)
    pytest.skip(MISSING)
