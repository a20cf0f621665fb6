"""Makes the site again at each change, and lets the stand show it or say why not."""

from __future__ import annotations

from collections.abc import Callable
from gettext import NullTranslations
from pathlib import Path
from typing import Final, Protocol

from markupsafe import Markup

from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.preview.draft import Draft
from plugins.preview.seam import BEFORE, banner_of, report_of
from plugins.preview.spare_time import PAUSE, SpareTime, Steps
from plugins.preview.stand import Stand
from plugins.reading.catalogs import editors_catalog

IDLE: Final = 5.0  # seconds without a save: the writer has gone on to something else


class Workshop(Protocol):
    """What builds the site."""

    def build(self) -> Draft:
        """Return the site as the files say now."""


class Preview:
    """The site as it is saved: built, shown, then checked as a whole."""

    def __init__(
        self, root: Path, folder: Path, workshop: Workshop, say: Callable[[str], None]
    ) -> None:
        """Take the folder of the project, and that of the built site.

        Args:
            root: Where the files are that editors write.
            folder: Where the site is written, once it is known to be whole.
            workshop: What builds it.
            say: Prints a line in the terminal.
        """
        self._root = root
        self._workshop = workshop
        self._say = say
        self.stand = Stand(folder, self._tell_broken_page)
        self._remember: Callable[[], None] | None = None
        self._rest = SpareTime(lambda: self.stand.quiet > PAUSE)

    def build(self) -> None:
        """Build the site as the files say now; after a mistake, keep that of before."""
        self._rest.stop()
        try:
            draft = self._workshop.build()
            self.stand.prepare(draft.site)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - the server never dies of a mistake
            self.stand.tell(self._banner(error, is_now=False))
            self._say(self._catalog().gettext(BEFORE))
        else:
            self.stand.show(draft.site)
            self._remember = draft.remember
            self._rest.start(self._finish(draft))

    def close(self) -> None:
        """Build no more; what is remembered is written, if that is not done."""
        self._rest.stop()
        if self._remember:
            self._remember()

    def _finish(self, draft: Draft) -> Steps:
        """Make the rest of a site page by page, then check it and write it.

        What is remembered serves the next process alone: it can wait for a pause.
        """
        files = draft.site.contents
        try:
            for path in sorted(files.promised(), key=draft.site.last.__contains__):
                files.prepare(path)
                yield 0.0
            draft.publish()
            yield IDLE
            draft.remember()
        except (Exception, SystemExit) as error:  # noqa: BLE001 - idem
            if self.stand.shows(draft.site):
                self.stand.tell(self._banner(error, is_now=True))

    def _tell_broken_page(self, error: BaseException) -> Markup:
        return self._banner(error, is_now=False)

    def _banner(self, error: BaseException, *, is_now: bool) -> Markup:
        """Return the banner of what went wrong; tell the terminal if nobody has."""
        catalog = self._catalog()
        if not isinstance(error, BuildStoppedError):
            self._say(report_of(error, self._root, catalog))
        return banner_of(error, self._root, catalog, is_now=is_now)

    def _catalog(self) -> NullTranslations:
        """Return the words of the editor; those of a broken catalog are English."""
        try:
            return editors_catalog(self._root)
        except Exception:  # noqa: BLE001 - it may be the catalog that is broken
            return NullTranslations()
