"""The records as open data have them: with their addresses, and what follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import Any, Final

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
from plugins.outputs.open_data.json_api import render_record
from plugins.outputs.open_data.plain_records import (
    FACTS,
    KINDS,
    ROOT,
    Publisher,
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


def open_ids(collection: str, localizers: Localizers) -> tuple[str, ...]:
    """Return the id of each public record of *collection*, in order."""
    relations = next(iter(localizers.values())).relations
    if collection == "people":
        return tuple(sorted(relations.public_people))
    return tuple(sorted(getattr(relations.network, collection)))


def record_files(localizers: Localizers) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the path of each record's file within their folder, and what makes it."""
    for collection in KINDS:
        for record_id in open_ids(collection, localizers):
            make = partial(_file, collection, record_id, localizers)
            yield f"{collection}/{record_id}.json", make


def _file(collection: str, record_id: str, localizers: Localizers) -> str:
    localizer = next(iter(localizers.values()))
    record = open_record_of(collection, record_id, localizers)

    def source(name: str) -> Value:
        cited = partial(open_record_of, "sources", name, localizers, is_cited=True)
        return localizer.once.take(("cited", name), cited)

    return render_record(record, collection, source, Publisher(localizer.network.site))


def open_record_of(
    collection: str, record_id: str, localizers: Localizers, *, is_cited: bool = False
) -> Value:
    """Return a record with its addresses, and with what follows unless *is_cited*."""
    localizer = next(iter(localizers.values()))
    network, people = localizer.network, localizer.relations.public_people
    languages = network.site.languages
    record = getattr(network, collection)[record_id]
    value = open_record(record, languages, people)
    if collection in FACTS and not is_cited:
        facts = _facts_of(collection, record, localizers)
        value["derived"] = open_value(facts, languages)
    value["url"] = f"{network.site.url}/{ROOT}{collection}/{record_id}.json"
    if pages := _pages(KINDS[collection], record_id, localizer):
        value["pages"] = pages
    return value


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


def _facts_of(collection: str, record: Any, localizers: Localizers) -> Model:  # noqa: ANN401 - of the collection's model
    """Return what follows for a *record* of *collection*."""
    localizer = next(iter(localizers.values()))
    match collection:
        case "cities":
            return _city(record, localizers)
        case "editions":
            return _edition(record, localizer)
        case "documents":
            return _document(record, localizer)
        case "sources":
            return _source(record.id, localizer)
        case _:
            kind = KINDS[collection]
            return OtherFacts(linked=_linked(kind, record.id, localizer))


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


def _source(source_id: str, localizer: Localizer) -> SourceFacts:
    relations = localizer.relations
    return SourceFacts(
        supports=tuple(
            Supported(kind=kind, record=name)
            for kind, name in relations.citations.get(source_id, ())
            if kind != "person" or name in relations.public_people
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
