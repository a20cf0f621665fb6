"""The page of the translators: how far each language is, and what to open next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final
from urllib.parse import urlsplit

from plugins.domain.translation import (
    STATUS_WORDS,
    STATUSES,
    Status,
    Tally,
    Translation,
    tallies,
)
from plugins.views.downloads import SiteFiles
from plugins.views.localizer import Localizer
from plugins.views.text import Text

JSON: Final = "translations.json"


@dataclass(frozen=True, slots=True)
class TallyRow:
    """How far one language is, in the reader's words."""

    language: str
    counts: tuple[str, ...]  # by status, in the order of the heads
    words: str  # left to do


@dataclass(frozen=True, slots=True)
class FileToTranslate:
    """What there is to do in one file."""

    file: str
    url: str  # of the file on its forge, at the first line; empty if not known
    status: str
    count: str  # of texts
    words: str


@dataclass(frozen=True, slots=True)
class TranslationsView:
    """All languages, and what is left to do in the reader's."""

    heads: tuple[str, ...]
    rows: tuple[TallyRow, ...]
    files: tuple[FileToTranslate, ...]
    language: Text
    json: str  # address


def translations_view(localizer: Localizer, _: SiteFiles) -> TranslationsView:
    """Return the state of all languages, with the files of the localizer's own."""
    found = localizer.network.translations
    own = (each for each in found if each.language == localizer.language)
    return TranslationsView(
        heads=tuple(localizer.gettext(STATUS_WORDS[status]) for status in STATUSES),
        rows=tuple(_row(each, localizer) for each in tallies(found)),
        files=tuple(_files(own, localizer)),
        language=localizer.word_of(localizer.formats.language_name(localizer.language)),
        json=f"/{JSON}",
    )


def forge_url(repository: str, file: str, line: int) -> str:
    """Return where a forge shows a *line* of *file*, on its first branch."""
    host = urlsplit(repository).hostname or ""
    branch = "src/branch/main"  # Forgejo
    if host == "github.com":
        branch = "blob/HEAD"
    elif "gitlab" in host:
        branch = "-/blob/HEAD"
    return f"{repository.rstrip('/')}/{branch}/{file}#L{line}"


def _row(each: Tally, localizer: Localizer) -> TallyRow:
    number = localizer.formats.number
    return TallyRow(
        localizer.formats.language_name(each.language),
        tuple(number(each.counts[status]) for status in STATUSES),
        number(each.words),
    )


def _files(
    own: Iterator[Translation], localizer: Localizer
) -> Iterator[FileToTranslate]:
    repository = localizer.network.site.repository
    number = localizer.formats.number
    to_do = sorted((each for each in own if each.is_to_do), key=_place)
    for (file, status), group in groupby(to_do, key=_place):
        each = list(group)
        line = min(one.at.line for one in each)
        yield FileToTranslate(
            file=file,
            url=forge_url(repository, file, line) if repository else "",
            status=localizer.gettext(STATUS_WORDS[status]),
            count=number(len(each)),
            words=number(sum(one.words for one in each)),
        )


def _place(each: Translation) -> tuple[str, Status]:
    return each.at.file, each.status
