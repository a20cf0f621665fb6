"""The land on the site's maps, as theme/basemap/ holds it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from plugins.domain.rings import Land

COARSE: Final = "land.json"
"""For pictures of the whole world, Antarctica included."""

FINE: Final = "land-fine.json"
"""For flat maps that readers enlarge, without Antarctica."""


def read_land(theme: Path, name: str = COARSE) -> Land:
    """Return the land from a file of the folder ``basemap`` of the *theme*."""
    return parse_land(land_bytes(theme, name))


def parse_land(data: bytes) -> Land:
    """Return the land that a file holds."""
    geometry = json.loads(data)
    return tuple(
        tuple(tuple((x, y) for x, y in ring) for ring in polygon)
        for polygon in geometry["coordinates"]
    )


def land_bytes(theme: Path, name: str = COARSE) -> bytes:
    """Return the same as it is in the file."""
    return (theme / "basemap" / name).read_bytes()
