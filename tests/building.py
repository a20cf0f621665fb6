"""Build a site in this process, as Pelican's command does, without a new Python."""

from __future__ import annotations

import logging
from contextlib import chdir
from pathlib import Path
from shutil import copy, copytree
from unittest.mock import patch

from pelican import Pelican
from pelican.log import FatalLogger, LimitFilter
from pelican.settings import read_settings

ROOT = Path(__file__).parents[1]
SMALL = ROOT / "tests" / "site"
TODAY = "2026-01-31"
"""The day on which the small site is built, so that its stages never change."""


def lay(root: Path, *layers: Path) -> Path:
    """Return *root*, made to hold the small site with *layers* over it."""
    for part in ("data", "content"):
        copytree(SMALL / part, root / part)
    copytree(ROOT / "theme", root / "theme")
    for settings in ("pelicanconf.py", "publishconf.py"):
        copy(ROOT / settings, root)
    for layer in layers:
        copytree(layer, root / layer.name)
    return root


def build(root: Path, output: Path, **settings: object) -> Path:
    """Build the site of *root* into *output*, and return that; warnings stop it."""
    given = {
        "TODAY": TODAY,
        "OUTPUT_PATH": str(output),
        "WEB_EDITOR": False,  # it may have been fetched, or not
        "CACHE_PATH": str(ROOT / ".cache"),  # cards are drawn once for all tests
    } | settings
    fatal = patch.object(FatalLogger, "fatal_lvl", logging.WARNING)
    unheard = patch.object(LimitFilter, "_raised_messages", set())
    with chdir(root), fatal, unheard:
        Pelican(read_settings(str(root / "pelicanconf.py"), override=given)).run()
    return output
