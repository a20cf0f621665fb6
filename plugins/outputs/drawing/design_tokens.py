"""The design tokens of a stylesheet, and how well its colors are told apart.

Source: WCAG 2.2, "contrast ratio" and "relative luminance".
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_DARK = re.compile(r"prefers-color-scheme:\s*dark\)\s*\{\s*:root\s*\{([^}]*)\}")
_MEDIA = re.compile(r"@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
_TOKEN = re.compile(r"(--[\w-]+):\s*((?:\"[^\"]*\"|[^;\"])+);")

_LINEAR_BELOW: Final = 0.04045  # of an sRGB channel from 0 to 1
_WEIGHTS: Final = (0.2126, 0.7152, 0.0722)  # of red, green, blue in luminance


def light_tokens(css: str) -> dict[str, str]:
    """Return each token as it is outside any media query."""
    return dict(_TOKEN.findall(_MEDIA.sub("", _COMMENT.sub("", css))))


def dark_tokens(css: str) -> dict[str, str]:
    """Return each token as it is where dark colors are preferred."""
    dark = "".join(_DARK.findall(_COMMENT.sub("", css)))
    return light_tokens(css) | dict(_TOKEN.findall(dark))


def contrast(tokens: Mapping[str, str], text: str, ground: str) -> float:
    """Return the contrast of two tokens that are colors, from 1 to 21."""
    pair = luminance(tokens[text]), luminance(tokens[ground])
    return (max(pair) + 0.05) / (min(pair) + 0.05)


def luminance(color: str) -> float:
    """Return the luminance of ``#rgb`` or ``#rrggbb``, from 0 to 1."""
    digits = color.removeprefix("#")
    if len(digits) == len("rgb"):
        digits = "".join(digit * 2 for digit in digits)
    channels = (int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return sum(
        weight * _linear(channel)
        for weight, channel in zip(_WEIGHTS, channels, strict=True)
    )


def _linear(channel: float) -> float:
    if channel <= _LINEAR_BELOW:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
