"""The task that takes over a press release written elsewhere: `inv import-release`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from invoke.context import Context
from invoke.tasks import task

from plugins.domain.wording import N_
from plugins.tasks.environment import ROOT
from plugins.tasks.writing import LANG, _write

if TYPE_CHECKING:
    from plugins.editing.prompts import Asker
    from plugins.editing.proposal import Proposal

NEXT: Final = (
    N_("Read it beside the original. Only without “status: draft” is it public."),
)


@task(
    help=LANG
    | {
        "file": "a press release of the network: .docx, .odt, .pdf, .html, .txt",
        "language": "of the text: fr, en, es …",
        "date": "day of the press release: 2028-01-31",
        "title": "in place of the one found",
        "summary": "idem: one or two sentences",
        "place": "idem: of the date line",
        "keywords": "idem: between commas",
        "slug": "end of the address, if not that of the title",
        "edition": "identifier of the edition",
        "cities": "identifiers of cities",
        "topics": "identifiers of topics",
        "documents": "identifiers of documents",
        "contact": "identifier of the organisation that answers journalists",
        "sources": "identifiers of data/sources.yaml: who says so",
        "keep_contacts": "keep telephone numbers and e-mails",
        "publish": "write no “status: draft”",
    }
)
def import_release(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    file: str,
    language: str = "",
    date: str = "",
    title: str = "",
    summary: str = "",
    place: str = "",
    keywords: str = "",
    slug: str = "",
    edition: str = "",
    cities: str = "",
    topics: str = "",
    documents: str = "",
    contact: str = "",
    sources: str = "",
    keep_contacts: bool = False,  # noqa: FBT001, FBT002 - a flag, to Invoke
    publish: bool = False,  # noqa: FBT001, FBT002 - idem
    lang: str = "",
) -> None:
    """Take over a press release of the network from the file it was written in."""
    given = {name: value for name, value in locals().items() if value}
    from plugins.editing.releases.import_release import import_release as make

    def propose(asker: Asker) -> Proposal:
        return make(ROOT, Path(file), asker, given)

    _write(propose, lang, NEXT)
