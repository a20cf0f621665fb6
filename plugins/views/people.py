"""People with a public part in an edition: the list, and the page of each."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.person import Person
from plugins.views.link import Link
from plugins.views.links import (
    citations,
    person_link,
    section_link,
    source_links,
)
from plugins.views.localizer import Localizer
from plugins.views.page import Cited, Page
from plugins.views.related import Related, related_to
from plugins.views.sorting import sort_key
from plugins.views.text import Text


@dataclass(frozen=True, slots=True)
class OfficeView:
    """A public office, and when a source names it."""

    title: Text
    as_of: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PersonView:
    """All that is public of a person's part in the network."""

    link: Link
    offices: tuple[OfficeView, ...]
    spellings: tuple[Cited, ...]
    related: Related
    note: Text | None
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class PeopleView:
    """Everybody with a public part in an edition, by name."""

    people: tuple[PersonView, ...]


def person_view(person: Person, localizer: Localizer) -> PersonView:
    """Return *person* with the offices that the sources name."""
    return PersonView(
        link=person_link(person.id, localizer),
        offices=tuple(
            OfficeView(
                title=localizer.text(office.title),
                as_of=localizer.formats.date(office.as_of) if office.as_of else "",
                sources=citations([office.source], localizer),
            )
            for office in person.offices
        ),
        spellings=tuple(
            Cited(
                localizer.word_of(spelling.text),
                citations([spelling.source], localizer),
            )
            for spelling in person.as_written
        ),
        related=related_to("person", person.id, localizer),
        note=localizer.maybe(person.note),
        sources=source_links(person.sources, localizer),
    )


def people_view(localizer: Localizer) -> PeopleView:
    """Return everybody with a public part in an edition, by family name."""
    people = localizer.network.people
    found = (people[person_id] for person_id in localizer.relations.public_people)
    ordered = sorted(found, key=lambda person: sort_key(person.name.split()[-1]))
    return PeopleView(tuple(person_view(person, localizer) for person in ordered))


def person_page(person: Person, localizer: Localizer) -> Page:
    """Return the page of *person*."""
    view = person_view(person, localizer)
    return Page(
        kind="person",
        id=person.id,
        template="person",
        title=view.link.text,
        summary=", ".join(office.title.plain for office in view.offices),
        view=view,
        crumbs=(section_link("people", localizer),),
    )
