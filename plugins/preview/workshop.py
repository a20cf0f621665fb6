"""Pelican, kept ready: reads the site anew, and promises each file of it."""

from __future__ import annotations

import gc
import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, Final

from pelican import Pelican, log
from pelican.contents import Content
from pelican.log import LimitFilter, console
from pelican.plugins import signals
from pelican.settings import read_settings

from plugins.localized_writer import publish, remember
from plugins.outputs.publishing.storage import LeftError
from plugins.preview.draft import Draft
from plugins.preview.early_pages import write_early

_MOST_BUILDS: Final = 5
"""Sites that may be left in memory, where the next comes before there is a pause."""

_KEPT: Final = ("MEMORY", "STORAGE", "NETWORK", "CONTENTS")
"""Settings that one build leaves to the next."""


class Workshop:
    """Builds the site of a folder, which is the current one, again and again."""

    def __init__(self, settings: Path, given: Mapping[str, object]) -> None:
        """Take the file of the *settings*, and those that are *given* instead."""
        self._file = str(settings)
        self._given = {**given, "ON_DEMAND": True}
        self._before: Mapping[str, Any] = {}  # settings, with what a build left there
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
        _hear_warnings_again()
        Content.get_content.cache.clear()  # it would keep the texts of every build
        Content.get_summary.cache.clear()
        kept = {name: self._before[name] for name in _KEPT if name in self._before}
        pelican = Pelican(read_settings(self._file, override=self._given | kept))
        hastening = signals.get_generators.connected_to(self._hasten, sender=pelican)
        with hastening, self._untouched():
            pelican.run()
        self._before = pelican.settings
        return Draft(
            pelican.settings["FINISHED_SITE"],
            partial(self._publish, pelican),
            partial(self._rest, pelican),
        )

    def _hasten(self, pelican: Pelican) -> None:
        """Write the pages of what was edited; plugins have heard before of the build.

        By now they have read all, and nothing is made of it yet.
        """
        if self._before:
            write_early(self._before, pelican.settings)
            _hear_warnings_again()

    @contextmanager
    def _untouched(self) -> Iterator[None]:
        """Have the folder as it was published, if what is done inside stops."""
        try:
            yield
        except LeftError:  # the site that has begun says what the folder holds
            raise
        except BaseException:
            if self._before:
                self._before["STORAGE"].put_back()
            raise

    def _publish(self, pelican: Pelican) -> None:
        with suppress(LeftError), self._untouched():
            publish(pelican)
        if self._builds >= _MOST_BUILDS:
            self._give_back()

    def _rest(self, pelican: Pelican) -> None:
        """Do what can wait until nobody has saved for a while."""
        remember(pelican)
        self._give_back()

    def _give_back(self) -> None:
        """Give back the memory of the sites of before, while nobody waits.

        By itself Python would look for it too seldom: see ``plugins.collector``.
        """
        gc.collect()
        self._builds = 0


def _hear_warnings_again() -> None:
    """Else a warning is heard once, and a second build passes over it."""
    LimitFilter._raised_messages.clear()  # noqa: SLF001 - Pelican's only seam for it
