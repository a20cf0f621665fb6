"""Pelican, kept ready: reads the site anew, and promises each file of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from pelican import Pelican, log
from pelican.contents import Content
from pelican.log import LimitFilter, console
from pelican.settings import read_settings

from plugins.localized_writer import publish
from plugins.preview.draft import Draft


class CompiledTemplates(BytecodeCache):
    """Keeps each template as it was compiled, until its text changes."""

    def __init__(self) -> None:
        self._code: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give Jinja what is kept; it sees by itself whether the text is the same."""
        if code := self._code.get(bucket.key):
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what Jinja has compiled."""
        self._code[bucket.key] = bucket.bytecode_to_string()

    def clear(self) -> None:
        """Forget all of them."""
        self._code.clear()


class Workshop:
    """Builds the site of a folder, which is the current one, again and again."""

    def __init__(self, settings: Path, given: Mapping[str, object]) -> None:
        """Take the file of the *settings*, and those that are *given* instead."""
        self._file = str(settings)
        self._given = {**given, "ON_DEMAND": True}
        self._templates = CompiledTemplates()
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
        settings: dict[str, Any] = read_settings(self._file, override=self._given)
        kept = {"bytecode_cache": self._templates}
        settings["JINJA_ENVIRONMENT"] = settings["JINJA_ENVIRONMENT"] | kept
        pelican = Pelican(settings)
        pelican.run()
        return Draft(pelican.settings["FINISHED_SITE"], partial(publish, pelican))
