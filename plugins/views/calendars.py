"""The editions and their programme, as calendars take them.

Only days that a source names are in a calendar: "2018" is no day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time
from hashlib import blake2b
from typing import Final
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from plugins.domain.edition import Edition
from plugins.domain.network import Network
from plugins.domain.programme import Session
from plugins.domain.stages import sources_of
from plugins.outputs.web_files.icalendar_file import CalendarEvent, CalendarFile, Status
from plugins.views.editions import stage_sentence
from plugins.views.links import edition_name, section_link
from plugins.views.localizer import Localizer

ALL: Final = ""
"""In the place of an edition's id: every edition."""

_UNCERTAIN: Final = ("announced", "unreported")
"""The stages in which nobody says that an edition takes place, or took place."""


def calendars(localizer: Localizer) -> Iterator[CalendarFile]:
    """Yield the calendar of each edition that has days, then that of them all."""
    for edition_id in calendar_ids(localizer.network):
        yield calendar(edition_id, localizer)


def calendar_ids(network: Network) -> Iterator[str]:
    """Yield the id of each edition that has days, then "" for all of them.

    Without a day there is no calendar: RFC 5545 knows no empty one.
    """
    found = [each.id for each in _with_days(network)]
    yield from (*found, ALL) if found else ()


def calendar(edition_id: str, localizer: Localizer) -> CalendarFile:
    """Return the calendar of an edition, or that of all."""
    network = localizer.network
    if edition_id == ALL:
        name = section_link("editions", localizer).text.plain
        return _calendar(name, _with_days(network), localizer)
    edition = network.editions[edition_id]
    name = edition_name(edition, localizer).plain
    return _calendar(name, [edition], localizer, edition.id)


def _with_days(network: Network) -> list[Edition]:
    return [each for each in network.editions.values() if each.date.days]


def _calendar(
    name: str, editions: Iterable[Edition], localizer: Localizer, edition_id: str = ""
) -> CalendarFile:
    site = localizer.network.site
    kind, page = ("edition", edition_id) if edition_id else ("section", "editions")
    events = (event for edition in editions for event in _events(edition, localizer))
    return CalendarFile(
        name=f"{name} – {localizer.text(site.short_name).plain}",
        language=localizer.language,
        publisher=_authority(localizer),
        url=site.url + localizer.url("calendar", edition_id),
        page=site.url + localizer.url(kind, page),
        events=tuple(events),
    )


def _events(edition: Edition, localizer: Localizer) -> Iterator[CalendarEvent]:
    """Yield the edition, as whole days, then the sessions of which the day is known."""
    whole = _whole(edition, localizer)
    yield whole
    seen: Counter[str] = Counter()
    for session in edition.sessions:
        name = _name(session, localizer)
        seen[name] += 1
        if session.day:
            number = f"-{seen[name]}" if seen[name] > 1 else ""
            uid = f"edition-{edition.id}-{name}{number}@{_authority(localizer)}"
            event = replace(whole, uid=uid)
            yield _session(session, session.day, edition, event, localizer)


def _whole(edition: Edition, localizer: Localizer) -> CalendarEvent:
    relations = localizer.relations
    days = edition.date.days or (edition.date.start.first, edition.date.last.last)
    sentence = stage_sentence(edition, localizer)
    theme = localizer.maybe(edition.theme)
    return CalendarEvent(
        uid=f"edition-{edition.id}@{_authority(localizer)}",
        sequence=edition.revision,
        stamp=relations.known_on(sources_of(edition)) or days[0],
        status=_status(edition, localizer),
        start=days[0],
        last=days[1],
        summary=edition_name(edition, localizer).plain,
        description="\n".join(filter(None, (theme and theme.plain, sentence))),
        url=localizer.network.site.url + localizer.url("edition", edition.id),
        location=_place(edition, localizer),
        coordinates=_coordinates(edition, localizer),
    )


def _session(
    session: Session,
    day: date,
    edition: Edition,
    whole: CalendarEvent,
    localizer: Localizer,
) -> CalendarEvent:
    """Return a session: at its hour, or the whole day where nobody says when."""
    has_hour = session.time and edition.time_zone
    place = localizer.text(session.place).plain if session.place else ""
    kind = localizer.named("session kind", session.kind)
    return replace(
        whole,
        start=_moment(day, session, edition) if has_hour else day,
        last=None if has_hour else day,
        summary=localizer.text(session.title).plain,
        description=f"{kind} · {whole.summary}",
        location=", ".join(filter(None, (place, whole.location))),
    )


def _moment(day: date, session: Session, edition: Edition) -> datetime:
    hour = time.fromisoformat(session.time or "00:00")
    return datetime.combine(day, hour, tzinfo=ZoneInfo(edition.time_zone or "UTC"))


def _status(edition: Edition, localizer: Localizer) -> Status:
    stage = localizer.relations.stage(edition)
    if stage == "cancelled":
        return "CANCELLED"
    return "TENTATIVE" if stage in _UNCERTAIN else "CONFIRMED"


def _place(edition: Edition, localizer: Localizer) -> str:
    city = localizer.relations.named.cities.get(edition.host or "")
    if city is None:
        return ""
    country = localizer.formats.territory(city.country)
    return f"{localizer.name_of(city).plain}, {country}"


def _coordinates(edition: Edition, localizer: Localizer) -> tuple[float, float] | None:
    city = localizer.relations.named.cities.get(edition.host or "")
    if city is None or city.latitude is None or city.longitude is None:
        return None
    return city.latitude, city.longitude


def _name(session: Session, localizer: Localizer) -> str:
    """Return what tells a session from the others, whenever it is moved to."""
    title, _ = session.title.best(localizer.network.site.languages)
    return f"{session.kind}-{blake2b(title.encode(), digest_size=4).hexdigest()}"


def _authority(localizer: Localizer) -> str:
    return urlsplit(localizer.network.site.url).hostname or ""
