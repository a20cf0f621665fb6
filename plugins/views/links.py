"""A link to each kind of thing, in its own words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import wraps

from plugins.domain.edition import NamedEdition
from plugins.domain.section import SECTIONS
from plugins.domain.wording import N_
from plugins.outputs.typography import typeset
from plugins.views.formats import locale_of
from plugins.views.link import Link
from plugins.views.localizer import Localizer
from plugins.views.text import Text
from plugins.views.words import WORDS

_ORDINAL_MEETINGS = {  # by CLDR's ordinal plural form of the language they are in
    "one": N_("{number}st Meetings"),
    "two": N_("{number}nd Meetings"),
    "few": N_("{number}rd Meetings"),
    "other": N_("{number}th Meetings"),
}


LinkMaker = Callable[[str, Localizer], Link]
LinksMaker = Callable[[Iterable[str], Localizer], tuple[Link, ...]]


def _once(link: LinkMaker) -> LinkMaker:
    """Return the function that makes a *link* once a build: of what many pages name."""

    @wraps(link)
    def made(record_id: str, localizer: Localizer) -> Link:
        key = link.__name__, record_id
        return localizer.once.take(key, lambda: link(record_id, localizer))

    return made


def city_link(city_id: str, localizer: Localizer) -> Link:
    """Return a link to a city, with its country as detail."""
    city = localizer.relations.named.cities[city_id]
    country = localizer.formats.territory(city.country)
    return Link(localizer.url("city", city_id), localizer.name_of(city), country)


@_once
def source_link(source_id: str, localizer: Localizer) -> Link:
    """Return a link to a source in the list of sources, with its date."""
    source = localizer.relations.named.sources[source_id]
    title = typeset(source.title, source.language)
    date = localizer.formats.date(source.published) if source.published else ""
    url = localizer.url("source", source_id)
    return Link(url, localizer.proper(title, source.language), date)


@_once
def citation(source_id: str, localizer: Localizer) -> Link:
    """Return a link to a source as a text cites it: who published it, and when."""
    source = localizer.relations.named.sources[source_id]
    publisher = localizer.proper(
        typeset(source.publisher, source.language), source.language
    )
    return replace(source_link(source_id, localizer), text=publisher)


def citations(source_ids: Iterable[str], localizer: Localizer) -> tuple[Link, ...]:
    """Return citations, each once."""
    once = dict.fromkeys(source_ids)
    return tuple(citation(source_id, localizer) for source_id in once)


def source_links(source_ids: Iterable[str], localizer: Localizer) -> tuple[Link, ...]:
    """Return links to sources, each once."""
    once = dict.fromkeys(source_ids)
    return tuple(source_link(source_id, localizer) for source_id in once)


@_once
def edition_link(edition_id: str, localizer: Localizer) -> Link:
    """Return a link to an edition, with its dates as detail."""
    edition = localizer.relations.named.editions[edition_id]
    return Link(
        localizer.url("edition", edition_id),
        edition_name(edition, localizer),
        localizer.formats.period(edition.date),
    )


def edition_name(edition: NamedEdition, localizer: Localizer) -> Text:
    """Return what an edition is called: 1st Meetings, Clermont-Ferrand 2017."""
    year = localizer.formats.number_of_year(edition.date.start.year)
    city = localizer.relations.named.cities.get(edition.host or "")
    place = localizer.name_of(city).plain if city else ""
    name = edition_kind(edition, localizer)
    pattern = (
        localizer.gettext("{name}, {city} {year}")
        if place
        else localizer.gettext("{name}, {year}")
    )
    text = pattern.format(name=name, city=place, year=year)
    return Text.of(text, localizer.language, localizer.language)


def edition_kind(edition: NamedEdition, localizer: Localizer) -> str:
    """Return what an edition is: 1st Meetings, General assembly."""
    if edition.kind == "assembly":
        return localizer.gettext("General assembly")
    if edition.kind == "conference":
        return localizer.gettext("Virtual conference")
    if edition.number is None:
        return localizer.gettext("Meetings")
    for locale in (localizer.formats.locale, locale_of("en")):
        form = locale.ordinal_form(edition.number)
        pattern = _ORDINAL_MEETINGS.get(form, _ORDINAL_MEETINGS["other"])
        name = localizer.gettext(pattern)
        if name != pattern:
            break
    return name.format(number=edition.number)


def initiative_link(initiative_id: str, localizer: Localizer) -> Link:
    """Return a link to an initiative."""
    initiative = localizer.network.initiatives[initiative_id]
    url = localizer.url("initiative", initiative_id)
    return Link(url, localizer.text(initiative.name))


@_once
def topic_link(topic_id: str, localizer: Localizer) -> Link:
    """Return a link to a topic."""
    topic = localizer.network.topics[topic_id]
    return Link(localizer.url("topic", topic_id), localizer.text(topic.name))


def document_link(document_id: str, localizer: Localizer) -> Link:
    """Return a link to a document, with its date as detail."""
    document = localizer.network.documents[document_id]
    date = localizer.formats.date(document.date) if document.date else ""
    url = localizer.url("document", document_id)
    return Link(url, localizer.text(document.title), date)


def person_link(person_id: str, localizer: Localizer) -> Link:
    """Return a link to a person: without address where they have no page."""
    person = localizer.network.people[person_id]
    has_page = person_id in localizer.relations.public_people
    url = localizer.url("person", person_id) if has_page else ""
    return Link(url, localizer.person_name(person))


def milestone_link(milestone_id: str, localizer: Localizer) -> Link:
    """Return a link to a moment of the timeline, with its date as detail."""
    milestone = localizer.network.milestones[milestone_id]
    return Link(
        localizer.url("milestone", milestone_id),
        localizer.text(milestone.title),
        localizer.formats.period(milestone.date),
    )


def figure_link(figure_id: str, localizer: Localizer) -> Link:
    """Return a link to a figure of the network or the world, by what it counts."""
    figure = localizer.network.figures[figure_id].figure
    words = localizer.word_of(localizer.named("measure", figure.measure))
    return Link(localizer.url("figure", figure_id), words)


def body_link(body_id: str, localizer: Localizer) -> Link:
    """Return a link to an organ of the association, on the page of governance."""
    name = localizer.text(localizer.network.governance[body_id].name)
    if "governance" not in localizer.network.pages:
        return Link("", name)
    return Link(f"{localizer.url('page', 'governance')}#{body_id}", name)


def release_link(release_id: str, localizer: Localizer) -> Link:
    """Return a link to a press release, with its date as detail."""
    release = localizer.network.releases[release_id]
    header, language = release.best(localizer.preferences)
    title = localizer.proper(typeset(header.title, language), language)
    date = localizer.formats.day(release.date)
    return Link(localizer.url("release", release.id), title, date)


def page_link(page_id: str, localizer: Localizer) -> Link:
    """Return a link to a page written in Markdown."""
    page = localizer.network.pages[page_id]
    header, language = page.best(localizer.preferences)
    title = localizer.proper(typeset(header.title, language), language)
    return Link(localizer.url("page", page.id), title)


def press_link(localizer: Localizer) -> Link:
    """Return a link to the press room: without address where it has no page."""
    if "press" in localizer.network.pages:
        return page_link("press", localizer)
    return Link("", localizer.word(WORDS["section"]["press"]))


def menu_link(menu_id: str, localizer: Localizer) -> Link:
    """Return a link to a section or a page, as a menu names them."""
    if menu_id in SECTIONS:
        return section_link(menu_id, localizer)
    return page_link(menu_id, localizer)


def section_link(section: str, localizer: Localizer) -> Link:
    """Return a link to a section."""
    url = localizer.url("section", section)
    return Link(url, localizer.word(WORDS["section"][section]))


def _each(link: LinkMaker) -> LinksMaker:
    """Return the function that makes a *link* for each id, in the order given."""
    return lambda ids, localizer: tuple(link(each, localizer) for each in ids)


city_links = _each(city_link)
document_links = _each(document_link)
edition_links = _each(edition_link)
initiative_links = _each(initiative_link)
person_links = _each(person_link)
release_links = _each(release_link)
topic_links = _each(topic_link)
