"""Put the files of a case over those of the small site in ``base/``.

Under ``files:`` a case gives, by path, a whole text, or null to remove the file, or::

    change: {old: new}      each old text, found once in the file, becomes the new one
    repeat: [text, times]   the file is this text so many times
    swell: {old: [new, times]}   as change, with the new text so many times
    base64: …               the file is these bytes
    encoding: latin-1       and so it is saved
    ends: "\\r\\n"            and so its lines end
"""

from __future__ import annotations

import base64
from collections.abc import Mapping
from pathlib import Path
from shutil import copytree
from typing import Any

BASE = Path(__file__).parent / "base"


def lay(files: Mapping[str, Any], root: Path) -> Path:
    """Return *root* with the small site in it, and *files* over it."""
    copytree(BASE, root, dirs_exist_ok=True)
    for name, given in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if given is None:
            path.unlink()
        else:
            path.write_bytes(_bytes(path, given))
    return root


def _bytes(path: Path, given: Any) -> bytes:
    if isinstance(given, str):
        return given.encode()
    if "base64" in given:
        return base64.b64decode(given["base64"])
    if "repeat" in given:
        text, times = given["repeat"]
        return text.encode() * times
    text = given.get("text") or path.read_text("utf-8")
    for old, new in given.get("change", {}).items():
        assert text.count(old) == 1, (
            f"{old!r} is {text.count(old)} times in {path.name}"
        )
        text = text.replace(old, new)
    for old, (new, times) in given.get("swell", {}).items():
        text = text.replace(old, new * times)
    text = text.replace("\n", given.get("ends", "\n"))
    return text.encode(given.get("encoding", "utf-8"))
