"""The list of the Meetings, assemblies and conferences."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.edition import NamedEdition
from plugins.domain.wording import N_
from plugins.views.drawn_maps import WorldMap, route_map
from plugins.views.link import Link
from plugins.views.links import citations, city_link, edition_link
from plugins.views.localizer import Localizer
from plugins.views.page import Cited
from plugins.views.text import Text
from plugins.views.words import WORDS

_HOSTED = {  # by stage, of the Meetings
    "announced": N_("{city} will host it."),
    "open": N_("{city} will host it; registration is open."),
    "under-way": N_("{city} is hosting it now."),
    "held": N_("{city} hosted it."),
    "unreported": N_(
        "{city} was to host it. The dates are past; no report is recorded yet."
    ),
    "cancelled": N_("{city} was to host it. It is cancelled."),
}
_PLACED = {  # by stage, of an assembly or a conference in a city
    "announced": N_("It will be held in {city}."),
    "open": N_("It will be held in {city}; registration is open."),
    "under-way": N_("It is being held in {city}."),
    "held": N_("It was held in {city}."),
    "unreported": N_(
        "It was to be held in {city}. The dates are past; no report is recorded yet."
    ),
    "cancelled": N_("It was to be held in {city}. It is cancelled."),
}
_NOWHERE = {  # by stage, without a city
    "announced": N_("It is announced."),
    "open": N_("Registration is open."),
    "under-way": N_("It is under way."),
    "held": N_("It was held."),
    "unreported": N_("The dates are past; no report is recorded yet."),
    "cancelled": N_("It is cancelled."),
}


@dataclass(frozen=True, slots=True)
class EditionCard:
    """An edition in a list."""

    link: Link
    stage: str
    stage_name: str
    sentence: str  # in the tense of its stage
    theme: Text | None
    host: Link | None


@dataclass(frozen=True, slots=True)
class EditionsView:
    """Every edition, the latest first."""

    route: WorldMap | None  # from host to host
    editions: tuple[EditionCard, ...]
    calendar: str  # address of their iCalendar file; empty where no day is known


def edition_card(edition: NamedEdition, localizer: Localizer) -> EditionCard:
    """Return *edition* as a list shows it."""
    stage = localizer.relations.stage(edition)
    host = city_link(edition.host, localizer) if edition.host else None
    return EditionCard(
        link=edition_link(edition.id, localizer),
        stage=stage,
        stage_name=localizer.named("stage", stage),
        sentence=stage_sentence(edition, localizer),
        theme=localizer.maybe(edition.theme),
        host=host,
    )


def cancellation(edition: NamedEdition, localizer: Localizer) -> Cited | None:
    """Return why *edition* does not take place, or only that, and who says so."""
    if edition.cancelled is None:
        return None
    reason = localizer.maybe(edition.cancelled.reason)
    text = reason or localizer.word(WORDS["stage"]["cancelled"])
    return Cited(text, citations([edition.cancelled.source], localizer))


def stage_sentence(edition: NamedEdition, localizer: Localizer) -> str:
    """Return a sentence in the tense that today's date asks for."""
    stage = localizer.relations.stage(edition)
    if not edition.host:
        return localizer.gettext(_NOWHERE[stage])
    city = localizer.name_of(localizer.relations.named.cities[edition.host])
    sentences = _HOSTED if edition.kind == "meetings" else _PLACED
    return localizer.gettext(sentences[stage]).format(city=city.plain)


def editions_view(localizer: Localizer) -> EditionsView:
    """Return every edition, the latest first."""
    editions = sorted(
        localizer.relations.named.editions.values(),
        key=lambda edition: edition.date.start.first,
        reverse=True,
    )
    has_days = any(edition.date.days for edition in editions)
    return EditionsView(
        route=route_map(localizer),
        editions=tuple(edition_card(item, localizer) for item in editions),
        calendar=localizer.url("calendar", "") if has_days else "",
    )
