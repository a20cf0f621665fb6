"""A site that nothing was made for yet, in a folder of its own."""

from __future__ import annotations

from pathlib import Path
from tempfile import mkdtemp

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.storage import Storage


def empty_site(folder: Path | None = None, **given) -> FinishedSite:
    """Return a site without a file, whose *folder* goes with the test's."""
    place = Path(mkdtemp())
    storage = Storage(folder or place / "output", place / "drafts")
    return FinishedSite(storage, **given)
