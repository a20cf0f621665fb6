"""What the browser gets: the latest good site, with a report where one is due."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Condition

from markupsafe import Markup

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.publishing.promise import encode
from plugins.preview.host_headers import HostHeaders

HEARTBEAT = 10  # seconds: how soon a page that was left is noticed
_LOOKED_AT = 2  # pages: an editor may have two languages side by side


@dataclass(frozen=True, slots=True)
class Shown:
    """A page or another file on its way to the browser."""

    data: bytes
    headers: Mapping[str, str]


class Stand:
    """The site that is shown. Each change to it has a number of its own."""

    def __init__(
        self,
        folder: Path,
        report_of: Callable[[BaseException], Markup] = lambda _: Markup(),
    ) -> None:
        """Show what *folder* has, until there is a site.

        Args:
            folder: What the last whole build made.
            report_of: Makes a banner of what went wrong with a page.
        """
        self._folder = folder
        self._report_of = report_of
        self._site: FinishedSite | None = None
        self._before: FinishedSite | None = None
        self._headers: HostHeaders | None = None
        self._changed = Condition()
        self._looked_at: deque[str] = deque(maxlen=_LOOKED_AT)
        self._asked = time.monotonic()
        self.banner = Markup()
        self.empty = b"<!doctype html><title>404</title><body></body>"
        self.version = str(time.time_ns())  # another one than an earlier server's

    @property
    def quiet(self) -> float:
        """Return for how many seconds nobody has asked for anything."""
        return time.monotonic() - self._asked

    def prepare(self, site: FinishedSite) -> None:
        """Have the pages of *site* made that are looked at; it is not shown yet."""
        for path in tuple(self._looked_at):
            site.contents.get(path)

    def show(self, site: FinishedSite) -> None:
        """Show *site* from now on, without a report."""
        self._site, self._before = site, self._site
        self._headers = None
        self.tell(Markup())

    def shows(self, site: FinishedSite) -> bool:
        """Return whether *site* is the latest."""
        return self._site is site

    def tell(self, banner: Markup) -> None:
        """Show *banner* above each page, and have open pages loaded again."""
        with self._changed:
            self.banner = banner
            self.version = str(time.time_ns())
            self._changed.notify_all()

    def wait(self, since: str) -> bool:
        """Return True once there is another version, False after a while without."""
        with self._changed:
            return self._changed.wait_for(lambda: self.version != since, HEARTBEAT)

    def get(self, path: str) -> bytes | None:
        """Return the file *path* of the site; of one that fails, the last good one."""
        self._asked = time.monotonic()
        if path.endswith("index.html") and path not in self._looked_at:
            self._looked_at.append(path)
        site = self._site
        if site is None:
            return self._published(path)
        try:
            content = site.contents.get(path)
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it is, the server goes on, and tells it
            self.banner = self._report_of(error)
            return self._last_good(path)
        finally:
            self._asked = time.monotonic()
        return None if content is None else encode(content)

    def headers(self, path: str) -> Mapping[str, str]:
        """Return what a host would tell of *path* besides."""
        if self._headers is None:
            self._headers = HostHeaders((self.get("_headers") or b"").decode())
        return self._headers.of(path)

    def _last_good(self, path: str) -> bytes | None:
        made = self._before.contents.made(path) if self._before else None
        return self._published(path) if made is None else encode(made)

    def _published(self, path: str) -> bytes | None:
        file = (self._folder / path).resolve()
        is_there = file.is_relative_to(self._folder.resolve()) and file.is_file()
        return file.read_bytes() if is_there else None
