"""The records as open data have them: with their addresses, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial
from typing import Any, Final

from plugins.domain.citations import Citation, citations
from plugins.domain.city import City
from plugins.domain.derived import (
    CityFacts,
    DocumentFacts,
    EditionFacts,
    Linked,
    OtherFacts,
    RoleHeld,
    SourceFacts,
    Supported,
)
from plugins.domain.document import Document
from plugins.domain.edition import Edition
from plugins.domain.values import LocalText, Model
from plugins.outputs.open_data.plain_records import (
    FACTS,
    KINDS,
    ROOT,
    Value,
    open_record,
    open_value,
)
from plugins.views.addresses import ANCHORED, SECTION_OF
from plugins.views.localizer import Localizer

Localizers = Mapping[str, Localizer]

_LINKED: Final = {  # kind of a record, and the field of Linked
    "city": "cities",
    "edition": "editions",
    "initiative": "initiatives",
    "topic": "topics",
    "document": "documents",
    "person": "people",
    "release": "releases",
}


def open_records(collection: str, localizers: Localizers) -> Iterator[Value]:
    """Yield each public record of *collection*, by its id."""
    localizer = next(iter(localizers.values()))
    network, relations = localizer.network, localizer.relations
    languages, people = network.site.languages, relations.public_people
    kind = KINDS[collection]
    facts = _facts_of(collection, localizers)
    for record_id, record in sorted(getattr(network, collection).items()):
        if collection == "people" and record_id not in people:
            continue
        value = open_record(record, languages, people)
        if collection in FACTS:
            value["derived"] = open_value(facts(record), languages)
        address = f"{network.site.url}/{ROOT}{collection}/{record_id}.json"
        value["url"] = address
        if pages := _pages(kind, record_id, localizer):
            value["pages"] = pages
        yield value


def _pages(kind: str, record_id: str, localizer: Localizer) -> dict[str, str]:
    """Return the absolute address of a record's page in each language."""
    site = localizer.network.site
    if kind == "body" and "governance" in localizer.network.pages:
        kind, record_id = "page", f"governance#{record_id}"
    if kind not in {*SECTION_OF, *ANCHORED, "page"}:
        return {}
    return {
        tag: site.url + localizer.address(kind, record_id, tag)
        for tag in site.languages
    }


def _facts_of(collection: str, localizers: Localizers) -> Callable[[Any], Model]:
    """Return what derives the facts of a record of *collection*."""
    localizer = next(iter(localizers.values()))
    match collection:
        case "cities":
            return partial(_city, localizers=localizers)
        case "editions":
            return partial(_edition, localizer=localizer)
        case "documents":
            return partial(_document, localizer=localizer)
        case "sources":
            supported = citations(localizer.network)
            people = localizer.relations.public_people
            return lambda source: _source(supported.get(source.id, ()), people)
        case _:
            kind = KINDS[collection]
            return lambda record: OtherFacts(linked=_linked(kind, record.id, localizer))


def _city(city: City, localizers: Localizers) -> CityFacts:
    localizer = next(iter(localizers.values()))
    roles = tuple(
        RoleHeld(
            role=role.kind,
            when=role.when,
            edition=role.edition,
            document=role.document,
            body=role.body,
            note=role.note,
            source=role.source,
        )
        for role in localizer.relations.roles.get(city.id, ())
    )
    return CityFacts(
        country_name=_territory(city.country, localizers),
        continent=city.continent,
        continent_name=_territory(city.continent, localizers),
        role_kinds=tuple(dict.fromkeys(role.role for role in roles)),
        roles=roles,
        linked=_linked("city", city.id, localizer),
    )


def _territory(code: str, localizers: Localizers) -> LocalText:
    return LocalText(
        {tag: each.formats.territory(code) for tag, each in localizers.items()}
    )


def _edition(edition: Edition, localizer: Localizer) -> EditionFacts:
    return EditionFacts(
        start=edition.date.start,
        end=edition.date.last,
        stage=localizer.relations.stage(edition),
        linked=_linked("edition", edition.id, localizer),
    )


def _document(document: Document, localizer: Localizer) -> DocumentFacts:
    return DocumentFacts(
        commitment_count=len(document.commitments),
        signatory_count=len(document.signatories),
        linked=_linked("document", document.id, localizer),
    )


def _source(records: tuple[Citation, ...], people: Collection[str]) -> SourceFacts:
    return SourceFacts(
        supports=tuple(
            Supported(kind=kind, record=name)
            for kind, name in records
            if kind != "person" or name in people
        )
    )


def _linked(kind: str, record_id: str, localizer: Localizer) -> Linked:
    """Return what is linked to a record, from either side; only what is published."""
    found = localizer.relations.linked_to(kind, record_id)
    return Linked(
        **{
            field: tuple(sorted(found.get(other, ())))
            for other, field in _LINKED.items()
        }
    )
