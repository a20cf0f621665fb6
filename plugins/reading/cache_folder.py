"""What reading keeps from one process to the next: in ``.cache/``, where a build was.

Who only reads makes no folder.
"""

from __future__ import annotations

from pathlib import Path

from plugins.outputs.publishing.kept_files import KeptFiles


def kept_in(root: Path, name: str, most: int) -> KeptFiles | None:
    """Return the folder *name* for at most so many files, or None if there is none."""
    folder = root / ".cache"
    return KeptFiles(folder / name, most) if folder.is_dir() else None
