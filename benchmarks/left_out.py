"""Our site as far as peers make it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

NOT_MADE: Final = ("cards", "press", "style_guide", "web_editor")
_WITH: Final = """
from benchmarks.left_out import {name}
PLUGINS = {name}(PLUGINS)
"""
_APART: Final = 'from publishconf import *\nCACHE_PATH = ".cache-pages"\n'


def pages_only(plugins: Sequence[str]) -> list[str]:
    """Return the plugins without cards, PDF files, kits, style guide and web editor."""
    made = (name for name in plugins if name.removeprefix("plugins.") not in NOT_MADE)
    return [*made, "benchmarks.stand_ins"]


def write_settings(root: Path, network: Path, *, is_whole: bool) -> None:
    """Give *network* settings: as *root* is built, and one for pages only.

    What `inv serve` makes is everything, if that is measured at all.
    """
    ours = (root / "pelicanconf.py").read_text("utf-8")
    served = ours if is_whole else ours + _WITH.format(name="pages_only")
    texts = {
        "pelicanconf.py": served,
        "pages_only.py": _APART + _WITH.format(name="pages_only") * is_whole,
    }
    for name, text in texts.items():
        path = network / name
        path.unlink(missing_ok=True)  # it led to ours
        path.write_text(text, "utf-8", newline="\n")
