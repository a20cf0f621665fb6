"""The list of the Meetings, assemblies and conferences."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.edition import Edition
from plugins.domain.wording import N_
from plugins.views.link import Link
from plugins.views.links import city_link, edition_link
from plugins.views.localizer import Localizer
from plugins.views.text import Text

_SENTENCES = {  # by stage, with a host and without
    "announced": (N_("{city} will host it."), N_("It is announced.")),
    "open": (
        N_("{city} will host it; registration is open."),
        N_("Registration is open."),
    ),
    "under-way": (N_("{city} is hosting it now."), N_("It is under way.")),
    "held": (N_("{city} hosted it."), N_("It was held.")),
    "unreported": (
        N_("{city} was to host it. The dates are past; no report is recorded yet."),
        N_("The dates are past; no report is recorded yet."),
    ),
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

    editions: tuple[EditionCard, ...]


def edition_card(edition: Edition, localizer: Localizer) -> EditionCard:
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


def stage_sentence(edition: Edition, localizer: Localizer) -> str:
    """Return a sentence in the tense that today's date asks for."""
    with_host, without_host = _SENTENCES[localizer.relations.stage(edition)]
    if not edition.host:
        return localizer.gettext(without_host)
    city = localizer.name_of(localizer.network.cities[edition.host])
    return localizer.gettext(with_host).format(city=city.plain)


def editions_view(localizer: Localizer) -> EditionsView:
    """Return every edition, the latest first."""
    editions = sorted(
        localizer.network.editions.values(),
        key=lambda edition: edition.date.start.first,
        reverse=True,
    )
    return EditionsView(tuple(edition_card(item, localizer) for item in editions))
