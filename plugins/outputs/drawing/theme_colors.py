"""The colors of the stylesheet, for what is drawn without it: a frame, paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

GROUND: Final = "--color-ground"
"""The token that they are taken from."""

_DARK = re.compile(r"prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}")
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_HEX = re.compile(r"--color-([\w-]+):\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\b")
_VALUE = re.compile(rf"{GROUND}:\s*([^;}}]+)")


@dataclass(frozen=True, slots=True)
class ThemeColors:
    """What the page stands on, as CSS writes it."""

    light: str
    dark: str


def theme_colors(css: str) -> ThemeColors | None:
    """Return the colors of a bundled stylesheet: the last value said wins, as there."""
    dark = _VALUE.findall("".join(_DARK.findall(css)))
    light = _VALUE.findall(_MEDIA.sub("", css))
    if not light or not dark:
        return None
    return ThemeColors(light[-1].strip(), dark[-1].strip())


def light_colors(css: str) -> dict[str, str]:
    """Return the colors of the light scheme by the names of their tokens: ``#1c1e21``.

    Only those written so: others are for browsers, and what stood before stays.
    """
    return {
        name: f"#{_long(digits)}" for name, digits in _HEX.findall(_MEDIA.sub("", css))
    }


def _long(digits: str) -> str:
    """Return all six digits of a color."""
    return digits if len(digits) > 3 else "".join(digit * 2 for digit in digits)  # noqa: PLR2004 - one for red, green and blue
