"""Publish what other editors need to know of data/: its schemas, below /schema/."""

from __future__ import annotations

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals

from plugins.outputs.publishing.finished_site import FinishedSite


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of what editors need."""
    return WebEditorGenerator


class WebEditorGenerator(Generator):
    """Adds the schemas, as they stand in the repository."""

    def generate_context(self) -> None:
        """Add each file below schema/ to the site, at the same address."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        root = Path(self.settings["PATH"])
        for path in sorted((root / "schema").rglob("*.json")):
            site.add(path.relative_to(root).as_posix(), path.read_text("utf-8"))
