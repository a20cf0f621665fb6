"""A text in another language than its original's, and what is left to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal, get_args

from plugins.domain.problem import Mark, Path
from plugins.domain.wording import N_

Status = Literal["translated", "outdated", "missing", "unknown"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
STATUS_WORDS: Final[dict[Status, str]] = {
    # Translators: texts; so are the three that follow
    "translated": N_("up to date"),
    "outdated": N_("outdated"),
    "missing": N_("not translated"),
    "unknown": N_("not known"),
}


@dataclass(frozen=True, slots=True)
class Translation:
    """A text in one language: whether it says what its original says."""

    path: Path  # of the text: ("pages", "join"), ("cities", "cuneo", "note")
    language: str
    original: str  # the language that it follows
    status: Status
    at: Mark  # what is to be done; of what is not, perhaps only the file
    words: int  # of the original

    @property
    def is_to_do(self) -> bool:
        """Return whether there is something to translate, or to read again."""
        return self.status in ("missing", "outdated")

    @property
    def has_file(self) -> bool:
        """Return whether it is a text of content/, with a file for each language."""
        return self.path[0] in ("pages", "releases")


@dataclass(frozen=True, slots=True)
class Tally:
    """How far the translation into a language has come."""

    language: str
    counts: Counter[Status]
    words: int  # left to translate, or to read again


def outdated(translations: Iterable[Translation]) -> Mapping[str, str]:
    """Return the original's language of each text that no longer says the same.

    By the path and the language of the text, with "/" between: ``pages/join/en``.
    """
    return {
        "/".join(map(str, (*each.path, each.language))): each.original
        for each in translations
        if each.status == "outdated"
    }


def tallies(translations: Iterable[Translation]) -> Iterator[Tally]:
    """Yield one tally for each language, in the order in which they come."""
    by_language: dict[str, list[Translation]] = {}
    for each in translations:
        by_language.setdefault(each.language, []).append(each)
    for language, found in by_language.items():
        counts = Counter(each.status for each in found)
        words = sum(each.words for each in found if each.is_to_do)
        yield Tally(language, counts, words)
