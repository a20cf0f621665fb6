"""The two colors of the page behind everything, for the frame that a browser draws."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

GROUND: Final = "--color-ground"
"""The token that they are taken from."""

_DARK = re.compile(r"prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}")
_VALUE = re.compile(rf"{GROUND}:\s*([^;}}]+)")


@dataclass(frozen=True, slots=True)
class ThemeColors:
    """What the page stands on, as CSS writes it."""

    light: str
    dark: str


def theme_colors(css: str) -> ThemeColors | None:
    """Return the colors of a bundled stylesheet: the last value said wins, as there."""
    dark = _VALUE.findall("".join(_DARK.findall(css)))
    light = _VALUE.findall(_DARK.sub("", css))
    if not light or not dark:
        return None
    return ThemeColors(light[-1].strip(), dark[-1].strip())
