"""Our site as far as peers make it: no cards, PDF files, kits or web editor.

A settings file for Pelican, beside everything.py of a made-up network.
"""

from __future__ import annotations

from benchmarks.everything import *  # noqa: F403 - all of it, but for what follows
from benchmarks.everything import PLUGINS as ALL

NOT_MADE = ("cards", "press", "style_guide", "web_editor")
PLUGINS = [
    *(name for name in ALL if name.removeprefix("plugins.") not in NOT_MADE),
    "benchmarks.stand_ins",
]
