"""A small drawing as an address of its own: a page has it without asking for it.

Source: https://www.rfc-editor.org/rfc/rfc2397
"""

from __future__ import annotations

from typing import Final
from urllib.parse import quote

_KEPT: Final = "!$()*+,-./:;=?@_~"  # what an attribute holds as it is


def data_address(svg: str) -> str:
    """Return the address that holds *svg*: ``data:image/svg+xml,…``."""
    return f"data:image/svg+xml,{quote(svg.strip(), safe=_KEPT)}"
