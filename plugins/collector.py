"""Let Python look seldom for what nobody needs any more.

Almost all that a build makes stays until its end, or goes by itself; to look through it
for the rest, again and again and once more at the end, took a third of a build with
nothing to do.
"""

from __future__ import annotations

import atexit
import gc
from functools import cache
from typing import Final

SELDOM: Final = (50_000, 20, 20)
"""New objects before Python looks at the young, and how often before at the older."""


@cache  # once a process, however many builds
def register() -> None:
    """Look seldom; and not at the end, when all goes anyway."""
    gc.set_threshold(*SELDOM)
    atexit.register(gc.freeze)
