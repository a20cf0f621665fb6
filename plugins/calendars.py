"""Make a calendar of each edition, and one of all, in each language."""

from __future__ import annotations

from functools import partial

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from plugins.domain.network import Network
from plugins.outputs.publishing.finished_site import FinishedSite
from plugins.outputs.web_files.icalendar_file import CalendarFile, render_icalendar
from plugins.views.calendars import calendars
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
        network: Network = self.context["NETWORK"]
        localizers: dict[str, Localizer] = self.context["LOCALIZERS"]
        for localizer in localizers.values():
            for calendar in calendars(localizer):
                path = calendar.url.removeprefix(f"{network.site.url}/")
                site.promise(path, partial(text_of, calendar), given=calendar)


def text_of(calendar: CalendarFile) -> str:
    """Return *calendar* as it is written."""
    return render_icalendar(calendar).decode("utf-8")
