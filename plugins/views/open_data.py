"""The open data as the site publishes them, and the table of files on their page."""

from __future__ import annotations

from functools import partial
from typing import Final

from plugins.domain.network import COLLECTIONS
from plugins.domain.wording import N_
from plugins.outputs.open_data.open_files import Read
from plugins.outputs.open_data.plain_records import (
    KINDS,
    OpenCollection,
    OpenData,
    Value,
)
from plugins.views.localizer import Localizer
from plugins.views.open_records import Localizers, open_ids
from plugins.views.words import WORDS

TITLES: Final = {
    **{name: WORDS["section"][name] for name in KINDS if name in WORDS["section"]},
    "milestones": N_("Milestones"),
    "organisations": N_("Organisations"),
}
"""The English name of each collection, for the catalogs."""

DESCRIPTIONS: Final = {
    "cities": N_(
        "The cities that the sources tie to the network: where, and in what role."
    ),
    "editions": N_(
        "The Meetings, assemblies and conferences: dates, figures, programme."
    ),
    "initiatives": N_("Projects and exchanges of the network's cities."),
    "topics": N_("What the network works on, and the themes of its Meetings."),
    "documents": N_("What the cities adopted together: commitments and signatories."),
    "governance": N_("The bodies of the association: composition, seats, meetings."),
    "figures": N_("The figures of the network as a whole, each with its source."),
    "milestones": N_("Moments of the network's history that no other record tells."),
    "organisations": N_(
        "Companies, ministries, universities and networks beside the cities."
    ),
    "people": N_(
        "The people with a public part in an edition, in their public office."
    ),
    "sources": N_("The documents and pages on which every fact rests."),
}
"""What each collection holds, in English, for the catalogs."""


def open_data_of(localizers: Localizers, read: Read) -> OpenData:
    """Return all that is published for machines; *read* gives the files of lists."""
    first = next(iter(localizers.values()))
    site = first.network.site

    def translated(text: str) -> dict[str, str]:
        return {tag: each.gettext(text) for tag, each in localizers.items()}

    return OpenData(
        site=site,
        pages=_absolute("data", localizers),
        collections=tuple(
            OpenCollection(
                name=name,
                model=COLLECTIONS[name],
                title=translated(TITLES[name]),
                description=translated(DESCRIPTIONS[name]),
                ids=open_ids(name, localizers),
                text=partial(read, f"{name}.json"),
            )
            for name in KINDS
        ),
        today=_today(first),
        words={
            name.replace(" ", "-"): {
                each: translated(word) for each, word in of.items()
            }
            for name, of in WORDS.items()
            if name != "section"  # of the site, not of the data
        },
        translated=translated,
    )


def contact_page(localizers: Localizers) -> str:
    """Return the absolute address of the page that says whom to write to."""
    pages = _absolute("contact", localizers) or _absolute("data", localizers)
    site = next(iter(localizers.values())).network.site
    return next(iter(pages.values()), f"{site.url}/")


def _absolute(page: str, localizers: Localizers) -> dict[str, str]:
    first = next(iter(localizers.values()))
    if page not in first.network.pages:
        return {}
    url = first.network.site.url
    return {tag: url + each.url("page", page) for tag, each in localizers.items()}


def _today(localizer: Localizer) -> Value:
    """Return what follows for the network as a whole."""
    relations = localizer.relations
    latest, coming = relations.latest_meetings, relations.next_meetings
    found = {
        "co_president_cities": list(relations.co_president_cities),
        "latest_meetings": latest.id if latest else None,
        "next_meetings": coming.id if coming else None,
    }
    return {name: value for name, value in found.items() if value}
