"""Read the whole network, and find all that is wrong with it in one run."""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from pathlib import Path
from typing import Any, Final

from plugins.checks import LAST_CHECKS, RECORD_CHECKS, VALUE_CHECKS, Check
from plugins.domain.network import COLLECTIONS, Network
from plugins.domain.problem import Mark, Problem
from plugins.domain.problem import Path as DataPath
from plugins.domain.redirect import Redirect
from plugins.domain.site import Site
from plugins.domain.text import PageHeader, PageText, Release, ReleaseHeader
from plugins.domain.translation import Translation
from plugins.reading.catalog_mistakes import catalog_mistakes
from plugins.reading.desk import Desk
from plugins.reading.document import TextFile
from plugins.reading.fork import (
    audits_of_its_own,
    is_another_site,
    with_what_is_its_own,
)
from plugins.reading.git_answers import asking
from plugins.reading.git_history import history_questions, read_history
from plugins.reading.host_styles import style_problems
from plugins.reading.kept_records import FOLDERS, earlier_questions, lost_records
from plugins.reading.lately import begin_reading
from plugins.reading.stray_files import (
    content_files,
    data_files,
    host_files,
    stray_content,
    stray_data,
    stray_host,
)
from plugins.reading.texts import Texts, read_texts, texts_in_effect
from plugins.reading.translation_status import data_translations, text_translations
from plugins.reading.translation_warnings import translation_warnings

_CONTENT: Final = ("content", "host/content")


@dataclass(frozen=True, slots=True)
class Reading:
    """What the files say, or all that an editor must put right in them."""

    network: Network | None  # None if there is any problem
    problems: tuple[Problem, ...]  # errors, located, in the order of the files
    warnings: tuple[Problem, ...]  # idem; there is a network in spite of them
    texts: tuple[TextFile, ...]  # of content/, but those that host/ replaces
    locate: Callable[[DataPath], Mark]  # where the value at a path was typed


def read_network(root: Path, today: date, leaving: Collection[str] = ()) -> Reading:
    """Return the network that the files under *root* tell, as it is on *today*.

    Of the collections *leaving*, much may be gone at once.
    """
    begin_reading()
    questions = *earlier_questions(), *history_questions(_CONTENT)
    with _without_collector(), asking(root, questions):
        desk = Desk()
        network, texts = _read(root, today, desk)
        network = _without_lost(root, network, leaving, desk)
        found = [*desk.problems, *_checked(network, desk)]
        if all(problem.is_warning for problem in found):
            found += _located(LAST_CHECKS, network, desk)
        problems = _in_order(each for each in found if not each.is_warning)
        if not problems:
            translations = _translations(root, network, texts, desk)
            network = replace(network, translations=translations)
        complete = network.site.required_languages
        found += translation_warnings(network.translations, complete)
    warnings = _in_order(each for each in found if each.is_warning)
    whole = None if problems else network
    return Reading(whole, problems, warnings, texts, desk.locate)


@contextmanager
def _without_collector() -> Iterator[None]:
    """Suspend Python's collector of cycles: thousands of nodes, and none is one.

    What was made meanwhile joins what is old: the collector need not go through it.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():
            gc.freeze()
            gc.unfreeze()
        if was_enabled:
            gc.enable()


def _read(root: Path, today: date, desk: Desk) -> tuple[Network, tuple[TextFile, ...]]:
    site = desk.read_site(root)
    collections: dict[str, Any] = {
        name: desk.read_collection(root, name) for name in COLLECTIONS
    }
    if (root / "host/site.yaml").is_file():
        redirects = _followed(collections["redirects"], site, desk)
        collections["redirects"] = dict(redirects)
    if is_another_site(desk):
        collections["audits"] = audits_of_its_own(collections["audits"].items(), desk)
        site = with_what_is_its_own(site, desk)
    files = tuple(content_files(root))
    strays = (
        *map(stray_data, data_files(root)),
        *map(stray_content, files),
        *map(stray_host, host_files(root)),
    )
    desk.problems.extend(filter(None, strays))
    desk.problems.extend(catalog_mistakes(root))
    desk.problems.extend(style_problems(root))
    in_press = texts_in_effect(files, "press")
    press = read_texts(root, in_press, ReleaseHeader, site.languages)
    on_pages = texts_in_effect(files, "pages")
    pages = read_texts(root, on_pages, PageHeader, site.languages)
    desk.add_texts("releases", press)
    desk.add_texts("pages", pages)
    network = Network(
        today=today,
        site=site,
        releases=dict(_releases(press)),
        pages=dict(_pages(pages)),
        files=frozenset(files),
        unread=frozenset(desk.unread),
        **collections,
    )
    return network, (*press.files.values(), *pages.files.values())


def _translations(
    root: Path, network: Network, texts: tuple[TextFile, ...], desk: Desk
) -> tuple[Translation, ...]:
    history = read_history(root, _CONTENT, data_files(root))
    return (
        *text_translations(texts, network.site.languages, history),
        *data_translations(network, desk, history),
    )


def _without_lost(
    root: Path, network: Network, leaving: Collection[str], desk: Desk
) -> Network:
    """Return *network*, of which nobody is to miss what is gone by mistake."""
    whole = {
        name: frozenset(network.ids(name))
        for name in (*COLLECTIONS, *FOLDERS)
        if (name,) not in network.unread
    }
    for name, problem in lost_records(root, whole, leaving):
        desk.unread.add((name,))
        desk.problems.append(problem)
    return replace(network, unread=frozenset(desk.unread))


def _followed(
    redirects: Mapping[str, Redirect], site: Site, desk: Desk
) -> Iterator[tuple[str, Redirect]]:
    """Yield those of host/, and the network's to languages that it does not leave out.

    All are kept if the languages are not known.
    """
    for name, redirect in redirects.items():
        place = desk.locate(("redirects", name, "language"))
        is_known = not site.languages or redirect.language in site.languages
        if is_known or place.file.startswith("host/"):
            yield name, redirect


def _releases(press: Texts[ReleaseHeader]) -> Iterator[tuple[str, Release]]:
    days = {text.id: text.date for text in press.files.values() if text.date}
    for name, versions in press.headers.items():
        yield name, Release(name, days[name], versions, press.links[name])


def _pages(pages: Texts[PageHeader]) -> Iterator[tuple[str, PageText]]:
    for name, versions in pages.headers.items():
        yield name, PageText(name, versions, pages.links[name])


def _checked(network: Network, desk: Desk) -> Iterator[Problem]:
    """Yield what breaks a rule, located."""
    yield from _located(VALUE_CHECKS, network, desk)
    yield from _located(RECORD_CHECKS, _whole(network), desk)


def _located(
    checks: Iterable[Check], network: Network, desk: Desk
) -> Iterator[Problem]:
    for problem in chain.from_iterable(check(network) for check in checks):
        assert not isinstance(problem.at, Mark), "a check knows no file"
        yield replace(problem, at=desk.locate(problem.at))


def _whole(network: Network) -> Network:
    """Return *network* without the records that are not all that was typed."""
    kept: dict[str, Any] = {
        name: {
            key: record
            for key, record in getattr(network, name).items()
            if (name, key) not in network.unread
        }
        for name in (*COLLECTIONS, "releases", "pages")
    }
    return replace(network, **kept)


def _in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    found: dict[tuple[object, ...], Problem] = {}
    for problem in problems:
        values = tuple(sorted(problem.values.items()))
        found[problem.at, problem.rule, problem.says, values] = problem
    return tuple(found[key] for key in sorted(found))
