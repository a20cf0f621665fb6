"""Which texts are translated, which follow an earlier original, which are missing.

A text of ``content/`` may say what it was translated from (``translated_from``): the
language of the original, and the fingerprint of its words at the time. Whoever says
nothing, and every text of ``data/``, is judged by git: a translation that is older
than its original is outdated. Without the whole history nobody knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from typing import Final, Protocol

from plugins.checks.text_is_in_every_required_language import WHERE_THEY_DIFFER
from plugins.domain.network import Network
from plugins.domain.problem import Mark
from plugins.domain.problem import Path as DataPath
from plugins.domain.reference import texts
from plugins.domain.translation import Status, Translation
from plugins.domain.values import LocalText
from plugins.reading.document import TextFile
from plugins.reading.git_history import NOW, History
from plugins.reading.lately import Lately

TRANSLATED_FIELDS: Final = "title", "summary", "place", "keywords"
"""The fields above a text that a translator puts into the other language."""


class Places(Protocol):
    """What knows where values were typed."""

    def locate(self, path: DataPath) -> Mark:
        """Return where the value at *path* was typed."""
        ...

    def file_of(self, path: DataPath) -> str:
        """Return the file in which it was."""
        ...

    def span_of(self, path: DataPath) -> range:
        """Return the lines among which the value at *path* is, from 1; none of two."""
        ...

    def lines_of(self, path: DataPath) -> Mapping[str, int]:
        """Return the line of each field at *path*, from 1."""
        ...


_WORD: Final = re.compile(r"\w+(?:['\u2019-]\w+)*")
_FROM: Final = re.compile(r"(\S+) ([0-9a-f]{8})")

_COUNTS: Final = Lately[tuple[TextFile, int]]()
"""The words of each text, by its file, as it was when they were counted."""


def fingerprint(text: TextFile) -> str:
    """Return eight hexadecimal digits that change with the words of *text*."""
    return sha256("\n".join(_words(text)).encode()).hexdigest()[:8]


def is_draft(text: TextFile) -> bool:
    """Return whether no reader has *text* yet."""
    return text.front_matter.get("status") == "draft"


def original_of(
    language: str, versions: Mapping[str, TextFile], languages: Sequence[str]
) -> str:
    """Return the language that the version of a text in *language* follows, or itself.

    It is what the version says; else that in which the text was written first.
    """
    said, _ = _said(versions[language]) if language in versions else ("", "")
    return (
        said if said in versions and said != language else _first(versions, languages)
    )


def word_count(text: str) -> int:
    """Return how many words *text* has."""
    return len(_WORD.findall(text))


def _words_of(text: TextFile) -> int:
    """Return how many words *text* has; it is the same object while it is not saved."""
    counted, count = _COUNTS.get(text.file) or (None, 0)
    if counted is not text:
        count = word_count(" ".join(_words(text)))
        _COUNTS.keep(text.file, (text, count))
    return count


def text_translations(
    texts: Iterable[TextFile], languages: Sequence[str], history: History | None
) -> Iterator[Translation]:
    """Yield each translation of *texts* that there is, or should be.

    Of a text that is only a draft in its own language, none should be yet.
    """
    named = sorted(texts, key=_place_of)
    for path, group in groupby(named, key=_place_of):
        versions = {text.language: text for text in group}
        first = _first(versions, languages)
        if is_draft(versions[first]):
            continue
        for language in (*languages, *sorted(versions.keys() - set(languages))):
            if language == first:
                continue
            original = original_of(language, versions, languages)
            status, at = _text_status(language, versions, original, history)
            count = _words_of(versions[original])
            yield Translation(path, language, original, status, at, count)


def data_translations(
    network: Network, places: Places, history: History | None
) -> Iterator[Translation]:
    """Yield each translation of the texts of data/ that there is, or should be.

    Where nothing is to be done, its place is only the file: to find another takes time.
    """
    languages = network.site.languages
    for path, text in _texts_of_data(network):
        typed, original = text.best(languages)
        words = word_count(typed)
        dates = _line_dates(path, places, history, languages)
        there = Mark(places.file_of(path), 1, 1)
        for language in languages:
            if language == original:
                continue
            status, at = _line_status(original, language, dates), there
            if language not in text.root:
                status, at = "missing", places.locate((*path, original))
            elif status == "outdated":
                at = places.locate((*path, language))
            yield Translation(path, language, original, status, at, words)


def _texts_of_data(network: Network) -> Iterator[tuple[DataPath, LocalText]]:
    """Yield the texts that are written line by line, a language a line."""
    for path, record in network.records():
        if path[0] in ("releases", "pages"):
            continue  # they have a file for each language
        for inner, text in texts(record, path):
            if inner[-1] not in WHERE_THEY_DIFFER:
                yield inner, text


def _place_of(text: TextFile) -> tuple[str, str]:
    return ("releases" if text.date else "pages"), text.id


def _words(text: TextFile) -> list[str]:
    typed = (text.front_matter.get(name, "") for name in TRANSLATED_FIELDS)
    fields = (
        " ".join(map(str, each)) if isinstance(each, list) else str(each)
        for each in typed
    )
    return [" ".join(each.split()) for each in (*fields, text.body)]


def _said(text: TextFile) -> tuple[str, str]:
    """Return (language, fingerprint) of what *text* says it was translated from."""
    found = _FROM.fullmatch(str(text.front_matter.get("translated_from", "")))
    return (found[1], found[2]) if found else ("", "")


def _first(versions: Mapping[str, TextFile], languages: Sequence[str]) -> str:
    """Return the language in which a text was written first."""
    order = [*languages, *sorted(versions.keys() - set(languages))]
    known = [language for language in order if language in versions]
    firsts = (language for language in known if not _said(versions[language])[0])
    return next(firsts, known[0])


def _text_status(
    language: str,
    versions: Mapping[str, TextFile],
    original: str,
    history: History | None,
) -> tuple[Status, Mark]:
    text = versions.get(language)
    said, print_then = _said(text) if text else ("", "")
    source = versions[original]
    at = Mark((text or source).file, 1, 1)
    if text is None or is_draft(text):
        return "missing", at
    if said == original:
        is_same = print_then == fingerprint(source)
        return ("translated" if is_same else "outdated"), at
    return _by_date(_file_date(source, history), _file_date(text, history)), at


def _line_dates(
    path: DataPath,
    places: Places,
    history: History | None,
    languages: Iterable[str],
) -> Mapping[str, int] | None:
    """Return when the line of each language changed, but where that was just now.

    Most records were written in one go: then no line has to be found.
    """
    if history is None:
        return None
    known = history.lines.get(places.file_of(path))
    if not known:
        return {}
    dates = {known.get(line, NOW) for line in places.span_of(path)}
    if len(dates) == 1:
        return dict.fromkeys(languages, *dates)
    lines = places.lines_of(path)
    return {each: known.get(line, NOW) for each, line in lines.items()}


def _line_status(
    original: str, language: str, dates: Mapping[str, int] | None
) -> Status:
    if dates is None:
        return "unknown"
    return _by_date(dates.get(original, NOW), dates.get(language, NOW))


def _file_date(text: TextFile, history: History | None) -> int | None:
    """Return when *text* changed: just now, if git does not know it yet."""
    return history.files.get(text.file, NOW) if history else None


def _by_date(original: int | None, translation: int | None) -> Status:
    if original is None or translation is None:
        return "unknown"
    return "outdated" if original > translation else "translated"
