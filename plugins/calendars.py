"""Make a calendar of each edition, and one of all, in each language."""

from __future__ import annotations

from functools import partial

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.web_files.icalendar_file import render_icalendar
from plugins.views.calendars import calendar, calendar_ids
from plugins.views.localizer import Localizer


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(generators)


def generators(_pelican: object) -> type[Generator]:
    """Return the generator of the calendars."""
    return CalendarsGenerator


class CalendarsGenerator(Generator):
    """Makes what a reader's calendar subscribes to."""

    def generate_output(self, _writer: Writer) -> None:
        """Add each calendar to the site."""
        site: FinishedSite = self.context["FINISHED_SITE"]
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        for localizer in localizers.values():
            for edition_id in calendar_ids(localizer.network):
                path = localizer.url("calendar", edition_id).removeprefix("/")
                site.promise(path, partial(text_of, edition_id, localizer))


def text_of(edition_id: str, localizer: Localizer) -> str:
    """Return the calendar of an edition as it is written, or that of all."""
    return render_icalendar(calendar(edition_id, localizer)).decode("utf-8")
