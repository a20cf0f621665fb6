"""What an editor can do for the site today, the most useful first.

Each kind has a function of its own: what is there, and what to open for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from gettext import NullTranslations
from itertools import groupby
from typing import Final, Literal

from plugins.domain.audit import AHEAD, expiring
from plugins.domain.dates import PartialDate
from plugins.domain.figure import NetworkFigure
from plugins.domain.link_results import LinkResults
from plugins.domain.network import Network
from plugins.domain.problem import Mark
from plugins.domain.relations import Relations
from plugins.domain.translation import Translation
from plugins.domain.wording import N_
from plugins.editing.external_links import external_links
from plugins.outputs.editors.told_problem import told_problems
from plugins.reading.network import Reading
from plugins.views.formats import Formats
from plugins.views.words import WORDS

Kind = Literal[
    "mistake",
    "expiring",
    "unreported",
    "link",
    "outdated",
    "missing",
    "picture",
    "warning",
    "figure",
    "document",
]
"""In the order in which they are useful."""

COMMAND: Final = "python3 tasks.py"
A_YEAR: Final = timedelta(days=365)
A_MONTH: Final = timedelta(days=31)
_TOLD_APART: Final = ("text_is_translated", "translation_follows_its_original")
_PICTURE: Final = re.compile(r"!\[\s*([\w .-]+\.(?:avif|gif|jpe?g|png|svg|webp))\s*\]")
_FAILURES: Final = {
    "gone": N_("{address}: the page is no longer there ({said}), since {day}."),
    "no-site": N_("{address}: there is no such site any more, since {day}."),
    "no-answer": N_("{address}: no answer since {day} ({said})."),
}


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to do: what it is, and the command or the place to open."""

    kind: Kind
    says: str
    open: str


@dataclass(frozen=True, slots=True)
class Reader:
    """Who reads the page: the language, and how it writes dates."""

    catalog: NullTranslations
    formats: Formats

    def says(self, text: str, **values: str) -> str:
        """Return *text* in the reader's language, with *values* filled in."""
        return self.catalog.gettext(text).format_map(values)


def items_of(
    reading: Reading, links: LinkResults | None, reader: Reader
) -> Iterator[Item]:
    """Yield all that there is to do; mistakes hide what needs the whole network."""
    yield from mistakes(reading, reader)
    if reading.network is None:
        return
    relations = Relations(reading.network)
    yield from statements(reading.network, reading, reader)
    yield from unreported_editions(relations, reading, reader)
    yield from failing_links(links, reading, reader)
    yield from translations(reading.network, reader)
    yield from named_pictures(reading, reader)
    yield from warnings(reading, reader)
    yield from old_figures(relations, reading, reader)
    yield from unfinished_documents(reading.network, reading, reader)


def mistakes(reading: Reading, reader: Reader) -> Iterator[Item]:
    """Yield what keeps the site from being published."""
    for told in told_problems(reading.problems, reader.catalog):
        yield Item("mistake", told.says, told.place)


def warnings(reading: Reading, reader: Reader) -> Iterator[Item]:
    """Yield what is odd, but for translations, which are told by themselves."""
    odd = (each for each in reading.warnings if each.rule not in _TOLD_APART)
    for told in told_problems(odd, reader.catalog):
        yield Item("warning", told.says, told.place)


def statements(network: Network, reading: Reading, reader: Reader) -> Iterator[Item]:
    """Yield what the site states of itself and may soon state no longer."""
    for audit in expiring(network.audits.values(), network.today):
        says = N_("The audit “{id}” is to be done again by {day}.")
        day = reader.formats.day(audit.valid_until)
        at = reading.locate(("audits", audit.id, "valid_until"))
        yield Item("expiring", reader.says(says, id=audit.id, day=day), place(at))
    security = network.site.security
    if security and security.expires - AHEAD <= network.today:
        says = N_("The security contact expires on {day}: see whether it is right.")
        day = reader.formats.day(security.expires)
        at = reading.locate(("site", "security", "checked"))
        yield Item("expiring", reader.says(says, day=day), place(at))


def unreported_editions(
    relations: Relations, reading: Reading, reader: Reader
) -> Iterator[Item]:
    """Yield the editions whose dates are passed, and on which nobody reports."""
    for edition in relations.network.editions.values():
        if relations.stage(edition) == "unreported":
            says = N_("Edition {id} ended on {day}, and no source reports on it.")
            day = reader.formats.day(edition.date.last.last)
            at = reading.locate(("editions", edition.id, "id"))
            yield Item(
                "unreported", reader.says(says, id=edition.id, day=day), place(at)
            )


def failing_links(
    links: LinkResults | None, reading: Reading, reader: Reader
) -> Iterator[Item]:
    """Yield the links that the last check found dead, and a check that is due.

    Who gives no answer for less than a month may only not answer programs.
    """
    assert reading.network is not None, "the caller has looked"
    today = reading.network.today
    day = reader.formats.day
    if links is None or links.checked < today - A_MONTH:
        says = N_("The links to other sites were never checked.")
        if links:
            says = N_("The links to other sites were last checked on {day}.")
        when = day(links.checked) if links else ""
        yield Item("link", reader.says(says, day=when), f"{COMMAND} links")
    places = external_links(reading)
    for each in links.failing if links else ():
        if each.failure == "no-answer" and each.since > today - A_MONTH:
            continue
        for at in places.get(each.address, ()):
            says = _FAILURES[each.failure]
            values = {"address": each.address, "said": each.said}
            told = reader.says(says, day=day(each.since), **values)
            yield Item("link", told, place(at))


def named_pictures(reading: Reading, reader: Reader) -> Iterator[Item]:
    """Yield the pictures that only have the name of a file for who cannot see them.

    Those without any are mistakes.
    """
    for text in reading.texts:
        for number, line in enumerate(text.body.splitlines()):
            for found in _PICTURE.finditer(line):
                says = N_("“{name}” does not say what the picture shows.")
                at = text.body_mark(number, found.start(1))
                yield Item("picture", reader.says(says, name=found[1]), place(at))


def translations(network: Network, reader: Reader) -> Iterator[Item]:
    """Yield what to translate, the complete languages first, short texts first."""
    complete = network.site.required_languages

    def order(group: Sequence[Translation]) -> tuple[bool, int, str]:
        first = group[0]
        return first.language not in complete, _words(group), first.at.file

    to_do = sorted(filter(_is_to_do, network.translations), key=_shared)
    groups = [list(group) for _, group in groupby(to_do, key=_shared)]
    for group in sorted(groups, key=order):
        yield _translation(group, reader)


def old_figures(
    relations: Relations, reading: Reading, reader: Reader
) -> Iterator[Item]:
    """Yield what is counted of the network, where the latest number is a year old."""
    latest: dict[str, tuple[PartialDate, NetworkFigure]] = {}
    for each in relations.network.figures.values():
        when = _date(each, relations)
        known = latest.get(each.figure.measure)
        if when and (known is None or known[0].last < when.last):
            latest[each.figure.measure] = when, each
    for measure, (when, each) in latest.items():
        if when.last < relations.network.today - A_YEAR:
            says = N_("{measure}: the latest figure is of {date}.")
            name = reader.says(WORDS["measure"][measure])
            told = reader.says(says, measure=name, date=reader.formats.date(when))
            yield Item(
                "figure", told, place(reading.locate(("figures", each.id, "id")))
            )


def unfinished_documents(
    network: Network, reading: Reading, reader: Reader
) -> Iterator[Item]:
    """Yield the documents that a source calls in preparation."""
    for document in network.documents.values():
        if document.status == "in-preparation":
            says = N_("“{title}”: has it been adopted since?")
            title, _ = document.title.best((str(reader.formats.locale.language),))
            at = reading.locate(("documents", document.id, "status"))
            yield Item("document", reader.says(says, title=title), place(at))


def place(at: Mark) -> str:
    """Return a place that terminals and editors turn into a link."""
    return f"{at.file}:{at.line}"


def _date(each: NetworkFigure, relations: Relations) -> PartialDate | None:
    source = relations.network.sources[each.figure.source]
    return each.figure.as_of or source.published_after or source.published


def _is_to_do(each: Translation) -> bool:
    return each.is_to_do


def _shared(each: Translation) -> tuple[str, str, str, str]:
    return each.status, each.at.file, each.language, each.original


def _words(group: Iterable[Translation]) -> int:
    return sum(each.words for each in group)


def _translation(group: Sequence[Translation], reader: Reader) -> Item:
    """Return what to do for the texts of one file in one language."""
    first = min(group, key=lambda each: each.at)
    kind: Kind = "outdated" if first.status == "outdated" else "missing"
    words = _words(group)
    says = reader.catalog.ngettext(
        "{file}, in {language}: {words} word",
        "{file}, in {language}: {words} words",
        words,
    ).format(
        file=first.at.file,
        language=reader.formats.language_name(first.language),
        words=reader.formats.number(words),
    )
    if first.has_file and first.status == "missing" and first.path:
        begun = first.at.file.endswith(f".{first.language}.md")
        command = f"{COMMAND} translate {first.at.file} --to {first.language}"
        return Item(kind, says, place(first.at) if begun else command)
    return Item(kind, says, place(first.at))
