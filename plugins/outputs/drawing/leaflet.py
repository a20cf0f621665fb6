"""The files of Leaflet's packages, made ready for the site."""

from __future__ import annotations

import re
from typing import Final

_IMAGES: Final = re.compile(r"[^{}]*\{[^{}]*url\([^{}]*\}")
_MAPPING: Final = re.compile(r"\n?//# sourceMappingURL=.*\s*$")


def render_styles(*sheets: str) -> str:
    """Return the styles of Leaflet's packages, in the layer below our own.

    Without their pictures: our markers are drawn.
    """
    return "@layer base {\n" + _IMAGES.sub("", "\n".join(sheets)) + "\n}\n"


def without_map(code: str) -> str:
    """Return *code* without the address of a source map, which is not on the site."""
    return _MAPPING.sub("\n", code)
