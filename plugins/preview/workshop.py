"""Pelican, kept ready: reads the site anew, and promises each file of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from pelican import Pelican, log
from pelican.contents import Content
from pelican.log import LimitFilter, console
from pelican.settings import read_settings

from plugins.localized_writer import publish
from plugins.preview.draft import Draft


class Workshop:
    """Builds the site of a folder, which is the current one, again and again."""

    def __init__(self, settings: Path, given: Mapping[str, object]) -> None:
        """Take the file of the *settings*, and those that are *given* instead."""
        self._file = str(settings)
        self._given = {**given, "ON_DEMAND": True}
        self._kept: dict[str, object] = {}  # what one build leaves to the next
        log.init(logging.WARNING, fatal="warnings", name="pelican")
        console.quiet = True

    def build(self) -> Draft:
        """Return the site as the files say now; its pages are not made yet.

        Raises:
            BuildStoppedError: An editor has something to put right.
        """
        LimitFilter._raised_messages.clear()  # noqa: SLF001 - else a warning is heard once, and a second build passes over it
        Content.get_content.cache.clear()  # it would keep the texts of every build
        Content.get_summary.cache.clear()
        settings = read_settings(self._file, override=self._given | self._kept)
        pelican = Pelican(settings)
        pelican.run()
        self._kept = {name: pelican.settings[name] for name in ("MEMORY", "STORAGE")}
        return Draft(pelican.settings["FINISHED_SITE"], partial(publish, pelican))
