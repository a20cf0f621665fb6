"""The tasks that write a new record or text: each asks for what is not given."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from gettext import NullTranslations
from typing import TYPE_CHECKING, Any, Final

from invoke.context import Context
from invoke.tasks import task

from plugins.domain.wording import N_
from plugins.tasks.environment import ROOT

if TYPE_CHECKING:
    from plugins.editing.prompts import Asker, Terminal
    from plugins.editing.proposal import Proposal
    from plugins.reading.geonames import Gazetteer

LANG: Final = {"lang": "language of the questions: fr, en, es …"}
COMMON: Final = LANG | {
    "id": "identifier, if not that of the name",
    "sources": "identifiers of data/sources.yaml: who says so",
}
TEXTS: Final = "in each language: --{0} fr=… --{0} en=…"
CITY_NEXT: Final = (
    N_("Say there what the city was for the network: “roles”, each with its source."),
)
LOOKING: Final = N_("Looking for the place in GeoNames' list (CC BY 4.0) …")
EDITION_NEXT: Final = (N_("Announce it: python3 tasks.py new-press-release"),)
RELEASE_NEXT: Final = (
    N_("Write on below the summary. Only without “status: draft” is it public."),
)
SOURCE_NEXT: Final = (N_("Name it under “source” or “sources” where it says so."),)


@task(
    iterable=["exonyms"],
    help=COMMON
    | {
        "name": "in the city's own language and script",
        "country": "two capitals: FR, NO …",
        "languages": "official ones: it, or fr,nl",
        "exonyms": "names in other languages: --exonyms fr=Coni",
        "region": "code that tells homonyms apart: SC",
        "geonames": "number of the place in geonames.org",
        "lat": "latitude, in place of looking it up",
        "lon": "longitude, idem",
        "map": "link of OpenStreetMap, idem",
    },
)
def new_city(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    name: str = "",
    country: str = "",
    languages: str = "",
    exonyms: Sequence[str] | None = None,
    region: str = "",
    geonames: str = "",
    lat: str = "",
    lon: str = "",
    map: str = "",  # noqa: A002 - it is what an editor types
    sources: str = "",
    id: str = "",  # noqa: A002 - idem
    lang: str = "",
) -> None:
    """Add a city to data/cities.yaml."""
    given = locals()
    from plugins.editing.new_city import new_city as make

    def propose(asker: Asker) -> Proposal:
        return make(ROOT, asker, given, lambda: _gazetteer(asker))

    _write(propose, lang, CITY_NEXT)


@task(
    iterable=["theme", "summary"],
    help=COMMON
    | {
        "kind": "meetings, assembly or conference",
        "start": "first day: 2028-10-05, or 2028-10, or 2028",
        "end": "last day",
        "number": "1 for the 1st Meetings",
        "host": "identifier of the city",
        "time_zone": "Europe/Rome",
        "theme": TEXTS.format("theme"),
        "summary": TEXTS.format("summary"),
        "topics": "identifiers of topics",
    },
)
def new_edition(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    kind: str = "",
    start: str = "",
    end: str = "",
    number: str = "",
    host: str = "",
    time_zone: str = "",
    theme: Sequence[str] | None = None,
    summary: Sequence[str] | None = None,
    topics: str = "",
    sources: str = "",
    id: str = "",  # noqa: A002 - it is what an editor types
    lang: str = "",
) -> None:
    """Add an edition to data/editions.yaml."""
    _new_record("editions", locals(), lang, EDITION_NEXT)


@task(
    iterable=["name", "summary", "place"],
    help=COMMON
    | {
        "kind": "local-project, exchange, award or corridor",
        "name": TEXTS.format("name"),
        "summary": TEXTS.format("summary"),
        "place": TEXTS.format("place"),
        "city": "identifier of the city",
        "edition": "identifier of the edition",
        "topic": "identifier of the topic",
        "when": "day, month or year",
        "until": "end, if it lasted",
    },
)
def new_initiative(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    kind: str = "",
    name: Sequence[str] | None = None,
    summary: Sequence[str] | None = None,
    place: Sequence[str] | None = None,
    city: str = "",
    edition: str = "",
    topic: str = "",
    when: str = "",
    until: str = "",
    sources: str = "",
    id: str = "",  # noqa: A002 - it is what an editor types
    lang: str = "",
) -> None:
    """Add an initiative to data/initiatives.yaml."""
    _new_record("initiatives", locals(), lang)


@task(
    iterable=["kind"],
    help=LANG
    | {
        "title": "as published, in its own language",
        "language": "of the source: fr, en, it …",
        "publisher": "who published it",
        "kind": TEXTS.format("kind"),
        "basis": "document, or web",
        "published": "day, month or year",
        "address": "web address, whole",
        "consulted": "day on which the page was read",
        "id": "identifier, if not that of publisher and date",
    },
)
def new_source(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    title: str = "",
    language: str = "",
    publisher: str = "",
    kind: Sequence[str] | None = None,
    basis: str = "",
    published: str = "",
    address: str = "",
    consulted: str = "",
    id: str = "",  # noqa: A002 - it is what an editor types
    lang: str = "",
) -> None:
    """Add a source to data/sources.yaml: whoever says something new."""
    _new_record("sources", locals(), lang, SOURCE_NEXT)


@task(
    iterable=["title", "summary", "place", "keywords"],
    help=LANG
    | {
        "date": "day of the press release: 2028-01-31",
        "languages": "a file for each: fr,en",
        "title": "--title fr=… --title en=…",
        "summary": "one or two sentences: --summary fr=…",
        "place": "of the date line: --place fr=…",
        "keywords": "between commas: --keywords fr=…",
        "slug": "end of the address, if not that of the first title",
        "edition": "identifier of the edition",
        "cities": "identifiers of cities",
        "topics": "identifiers of topics",
        "documents": "identifiers of documents",
        "contact": "identifier of the organisation that answers journalists",
        "sources": "identifiers of data/sources.yaml: who says so",
    },
)
def new_press_release(  # noqa: PLR0913, PLR0917 - each is an option
    _: Context,
    date: str = "",
    languages: str = "",
    title: Sequence[str] | None = None,
    summary: Sequence[str] | None = None,
    place: Sequence[str] | None = None,
    keywords: Sequence[str] | None = None,
    slug: str = "",
    edition: str = "",
    cities: str = "",
    topics: str = "",
    documents: str = "",
    contact: str = "",
    sources: str = "",
    lang: str = "",
) -> None:
    """Begin a press release: a draft in content/press/, a file a language."""
    given = locals()
    from plugins.editing.new_release import new_release as make

    _write(lambda asker: make(ROOT, asker, given), lang, RELEASE_NEXT)


@task(positional=["person"], help=LANG | {"person": "name, or identifier"})
def remove_person(_: Context, person: str, lang: str = "") -> None:
    """Remove a person's record and all that names it; tell what is left."""
    from plugins.editing.removal import KEPT, LEFT, mentions
    from plugins.editing.removal import remove_person as remove

    spellings: list[str] = []

    def propose(asker: Asker) -> Proposal:
        removal = remove(ROOT, asker, person)
        spellings.extend(removal.spellings)
        return removal.proposal

    catalog = _write(propose, lang, KEPT)
    if left := mentions(ROOT, spellings):
        sys.exit("\n".join(["", catalog.gettext(LEFT), "", *left]))


def _new_record(
    name: str, given: dict[str, Any], lang: str, next_steps: Sequence[str] = ()
) -> None:
    from plugins.editing.new_records import new_record as make

    _write(lambda asker: make(ROOT, asker, name, given), lang, next_steps)


def _write(
    make: Callable[[Asker], Proposal], lang: str, next_steps: Sequence[str] = ()
) -> NullTranslations:
    from plugins.editing.prompts import RefusedError
    from plugins.editing.session import Session
    from plugins.reading.catalogs import editors_catalog
    from plugins.reading.clock import day_of_build

    catalog = editors_catalog(ROOT, lang)
    session = Session(ROOT, day_of_build(), catalog, _terminal())
    try:
        print(session.write(make, next_steps))
    except RefusedError as refused:
        sys.exit("\n".join(refused.sentences))
    return catalog


def _terminal() -> Terminal | None:
    from plugins.editing.prompts import Terminal

    if os.environ.get("CI") or not sys.stdin.isatty():
        return None
    return Terminal(input, print)


def _gazetteer(asker: Asker) -> Gazetteer | None:
    from plugins.reading.geonames import read_geonames

    print(asker.words(LOOKING), file=sys.stderr, flush=True)
    try:
        return read_geonames()
    except ImportError:  # the extra `places` is not installed
        return None
