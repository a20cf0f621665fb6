"""Makes the site again at each change, and lets the stand show it or say why not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from gettext import NullTranslations
from pathlib import Path
from typing import Protocol

from markupsafe import Markup

from plugins.outputs.editors.stopped import BuildStoppedError
from plugins.preview.draft import Draft
from plugins.preview.seam import BEFORE, banner_of, report_of
from plugins.preview.spare_time import PAUSE, SpareTime
from plugins.preview.stand import Stand
from plugins.reading.catalogs import editors_catalog


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
            self._rest.start(self._finish(draft))

    def _finish(self, draft: Draft) -> Iterator[None]:
        """Make the rest of a site page by page, then check it and write it."""
        files = draft.site.contents
        try:
            for path in sorted(files.promised(), key=draft.site.last.__contains__):
                files.prepare(path)
                yield
            draft.publish()
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
