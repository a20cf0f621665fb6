"""What the cities adopted together: the list, and the page of each document."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.domain.document import Document
from plugins.views.link import Link
from plugins.views.links import (
    citations,
    city_link,
    document_link,
    edition_link,
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
class DocumentCard:
    """A document in a list."""

    link: Link
    kind: str
    status: str
    summary: Text


@dataclass(frozen=True, slots=True)
class DocumentsView:
    """Every document, the latest first, those without a date at the end."""

    documents: tuple[DocumentCard, ...]


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A numbered commitment, which an address can name."""

    number: int
    anchor: str
    text: Text | None


@dataclass(frozen=True, slots=True)
class DocumentView:
    """All that is known of a document."""

    card: DocumentCard
    date: str
    edition: Link | None
    proposed_by: Link | None
    adoption: Text | None
    commitments: tuple[CommitmentView, ...]
    commitment_sources: tuple[Link, ...]
    signatories: tuple[Link, ...]
    signature_sources: tuple[Link, ...]
    statements: tuple[Cited, ...]
    related: Related
    note: Text | None
    sources: tuple[Link, ...]


def document_card(document: Document, localizer: Localizer) -> DocumentCard:
    """Return *document* as a list shows it."""
    return DocumentCard(
        link=document_link(document.id, localizer),
        kind=localizer.named("document kind", document.kind),
        status=localizer.named("document status", document.status),
        summary=localizer.text(document.summary),
    )


def documents_view(localizer: Localizer) -> DocumentsView:
    """Return every document, the latest first."""
    documents = sorted(
        localizer.network.documents.values(),
        key=lambda document: str(document.date.first) if document.date else "",
        reverse=True,
    )
    return DocumentsView(tuple(document_card(item, localizer) for item in documents))


def document_page(document: Document, localizer: Localizer) -> Page:
    """Return the page of *document*."""
    card = document_card(document, localizer)
    proposed_by = document.proposed_by
    view = DocumentView(
        card=card,
        date=localizer.formats.date(document.date) if document.date else "",
        edition=edition_link(document.edition, localizer) if document.edition else None,
        proposed_by=person_link(proposed_by, localizer) if proposed_by else None,
        adoption=localizer.maybe(document.adoption),
        commitments=_commitments(document, localizer),
        commitment_sources=citations(
            (each.source for each in document.commitments), localizer
        ),
        signatories=_signatories(document, localizer),
        signature_sources=citations(
            (each.source for each in document.signatories), localizer
        ),
        statements=tuple(
            Cited(
                localizer.text(statement.text),
                citations([statement.source], localizer),
            )
            for statement in document.statements
        ),
        related=related_to("document", document.id, localizer),
        note=localizer.maybe(document.note),
        sources=source_links(document.sources, localizer),
    )
    return Page(
        kind="document",
        id=document.id,
        template="document",
        title=card.link.text,
        summary=card.summary.plain,
        view=view,
        crumbs=(section_link("documents", localizer),),
    )


def _commitments(
    document: Document, localizer: Localizer
) -> tuple[CommitmentView, ...]:
    return tuple(
        CommitmentView(
            number=commitment.number,
            anchor=f"commitment-{commitment.number}",
            text=localizer.maybe(commitment.text),
        )
        for commitment in document.commitments
    )


def _signatories(document: Document, localizer: Localizer) -> tuple[Link, ...]:
    found = (city_link(each.city, localizer) for each in document.signatories)
    return tuple(sorted(found, key=lambda link: sort_key(link.text.plain)))
