"""Pelican, kept ready: reads the site anew, and promises each file of it."""

from __future__ import annotations

import gc
import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Final

from pelican import Pelican, log
from pelican.contents import Content
from pelican.log import LimitFilter, console
from pelican.settings import read_settings

from plugins.localized_writer import publish
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.preview.draft import Draft
from plugins.preview.early_pages import write_early
from plugins.reading.edited import edited
from plugins.reading.network import Reading

_MOST_BUILDS: Final = 5
"""Sites that may be left in memory, where the next comes before one is published."""

_KEPT: Final = ("MEMORY", "STORAGE", "READING", "NETWORK", "CONTENTS")
"""Settings that one build leaves to the next."""


class Workshop:
    """Builds the site of a folder, which is the current one, again and again."""

    def __init__(self, settings: Path, given: Mapping[str, object]) -> None:
        """Take the file of the *settings*, and those that are *given* instead."""
        self._file = str(settings)
        self._given = {**given, "ON_DEMAND": True}
        self._kept: dict[str, Any] = {}
        self._builds = 0  # since memory was given back
        log.init(logging.WARNING, fatal="warnings", name="pelican")
        console.quiet = True

    def build(self) -> Draft:
        """Return the site as the files say now; its pages are not made yet.

        Raises:
            BuildStoppedError: An editor has something to put right.
        """
        self._builds += 1
        if self._builds > _MOST_BUILDS:
            self._give_back()
        LimitFilter._raised_messages.clear()  # noqa: SLF001 - else a warning is heard once, and a second build passes over it
        Content.get_content.cache.clear()  # it would keep the texts of every build
        Content.get_summary.cache.clear()
        settings = read_settings(self._file, override=self._given | self._kept)
        pelican = Pelican(settings)
        pelican.run()
        before: Reading | None = self._kept.get("READING")
        self._kept = {name: pelican.settings[name] for name in _KEPT}
        site: FinishedSite = pelican.settings["FINISHED_SITE"]
        ids = edited(before, pelican.settings["READING"])
        return Draft(
            site,
            partial(self._publish, pelican),
            partial(write_early, site, Path(pelican.output_path), ids),
        )

    def _publish(self, pelican: Pelican) -> None:
        publish(pelican)
        self._give_back()

    def _give_back(self) -> None:
        """Give back the memory of the sites of before, while nobody waits.

        By itself Python would look for it too seldom: see ``plugins.collector``.
        """
        gc.collect()
        self._builds = 0
